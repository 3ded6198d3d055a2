import type { Page } from "@playwright/test"
import { expect, test, visit } from "./fixtures"

/** What a record of this run is called: the demo may be a day old and full of others. */
const mark = () => Date.now().toString(36)

async function closeSecret(page: Page, title: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: title })
  const secret = await dialog.getByRole("textbox").inputValue()
  await dialog.getByRole("button", { name: "Записано" }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator("body")).not.toContainText(secret)
  return secret
}

test("a new employee gets a password shown once, signs in with it and must change it", async ({ page, login }) => {
  test.setTimeout(60_000) // several screens, one after another
  const name = `Новенькая ${mark()}`
  const newLogin = `new-${mark()}`
  await login("admin")
  await visit(page, "/dashboard/admin/users")
  await page.getByRole("button", { name: "Добавить сотрудника" }).click()
  const dialog = page.getByRole("dialog", { name: "Добавить сотрудника" })
  await dialog.getByLabel("Имя и фамилия").fill(name)
  await dialog.getByLabel("Логин").fill("admin")
  await dialog.getByRole("button", { name: "Добавить сотрудника" }).click()
  await expect(dialog.getByLabel("Логин")).toHaveAttribute("aria-invalid", "true")
  await dialog.getByLabel("Логин").fill(newLogin)
  await dialog.getByLabel("Роль").click()
  await page.getByRole("option", { name: "МОП" }).click()
  await dialog.getByRole("button", { name: "Добавить сотрудника" }).click()
  const password = await closeSecret(page, "Пароль выдан")
  await page.getByLabel("Имя или логин").fill(newLogin)
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText("ещё не сменил выданный пароль")

  await page.context().clearCookies()
  await visit(page, "/login")
  await page.getByLabel("Логин").fill(newLogin)
  await page.getByLabel("Пароль", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Войти" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Смена пароля")

  await page.context().clearCookies()
  await login("admin")
  await visit(page, `/dashboard/admin/users?q=${newLogin}`)
  await page.getByRole("button", { name: `Действия: ${name}` }).click()
  await page.getByRole("menuitem", { name: "Отключить" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Отключить" }).click()
  await expect(page.getByRole("row").filter({ hasText: name })).toBeHidden()
})

test("a setting is changed, tells who did it, and goes back to what it was", async ({ page, login }) => {
  await login("admin")
  await visit(page, "/dashboard/admin/settings")
  const row = page.getByRole("form", { name: "Пауза перед повторной бронью" })
  const hours = row.getByRole("textbox")
  const usual = await hours.inputValue()
  const other = usual === "7" ? "8" : "7"
  await hours.fill("много")
  await row.getByRole("button", { name: "Сохранить" }).click()
  await expect(row.getByRole("alert")).toBeVisible()
  await hours.fill(other)
  await row.getByRole("button", { name: "Сохранить" }).click()
  const reset = row.getByRole("button", { name: "Вернуть" })
  await expect(reset).toBeVisible()
  await visit(page, "/dashboard/admin/settings")
  await expect(hours).toHaveValue(other)
  await expect(row).toContainText(/Изменил/)
  await reset.click()
  await expect(reset).toBeHidden()
  await expect(hours).toHaveValue(usual)
  await visit(page, "/dashboard/admin/audit?entity=setting")
  await expect(page.getByRole("row").nth(1)).toContainText("Пауза перед повторной бронью")
})

test("a token is shown once, opens the API, and is worth nothing once revoked", async ({ page, login, playwright }) => {
  const name = `Бухгалтерия ${mark()}`
  await login("admin")
  await visit(page, "/dashboard/admin/tokens")
  await page.getByRole("button", { name: "Создать ключ" }).first().click()
  const dialog = page.getByRole("dialog", { name: "Создать ключ" })
  await dialog.getByLabel("Название").fill(name)
  await dialog.getByRole("button", { name: "Создать ключ" }).click()
  const token = await closeSecret(page, "Ключ создан")

  const program = await playwright.request.newContext({
    baseURL: new URL(page.url()).origin,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  expect((await program.get("/api/leads?limit=1")).status()).toBe(200)
  const row = page.getByRole("row").filter({ hasText: name })
  await row.getByRole("button", { name: `Отозвать ключ: ${name}` }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Отозвать", exact: true }).click()
  await expect(row).toContainText("отозван")
  expect((await program.get("/api/leads?limit=1")).status()).toBe(401)
  await program.dispose()
})

test("a job is run at once, and its run stands in the list", async ({ page, login }) => {
  await login("admin")
  await visit(page, "/dashboard/admin")
  await page.getByRole("link", { name: "Убрать устаревшие записи" }).click()
  await expect(page.getByRole("combobox", { name: "Задача" })).toHaveValue("prune-records")
  await page.getByRole("button", { name: "Запустить сейчас" }).click()
  await expect(page.getByText(/^Убрать устаревшие записи: /)).toBeVisible()
  await expect(page.getByRole("row").nth(1)).toContainText("Убрать устаревшие записи")
})

test("the head of sales enters an expense, corrects it, and the month counts it", async ({ page, login }) => {
  test.setTimeout(60_000) // several screens, one after another
  const note = `Листовки ${mark()}`
  await login("rop")
  await visit(page, "/dashboard/rop/expenses")
  await page.getByRole("button", { name: "Внести расход" }).click()
  const entry = page.getByRole("dialog", { name: "Внести расход" })
  await entry.getByLabel("Сумма").fill("12,5 млн")
  await expect(entry).toContainText("12 500 000 сум")
  await entry.getByLabel("Статья").click()
  await page.getByRole("option", { name: "Мероприятия" }).click()
  await entry.getByLabel("Комментарий").fill(note)
  await entry.getByRole("button", { name: "Внести расход" }).click()
  await expect(entry).toBeHidden()
  const row = page.getByRole("row").filter({ hasText: note })
  await expect(row).toContainText("12 500 000")

  const spend = page.getByRole("region", { name: "Расходы месяца" })
  const events = spend.getByRole("listitem").filter({ hasText: "Мероприятия" })
  await expect(events).toBeVisible()
  const before = await events.textContent()
  await row.getByRole("button", { name: /Исправить/ }).click()
  const correction = page.getByRole("dialog", { name: "Исправить расход" })
  await expect(correction.getByLabel("Сумма")).toHaveValue(/^12\s500\s000$/)
  await correction.getByLabel("Сумма").fill("32 500 000")
  await correction.getByRole("button", { name: "Сохранить" }).click()
  await expect(row).toContainText("32 500 000")
  await expect(events).not.toHaveText(before ?? "")

  await spend.getByRole("link", { name: "Мероприятия" }).click()
  await expect(page).toHaveURL(/category=event/)
  await expect(row).toBeVisible()
  await page.getByRole("button", { name: "Следующий месяц" }).click()
  await expect(page.getByText("Расходов нет", { exact: true })).toBeVisible()
  await expect(row).toBeHidden()
})

test("the financier reads expenses and is offered no pencil", async ({ page, login }) => {
  await login("finance")
  await visit(page, "/dashboard/rop/expenses")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Расходы")
  await expect(page.getByRole("button", { name: "Внести расход" })).toBeHidden()
  await expect(page.getByRole("button", { name: /Исправить/ })).toHaveCount(0)
  await page.goto("/dashboard/rop")
  await expect(page).toHaveURL(/\/dashboard\/finance$/)
})
