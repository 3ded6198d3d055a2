import type { Page } from "@playwright/test"
import { expect, listening, test } from "./fixtures"

const PASSWORD = process.env.DEMO_PASSWORD ?? "shaxmatka-demo"

async function signIn(page: Page, login: string, password = PASSWORD) {
  await page.getByLabel("Логин").fill(login)
  await page.getByLabel("Пароль", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Войти" }).click()
}

test("a wrong password is said in words, and the form keeps the login", async ({ page }) => {
  await page.goto("/login")
  // Nobody's login: a wrong password makes the next attempt under it wait, and the accounts are in use beside us.
  await signIn(page, "stranger", "not the password")
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Неверный логин или пароль")
  await expect(page.getByLabel("Логин")).toHaveValue("stranger")
})

test("after signing in a foreign address is not followed, and the person lands at home", async ({ page }) => {
  await page.goto("/login?callbackUrl=https://evil.example/")
  await signIn(page, "sales")
  await page.waitForURL((url) => url.pathname === "/dashboard/sales")
})

test("the dashboard asks for a session and then opens what was asked for", async ({ page }) => {
  await page.goto("/dashboard/password?from=mail")
  await expect(page).toHaveURL(/\/login\?callbackUrl=/)
  await signIn(page, "admin")
  await page.waitForURL((url) => url.pathname + url.search === "/dashboard/password?from=mail")
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("the sign-in form is an ordinary form", async ({ page }) => {
    await page.goto("/login?callbackUrl=/dashboard/password")
    await signIn(page, "mop")
    await page.waitForURL((url) => url.pathname === "/dashboard/password")
  })
})

test("language and theme are kept with the account, and signing out ends the session", async ({ page }) => {
  await page.goto("/login?callbackUrl=/dashboard/password")
  await signIn(page, "admin")
  await page.waitForURL((url) => url.pathname === "/dashboard/password")
  await listening(page)
  await page.getByRole("button", { name: "English" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Change password")
  await expect(page.locator("html")).toHaveAttribute("lang", "en")

  const saved = page.waitForResponse((response) => response.url().endsWith("/api/users/me"))
  await page.getByRole("button", { name: "Theme" }).click()
  await page.getByRole("menuitemradio", { name: "Dark" }).click()
  await saved
  await page.reload()
  await listening(page)
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")

  const restored = page.waitForResponse((response) => response.url().endsWith("/api/users/me"))
  await page.getByRole("button", { name: "Theme" }).click()
  await page.getByRole("menuitemradio", { name: "System" }).click()
  await restored
  await page.getByRole("button", { name: "Русский" }).click()
  await expect(page.locator("html")).toHaveAttribute("lang", "ru")

  await page.getByRole("button", { name: /Админ$/ }).click()
  await page.getByRole("menuitem", { name: "Выйти" }).click()
  await page.waitForURL("**/login")
  await page.goto("/dashboard")
  await expect(page).toHaveURL(/\/login/)
})

test("the keys of the shell: help, and sections by the place of the letter", async ({ page }) => {
  await page.goto("/login?callbackUrl=/dashboard/password")
  await signIn(page, "sales")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Смена пароля")
  await listening(page)
  await page.keyboard.press("?")
  await expect(page.getByRole("dialog")).toContainText("Горячие клавиши")
  await page.keyboard.press("Escape")
  await page.keyboard.press("g")
  await page.keyboard.press("h")
  await page.waitForURL((url) => url.pathname === "/dashboard/sales")
})

test("an address that leads nowhere is a whole page with status 404 in its language", async ({ request }) => {
  for (const [path, words] of [
    ["/x.php", "Такой страницы нет"],
    ["/uz/no/such/page/at/all", "Bunday sahifa yo‘q"],
    ["/en/no/such/page/at/all", "There is no such page"],
  ] as const) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expect(await response.text(), path).toContain(words)
  }
})
