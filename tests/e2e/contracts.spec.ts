import type { Page } from "@playwright/test"
import { expect, listening, send, somePhone, test, visit } from "./fixtures"

const SLUG = "bahor"

async function freeUnits(page: Page, count: number): Promise<string[]> {
  const answer = await page.request.get(`/api/public/complexes/${SLUG}/units`)
  const { items } = (await answer.json()) as { items: { id: string; publicStatus: string; kind: string }[] }
  const free = items.filter(({ publicStatus, kind }) => publicStatus === "available" && kind === "apartment")
  expect(free.length).toBeGreaterThanOrEqual(count)
  return free.slice(0, count).map(({ id }) => id)
}

/** A lead who holds this many flats. */
async function claimedBy(page: Page, name: string, count: number): Promise<string[]> {
  const { id: leadId } = await send<{ id: string }>(page, "post", "/api/leads", {
    name,
    phone: somePhone(),
    source: "call",
  })
  const units = await freeUnits(page, count)
  for (const unitId of units) await send(page, "post", "/api/reservations", { leadId, unitId, kind: "reserved" })
  return units
}

test("two units go on one paper, the term is found by what the buyer can pay, and the keys are handed over", async ({
  page,
  login,
}) => {
  test.setTimeout(120_000)
  await login("admin")
  const [unit] = await claimedBy(page, `Двое ${Date.now()}`, 2)
  await visit(page, `/dashboard/contracts/new?unit=${unit}`)
  const units = page.getByRole("region", { name: "Помещения в договоре" })
  await units.getByRole("checkbox").nth(1).check()

  await page.getByLabel("Паспорт", { exact: false }).first().fill("AB1234567")
  await page.getByLabel("ПИНФЛ", { exact: false }).fill("31203851234567")
  await page.getByLabel("Дата выдачи").fill("2019-05-14")
  await page.getByLabel("Кем выдан").fill("Юнусабадский РОВД")
  await page.getByLabel("Адрес").fill("Ташкент")
  await page.getByRole("combobox", { name: "Рассчитать" }).click()
  await page.getByRole("option", { name: "Срок" }).click()
  await page.getByLabel("Может платить в месяц").fill("40 mln")
  const schedule = page.getByRole("region", { name: "Платежи по графику" })
  await expect(schedule.getByRole("row").first()).toBeVisible()
  await page.getByRole("button", { name: "Создать договор" }).click()
  await page.waitForURL(/\/dashboard\/contracts\/(?!new)[\w-]+$/)
  await expect(page.getByRole("region", { name: "Помещения в договоре" }).getByRole("listitem")).toHaveCount(2)

  const id = page.url().split("/").at(-1) ?? ""
  await send(page, "post", `/api/contracts/${id}/sign`, {})
  const { items } = await send<{ items: { amount: number }[] }>(page, "get", `/api/contracts/${id}`)
  const today = new Date().toISOString().slice(0, 10)
  const money = { type: "initial", amount: items[0]?.amount, method: "bank_transfer", paidAt: today }
  const payment = await send<{ id: string }>(page, "post", "/api/finance/payments", { contractId: id, ...money })
  await send(page, "post", `/api/finance/payments/${payment.id}/complete`, {})

  await visit(page, `/dashboard/contracts/${id}`)
  await page.getByRole("button", { name: "Передать ключи" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Передать", exact: true }).click()
  await expect(page.getByText(/Ключи переданы/)).toBeVisible()
  await expect(page.getByRole("region", { name: "Помещения в договоре" })).toContainText("Передана")

  await page.getByRole("link", { name: "Изменить график" }).click()
  await page.getByLabel("Причина").fill("Просит дольше")
  await page.getByRole("button", { name: "Оформить соглашение" }).click()
  const addenda = page.getByRole("region", { name: "Дополнительные соглашения" })
  await expect(addenda).toContainText("Соглашение № 1")
  await addenda.getByText(/Соглашение № 1/).click()
  await expect(addenda.getByRole("columnheader", { name: /^Стало/ })).toBeVisible()
})

test("the register keeps its filters in the address, and its file has them too", async ({ page, login }) => {
  await login("mop")
  await visit(page, "/dashboard/contracts")
  await page.getByRole("button", { name: "С просрочкой" }).click()
  await expect(page).toHaveURL(/overdue=true/)
  await page.reload()
  await listening(page)
  await expect(page.getByRole("button", { name: "С просрочкой" })).toHaveAttribute("aria-pressed", "true")
  await page.getByRole("button", { name: "Выгрузить" }).click()
  const download = page.waitForEvent("download")
  await page.getByRole("menuitem", { name: "Реестр в Excel" }).click()
  expect((await download).suggestedFilename()).toMatch(/^contracts-.+\.xlsx$/)
})

test("a holiday is listed for its year and taken off again", async ({ page, login }) => {
  await login("admin")
  await visit(page, "/dashboard/admin/settings")
  const table = page.getByRole("region", { name: "Праздничные дни" })
  for (let year = new Date().getFullYear(); year < 2040; year++) {
    await table.getByRole("button", { name: "Следующий год" }).click()
    await expect(table).toContainText(String(year + 1))
  }
  await expect(table).toContainText("На 2040 год праздники ещё не внесены.")
  await table.getByLabel("День", { exact: true }).fill("2040-03-21")
  await table.getByLabel("Название").fill("Навруз")
  await table.getByRole("button", { name: "Добавить день" }).click()
  await expect(table.getByRole("listitem")).toContainText("Навруз")
  await table.getByRole("button", { name: "Убрать: Навруз, 21.03.2040" }).click()
  await expect(table).toContainText("На 2040 год праздники ещё не внесены.")
})
