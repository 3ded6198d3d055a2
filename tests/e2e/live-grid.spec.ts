import type { Page } from "@playwright/test"
import { colleague, expect, listening, send, somePhone, test, visit } from "./fixtures"

const SLUG = "rassvet"

type Grid = { items: { id: string; number: string; status: string; kind: string }[] }

/** A free flat that no other test takes: they take the first or the last. */
async function freeFlat(page: Page) {
  const { items } = await send<Grid>(page, "get", `/api/complexes/${SLUG}/grid`)
  const free = items.filter(({ status, kind }) => status === "available" && kind === "apartment")
  const flat = free[Math.floor(free.length / 2)]
  if (!flat) throw new Error("The demo complex has no free flat")
  return flat
}

const cellOf = (page: Page, id: string) => page.locator(`section a[href$="/${id}"]`)

test("a hold made by a colleague appears within a second with its countdown; what was missed offline is caught up; a session that ends leads to the sign-in", async ({
  page,
  login,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  await login("mop")
  const flat = await freeFlat(page)
  const lead = await send<{ id: string }>(page, "post", "/api/leads", {
    name: "Живая шахматка",
    phone: somePhone(),
    source: "call",
  })
  const other = await colleague(browser, baseURL, "sales")
  await visit(other, `/dashboard/grid/${SLUG}`)
  await expect(other.getByText("в реальном времени")).toBeVisible({ timeout: 20_000 })
  await expect(cellOf(other, flat.id)).toHaveAccessibleName(/Свободна/)

  const claim = await send<{ id: string }>(page, "post", "/api/reservations", {
    leadId: lead.id,
    unitId: flat.id,
    kind: "held",
  })
  await expect(cellOf(other, flat.id)).toHaveAccessibleName(/Устная бронь.*ещё/, { timeout: 1_000 })

  await other.context().setOffline(true)
  await expect(other.getByText("связи нет")).toBeVisible()
  await send(page, "post", `/api/reservations/${claim.id}/release`, {})
  await other.context().setOffline(false)
  await expect(cellOf(other, flat.id)).toHaveAccessibleName(/Свободна/, { timeout: 10_000 })
  await expect(other.getByText("в реальном времени")).toBeVisible()
  await other.context().close()

  const gone = await colleague(browser, baseURL, "sales2")
  await visit(gone, `/dashboard/grid/${SLUG}`)
  await expect(gone.getByText("в реальном времени")).toBeVisible({ timeout: 20_000 })
  await login("admin")
  const staff = await send<{ items: { id: string; login: string }[] }>(page, "get", "/api/users?limit=200")
  const person = staff.items.find((user) => user.login === "sales2")
  await send(page, "post", `/api/users/${person?.id}/sign-out`, {})
  await expect(gone).toHaveURL(/\/login/, { timeout: 20_000 })
  await gone.context().close()
})

test("a lead's wishes find flats; the search opens in the grid, where one types a number, walks by arrows and claims for that lead", async ({
  page,
  login,
}) => {
  test.setTimeout(120_000)
  await login("mop")
  const name = `Ищет двушку ${Date.now()}`
  const lead = await send<{ id: string }>(page, "post", "/api/leads", { name, phone: somePhone(), source: "call" })
  await visit(page, `/dashboard/leads/${lead.id}`)
  const matches = page.getByRole("region", { name: "Подходящие квартиры" })
  await expect(matches).toContainText("Укажите в карточке", { timeout: 20_000 })
  await send(page, "patch", `/api/leads/${lead.id}`, { wishes: { rooms: [2], floorFrom: 2 } })
  await page.reload()
  await listening(page)
  await matches
    .getByRole("button", { name: /^Забронировать №/ })
    .first()
    .click()
  const dialog = page.getByRole("dialog", { name: /Забронировать №/ })
  await dialog.getByRole("button", { name: "Забронировать", exact: true }).click()
  await expect(page.getByRole("region", { name: /^Брони/ })).toContainText("Устная бронь")

  await matches
    .getByRole("link", { name: /на шахматке/ })
    .first()
    .click()
  await expect(page).toHaveURL(/rooms=2/)
  await expect(page.getByRole("status").filter({ hasText: /Найдено/ })).toBeVisible()
  const cells = page.getByRole("region", { name: "Шахматка", exact: true }).locator("a.u-available:not(.off)")
  await cells.first().focus()
  const number = (await cells.nth(1).locator("b").textContent()) ?? ""
  await page.keyboard.type(number)
  await expect(page.locator("a:focus b")).toHaveText(number)
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("Enter")
  const drawer = page.getByRole("dialog")
  await expect(drawer.getByRole("combobox", { name: "Клиент" })).toHaveValue(name)
})
