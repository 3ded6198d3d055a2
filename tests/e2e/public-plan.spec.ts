import type { Page } from "@playwright/test"
import { expect, test, visit } from "./fixtures"

const SLUG = "rassvet"
const shapes = (page: Page) => page.locator(".plan-sheet a")

/** Tab from the top of the page until a shape of the sheet has the focus, then Enter. */
async function openFirstShape(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press("Tab")
    if ((await page.locator(".plan-sheet a:focus").count()) === 1) break
  }
  await expect(page.locator(".plan-sheet a:focus")).toHaveCount(1)
  const from = page.url()
  await page.keyboard.press("Enter")
  await page.waitForURL((url) => url.href !== from)
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("from the complex's page to a flat through site, facade and floor, with the keyboard alone", async ({
    page,
  }) => {
    await page.goto(`/${SLUG}`)
    await page.getByRole("link", { name: "Открыть план" }).focus()
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { level: 1, name: "Генплан" })).toBeVisible()
    await openFirstShape(page)
    await expect(page.getByRole("heading", { level: 1, name: /^Корпус/ })).toBeVisible()
    await openFirstShape(page)
    await expect(page.getByRole("heading", { level: 1, name: /подъезд .*этаж/ })).toBeVisible()
    await openFirstShape(page)
    await expect(page).toHaveURL(/\/shaxmatki\/rassvet\/u\d+$/)
    await expect(page.getByRole("heading", { name: "План этажа" })).toBeVisible()
    await expect(page.locator(".plan-sheet .here")).toHaveCount(1)
    // The last level: the flat's own drawing, with its rooms.
    const drawing = page.getByRole("img", { name: /^Чертёж квартиры/ })
    await expect(drawing).toBeHidden()
    await page.getByRole("radio", { name: "С размерами" }).focus()
    await page.keyboard.press("ArrowRight")
    await expect(drawing.locator("text", { hasText: /Кухня|Комната|Спальня/ }).first()).toBeVisible()
  })
})

test("a shape says what it opens, shows it on focus, and stands in the list below with the same words", async ({
  page,
}) => {
  await visit(page, `/shaxmatki/${SLUG}/plan`)
  const block = shapes(page).first()
  const name = await block.locator(".d").textContent()
  expect(name).toMatch(/^Корпус\s.: свободно \d+, от .+\sсум$/)
  await expect(block.locator(".d")).toHaveCSS("opacity", "0")
  await block.focus()
  await expect(block.locator(".d")).toHaveCSS("opacity", "1")
  const list = page.getByRole("list", { name: "Генплан" })
  await expect(list.getByRole("link")).toHaveCount(await shapes(page).count())
  await expect(list.getByRole("link", { name: name ?? "" })).toHaveAttribute(
    "href",
    (await block.getAttribute("href")) ?? "",
  )
})

test("floors are changed up and down, and the way back leads over the facade to the site", async ({ page }) => {
  await visit(page, `/shaxmatki/${SLUG}/plan`)
  await shapes(page).first().click()
  await shapes(page).first().click()
  const title = page.getByRole("heading", { level: 1 })
  const top = await title.textContent()
  await page.getByRole("link", { name: /^Этаж ниже/ }).click()
  await expect(title).not.toHaveText(top ?? "")
  await page.getByRole("link", { name: /^Этаж выше/ }).click()
  await expect(title).toHaveText(top ?? "")
  const way = page.getByRole("navigation", { name: "Где вы на плане" })
  await way.getByRole("link", { name: /^Корпус/ }).click()
  await expect(title).toHaveText(/^Корпус\s.$/)
  await way.getByRole("link", { name: "Генплан" }).click()
  await expect(page).toHaveURL(new RegExp(`/shaxmatki/${SLUG}/plan$`))
})

test("what has no drawing has no page and no link; an unknown drawing is the missing page", async ({ page }) => {
  await visit(page, "/shaxmatki/bahor")
  await expect(page.getByRole("link", { name: "На генплане" })).toHaveCount(0)
  expect((await page.goto("/shaxmatki/bahor/plan"))?.status()).toBe(404)
  expect((await page.goto(`/shaxmatki/${SLUG}/plan/nothing-like-it`))?.status()).toBe(404)
  await visit(page, `/shaxmatki/${SLUG}`)
  await page.getByRole("link", { name: "На генплане" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Генплан" })).toBeVisible()
})
