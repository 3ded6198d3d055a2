import AxeBuilder from "@axe-core/playwright"
import { type APIRequestContext, type Browser, test as base, expect, type Page } from "@playwright/test"

export { expect }

type Fixtures = {
  /** Signs a demo account in through the real endpoint: the cookie is the browser's, no form is filled. */
  login: (login: string) => Promise<void>
}

/** The server closes a line that was idle; one that was picked up in that moment is tried again. */
const RETRY = { maxRetries: 2 }

export const test = base.extend<Fixtures>({
  login: async ({ page, baseURL }, use) => {
    await use(async (login) => {
      // A page of whoever was here before would notice that its session is gone and lead to the sign-in over the next one's page.
      await page.goto("about:blank")
      await signIn(page.context().request, baseURL, login)
    })
  },
})

async function signIn(request: APIRequestContext, baseURL: string | undefined, login: string): Promise<void> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf", RETRY)).json()) as { csrfToken: string }
  const password = process.env.DEMO_PASSWORD ?? "shaxmatka-demo"
  const answer = await request.post("/api/auth/callback/credentials", {
    headers: { origin: baseURL ?? "" },
    form: { csrfToken, login, password, json: "true" },
  })
  expect(answer.ok(), `${login} signs in: ${answer.status()} ${await answer.text()}`).toBe(true)
}

/** A page of somebody else's browser, signed in. */
export async function colleague(browser: Browser, baseURL: string | undefined, login: string): Promise<Page> {
  const context = await browser.newContext({ baseURL })
  await signIn(context.request, baseURL, login)
  return context.newPage()
}

type Scope = "everything" | "colours"

/** Nothing that axe finds, and nothing that scrolls the page sideways. The other theme of a page differs in colours only. */
export async function expectAccessible(page: Page, scope: Scope = "everything"): Promise<void> {
  // What passes is not told: of a grid it would be thousands of cells. No page has another's frame in it, so all is read in
  // the page itself: beside a second one it takes twice as long.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] })
  const { violations } = await (scope === "colours" ? axe.withRules(["color-contrast"]) : axe).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)
  expect(found, `${page.url()}, ${scope}`).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** A request as our own page would send it. */
export async function send<T>(
  page: Page,
  method: "get" | "post" | "put" | "patch",
  path: string,
  data?: object,
): Promise<T> {
  const answer = await page.context().request[method](path, { data, headers: { "sec-fetch-site": "same-origin" } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as T
}

/** A phone that nobody else has. */
export function somePhone(): string {
  return `90${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}`
}

/** Waits until React has taken over each control of the page: what is done to bare HTML is lost. */
export async function listening(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll("button, input, select, textarea")].every((control) =>
      Object.keys(control).some((key) => key.startsWith("__reactProps$")),
    ),
  )
}

/** Opens a page and waits until it listens. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await listening(page)
}

/** How long a page that keeps a line open may take to show everything: its network is never idle. */
const LIVE_MS = 3_000

/** Opens a page and waits until all that it asks for has come. */
export async function visitWhole(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState("networkidle", { timeout: LIVE_MS }).catch(() => undefined)
}
