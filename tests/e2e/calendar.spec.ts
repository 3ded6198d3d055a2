import { colleague, expect, send, somePhone, test, visit } from "./fixtures"

type Contracts = { items: { id: string; number: string }[] }

test("the calendar is walked by keys, and a call of it is marked as done", async ({ page, login }) => {
  await login("sales")
  await visit(page, "/dashboard/calendar?view=month")
  const grid = page.getByRole("table", { name: "Дни месяца" })
  const chosen = grid.locator("button[aria-pressed=true]")
  const day = await chosen.getAttribute("data-day")
  await chosen.focus()
  await page.keyboard.press("ArrowDown")
  await expect(chosen).not.toHaveAttribute("data-day", day ?? "")
  await expect(chosen).toBeFocused()
  await page.keyboard.press("ArrowUp")
  await expect(chosen).toHaveAttribute("data-day", day ?? "")

  await page.getByRole("button", { name: "Следующий месяц" }).click()
  await page.getByRole("button", { name: "Сегодня" }).click()
  await expect(chosen).toHaveAttribute("data-day", day ?? "")
  await page.keyboard.press("Tab")
  await page.getByRole("radio", { name: "Неделя" }).click()
  await expect(page).toHaveURL(/view=week/)
  await page.getByRole("radio", { name: "День" }).click()
  await page.getByRole("button", { name: "Следующий день" }).click()
  await page.getByRole("heading", { level: 1 }).click()
  const on = (day: string | null) => expect(page).toHaveURL(new RegExp(`on=${day}`))
  await page.keyboard.press("KeyT")
  await on(day)
  await page.keyboard.press("KeyM")
  await expect(page).toHaveURL(/view=month/)
  await page.keyboard.press("KeyD")
  await expect(page).toHaveURL(/view=day/)
  await page.keyboard.press("ArrowRight")
  await expect(page).not.toHaveURL(new RegExp(`on=${day}`))
  await page.getByRole("button", { name: "Предыдущий день" }).click()
  const done = page.getByRole("button", { name: /^Звонок сделан: / }).first()
  await done.click()
  await expect(page.getByText("Звонок отмечен")).toBeVisible()
  await page.getByRole("button", { name: "Вернуть" }).click()
})

test("a day for the keys is agreed on in the contract, stands in the calendar, and is taken back", async ({
  page,
  login,
}) => {
  await login("mop")
  const { items } = await send<Contracts>(page, "get", "/api/contracts?status=signed&limit=20")
  const contract = items.at(-1)
  if (!contract) throw new Error("The demo has no signed contract")
  await visit(page, `/dashboard/contracts/${contract.id}`)
  await page.getByRole("button", { name: "Ещё" }).click()
  await page.getByRole("menuitem", { name: /передач/ }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("День передачи").fill("2199-01-15")
  await dialog.getByRole("button", { name: "Назначить" }).click()
  await expect(page.getByText("Ключи: 15.01.2199")).toBeVisible()
  await visit(page, "/dashboard/calendar?view=week&on=2199-01-15")
  await page
    .getByRole("link", { name: /Передача ключей/ })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`/dashboard/contracts/${contract.id}$`))
  await page.getByRole("button", { name: "Ещё" }).click()
  await page.getByRole("menuitem", { name: "Изменить день передачи" }).click()
  await page.getByRole("button", { name: "Снять день" }).click()
  await expect(page.getByText("Ключи: 15.01.2199")).toBeHidden()
})

test("a lead that is handed out rings the bell of an open page, and stands among the notifications", async ({
  page,
  login,
  browser,
  baseURL,
}) => {
  await login("sales")
  await visit(page, "/dashboard/leads")
  const bell = page.getByRole("button", { name: /^Уведомления/ })
  const before = await bell.getAttribute("aria-label")
  const mop = await colleague(browser, baseURL, "mop")
  const me = await send<{ id: string }>(page, "get", "/api/users/me")
  const body = { name: "Звонок в колокол", phone: somePhone(), source: "call" }
  const lead = await send<{ id: string }>(mop, "post", "/api/leads", body)
  await send(mop, "post", `/api/leads/${lead.id}/assign`, { userId: me.id })
  await expect(bell).not.toHaveAttribute("aria-label", before ?? "", { timeout: 5_000 })
  await bell.click()
  await page.getByRole("link", { name: "Все уведомления" }).click()
  const told = page
    .getByRole("main")
    .getByRole("link", { name: /Новый лид: Звонок в колокол/ })
    .first()
  await expect(told).toContainText("новое")
  await page.getByRole("button", { name: "Отметить все прочитанными" }).click()
  await expect(told).not.toContainText("новое")
  await page.getByRole("button", { name: "Только новые" }).click()
  await expect(page.getByText("Всё прочитано")).toBeVisible()
  await mop.context().close()
})
