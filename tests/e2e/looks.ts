import type { Page } from "@playwright/test"
import { expect, expectAccessible, send, test, visitWhole } from "./fixtures"
import type { Screen } from "./screens"

/** Without a language a page speaks Russian, and nobody's account is changed. `dark`: at night as well as by day. */
export type Look = { language?: "ru" | "uz" | "en"; width: 360 | 1280; dark: boolean }

/** Opens a screen in a language at a width and reads it. */
export async function expectGoodLooks(
  page: Page,
  login: (login: string) => Promise<void>,
  screen: Screen,
  { language, width, dark }: Look,
): Promise<void> {
  test.setTimeout(120_000) // axe over a grid of hundreds of cells takes its time
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme: "light" })
  if (screen.login) await login(screen.login)
  if (screen.login && language) await send(page, "patch", "/api/users/me", { locale: language })
  const address = await screen.address(page)
  await visitWhole(
    page,
    screen.login || !language || language === "ru" ? address : `/${language}${address.replace(/^\/$/, "")}`,
  )
  // A drawer hides the page's own heading behind its own.
  await expect(page.getByRole("heading").first()).toBeVisible()
  await expectAccessible(page)
  if (!dark) return
  await page.emulateMedia({ colorScheme: "dark" })
  await expectAccessible(page, "colours")
}
