import AxeBuilder from "@axe-core/playwright"
import { test as base, expect, type Page } from "@playwright/test"

export { expect }

type Fixtures = {
  /** Signs a demo account in through the real endpoint: the cookie is the browser's, no form is filled. */
  login: (login: string) => Promise<void>
}

export const test = base.extend<Fixtures>({
  login: async ({ page, baseURL }, use) => {
    await use(async (login) => {
      // A page of whoever was here before would notice that its session is gone and lead to the sign-in over the next one's page.
      await page.goto("about:blank")
      const { request } = page.context()
      const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string }
      const password = process.env.DEMO_PASSWORD ?? "shaxmatka-demo"
      const answer = await request.post("/api/auth/callback/credentials", {
        headers: { origin: baseURL ?? "" },
        form: { csrfToken, login, password, json: "true" },
      })
      expect(answer.ok(), `${login} signs in`).toBe(true)
    })
  },
})

/** Nothing that axe calls serious or worse, and nothing that scrolls the page sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude("nextjs-portal").analyze()
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, "the page scrolls sideways").toBeLessThanOrEqual(0)
}

/** A phone that nobody else has. */
export function somePhone(): string {
  return `90${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`
}

/** Opens a page and waits until it listens: a click on HTML that React has not taken over yet is lost. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" })
}
