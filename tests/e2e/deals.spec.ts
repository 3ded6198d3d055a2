import type { Page } from "@playwright/test"
import { expect, expectAccessible, somePhone, test, visit } from "./fixtures"

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

for (const width of [360, 1280]) {
  test(`the deals' screens are accessible at ${width} px`, async ({ page, login }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 800 })
    await login("admin")
    for (const path of ["/dashboard/grid", `/dashboard/grid/${SLUG}`, "/dashboard/contracts", "/dashboard/finance"]) {
      await visit(page, path)
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
    await page.goto("/dashboard/contracts")
    await page.getByRole("row").nth(1).getByRole("link").first().click()
    await expect(page.getByRole("region", { name: "График платежей" })).toBeVisible()
    await expectAccessible(page)
  })
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
