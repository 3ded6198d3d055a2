import type { Page } from "@playwright/test"
import { expect, somePhone, test, visit } from "./fixtures"

const SLUG = "bahor"

async function freeUnit(page: Page): Promise<string> {
  const answer = await page.request.get(`/api/public/complexes/${SLUG}/units`)
  const { items } = (await answer.json()) as { items: { id: string; publicStatus: string; kind: string }[] }
  const free = items.filter(({ publicStatus, kind }) => publicStatus === "available" && kind === "apartment")
  const last = free.at(-1)
  if (!last) throw new Error("The demo complex has no free flat")
  return last.id
}

async function makeLead(page: Page, name: string): Promise<void> {
  const data = { name, phone: somePhone(), source: "call" }
  const answer = await page.request.post("/api/leads", { data, headers: { "sec-fetch-site": "same-origin" } })
  expect(answer.status()).toBe(201)
}

async function pickLead(page: Page, name: string) {
  await page.getByRole("combobox", { name: "Клиент" }).fill(name)
  await page.getByRole("option", { name: new RegExp(name) }).click()
}

test("a flat is held from the grid, extended, waited for, and goes to who waited when it is released", async ({
  page,
  login,
}) => {
  test.setTimeout(90_000)
  const stamp = Date.now()
  const [first, second] = [`Первый ${stamp}`, `Второй ${stamp}`]
  await login("mop")
  await makeLead(page, first)
  await makeLead(page, second)
  const unit = await freeUnit(page)
  await visit(page, `/dashboard/grid/${SLUG}/${unit}`)
  const drawer = page.getByRole("dialog").first()
  await pickLead(page, first)
  await drawer.getByRole("button", { name: "Забронировать" }).click()
  const holder = drawer.getByRole("region", { name: "Кто держит" })
  await expect(holder).toContainText(first)

  await holder.getByRole("button", { name: /^Действия/ }).click()
  await page.getByRole("menuitem", { name: "Продлить" }).click()
  await expect(page.getByText(/Бронь продлена до/)).toBeVisible()

  await pickLead(page, second)
  await drawer.getByRole("button", { name: "Встать в очередь" }).click()
  await expect(drawer.getByRole("region", { name: "Очередь", exact: true })).toContainText(second)

  await holder.getByRole("button", { name: /^Действия/ }).click()
  await page.getByRole("menuitem", { name: "Снять бронь" }).click()
  await page.getByRole("dialog", { name: "Снять бронь?" }).getByRole("button", { name: "Снять бронь" }).click()
  await expect(holder).toContainText(second)
  await holder.getByRole("button", { name: "Подтвердить" }).click()
  await expect(page.getByText(/Бронь подтверждена до/)).toBeVisible()
})
