import type { Page } from "@playwright/test"
import { expect, listening, test, visit } from "./fixtures"
import { nameOf, SCREENS } from "./screens"

const SLUG = "bahor"

/** The page of the first free flat of the grid. */
async function freeFlat(page: Page): Promise<string> {
  await page.goto(`/shaxmatki/${SLUG}`)
  const href = await page.locator("table.chess a.f").first().getAttribute("href")
  if (!href) throw new Error("The demo complex has no free flat")
  return href
}

test("on the facade a window tells about its flat, arrows walk from window to window, Enter opens the flat", async ({
  page,
}) => {
  await visit(page, `/${SLUG}`)
  const windows = page.locator(".facade a[aria-label]")
  await expect(windows.first()).toBeAttached()
  await windows.first().focus()
  const before = await page.locator(".facade a:focus").getAttribute("href")
  await page.keyboard.press("ArrowDown")
  const after = await page.locator(".facade a:focus").getAttribute("href")
  expect(after).not.toBe(before)
  await expect(page.locator(".facade").getByText(/№ /)).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(after ?? "")
})

test("a filter dims the rest and moves nothing, and stands in the address", async ({ page }) => {
  await visit(page, `/shaxmatki/${SLUG}`)
  const cells = page.locator(".chess a")
  const total = await cells.count()
  const place = await cells.nth(20).boundingBox()
  await page.getByRole("button", { name: "2 комнаты" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Найдено" })).toBeVisible()
  const dimmed = await page.locator(".chess a.off").count()
  expect(dimmed).toBeGreaterThan(0)
  expect(dimmed).toBeLessThan(total)
  expect(await cells.nth(20).boundingBox()).toEqual(place)
  await expect(page).toHaveURL(/\?rooms=2$/)
  await page.reload()
  await listening(page)
  await expect(page.locator(".chess a.off")).toHaveCount(dimmed)
  await page.getByRole("button", { name: "Сбросить" }).click()
  await expect(page.locator(".chess a.off")).toHaveCount(0)
})

test("the grid is one stop of the Tab key, arrows, Home and End walk in it, Enter opens the flat", async ({ page }) => {
  await visit(page, `/shaxmatki/${SLUG}`)
  await expect(page.getByRole("grid").first()).toBeVisible()
  await expect(page.locator('.chess a[tabindex="0"]')).toHaveCount(1)
  await page.locator('.chess a[tabindex="0"]').focus()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("End")
  await page.keyboard.press("Home")
  const href = await page.locator(".chess a:focus").getAttribute("href")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(href ?? "")
})

test("a request is sent in place; what is missing is said beside its field", async ({ page }) => {
  await visit(page, await freeFlat(page))
  await page.getByRole("button", { name: "Узнать о квартире" }).click()
  await expect(page.getByText("Напишите имя")).toBeVisible()
  await expect(page.getByLabel("Как к вам обращаться")).toBeFocused()
  await page.getByLabel("Как к вам обращаться").fill("Азиза")
  await page.getByLabel("Телефон").fill("12")
  await page.getByLabel("Согласен").check()
  await page.getByRole("button", { name: "Узнать о квартире" }).click()
  await expect(page.getByText("Не получилось прочитать номер")).toBeVisible()
  await page.getByLabel("Телефон").fill("90 765 43 21")
  await page.getByRole("button", { name: "Узнать о квартире" }).click()
  await expect(page.getByText("Уже передали менеджеру")).toBeVisible()
})

test("the calculator answers as one moves it, and its full schedule adds up", async ({ page }) => {
  await visit(page, await freeFlat(page))
  const monthly = page.getByText("В месяц", { exact: true }).locator("xpath=following-sibling::p")
  const before = await monthly.textContent()
  await page.getByRole("slider", { name: "Срок" }).fill("12")
  await expect(monthly).not.toHaveText(before ?? "")
  await page.getByRole("button", { name: "График по месяцам" }).click()
  await expect(page).toHaveURL(/schedule\?.*months=12/)
  const sums = await page.locator("tbody td:last-child").allTextContents()
  const total = await page.locator("tfoot td:last-child").textContent()
  const digits = (text: string | null) => Number((text ?? "").replace(/\D/g, ""))
  expect(sums).toHaveLength(13)
  expect(sums.reduce((sum, text) => sum + digits(text), 0)).toBe(digits(total))

  await page.goBack()
  await page.getByText("Платёж в месяц").click()
  const most = await page.getByRole("slider", { name: "Могу платить в месяц" }).getAttribute("max")
  await page.getByRole("slider", { name: "Могу платить в месяц" }).fill(most ?? "")
  await page.getByRole("button", { name: "График по месяцам" }).click()
  // The most of the slider pays in three months, and the first money comes before them.
  await expect(page).toHaveURL(/months=3(&|$)/)
  await expect(page.locator("tbody tr")).toHaveCount(4)
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("chips are links to the search route, lists a form, windows and cells links", async ({ page }) => {
    await page.goto(`/shaxmatki/${SLUG}`)
    await page.getByRole("link", { name: "2 комнаты" }).click()
    await expect(page).toHaveURL(`/shaxmatki/${SLUG}/search?rooms=2`)
    await page.getByLabel("Этаж от").selectOption("5")
    await page.getByRole("button", { name: "Показать" }).click()
    await expect(page).toHaveURL(/rooms=2/)
    await expect(page).toHaveURL(/floorMin=5/)
    await page.goto(`/${SLUG}`)
    await expect(page.locator(`.facade a[href^="/shaxmatki/${SLUG}/"]`).first()).toBeAttached()
  })

  test("a plain form is a request too and ends on a page that says thank you", async ({ page }) => {
    await page.goto(await freeFlat(page))
    await page.getByLabel("Как к вам обращаться").fill("Бобур")
    await page.getByLabel("Телефон").fill("+998 (91) 222-33-44")
    await page.getByLabel("Согласен").check()
    await page.getByRole("button", { name: "Узнать о квартире" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Спасибо, заявка у нас")
  })
})

test("public pages are cached, name their other languages, and unknown addresses are one page", async ({ request }) => {
  for (const path of ["/", `/${SLUG}`, `/shaxmatki/${SLUG}`]) {
    const answer = await request.get(path)
    expect(answer.headers()["cache-control"], path).toContain("s-maxage=900")
    const html = await answer.text()
    expect(html).toMatch(/<link rel="canonical"/)
    for (const language of ["ru", "uz", "en", "x-default"]) expect(html).toContain(`hrefLang="${language}"`)
  }
  for (const path of ["/no-such-house", `/shaxmatki/${SLUG}/u999999999`, "/shaxmatki/no-such-house"]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text()).toContain("Такой страницы нет")
  }
})

/** These answer a question of their address and are made when it is asked. */
const ASKED = /\/(search|schedule)$/
const KEPT = SCREENS.filter(({ page }) => page.startsWith("[locale]/(public)/") && !ASKED.test(page))

for (const screen of KEPT) {
  test(`${nameOf(screen)} is a page kept ready, in each language`, async ({ page, request }) => {
    const address = await screen.address(page)
    for (const prefix of ["", "/uz", "/en"]) {
      const answer = await request.get(`${prefix}${address}`)
      expect(answer.headers()["x-nextjs-prerender"], `${prefix}${address}`).toBe("1")
    }
  })
}

test("search engines get facts, a sitemap in three languages and drawn pictures", async ({ page, request }) => {
  const flat = await freeFlat(page)
  await visit(page, flat)
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "")
  expect(facts["@type"]).toBe("Apartment")
  expect(facts.offers.priceCurrency).toBe("UZS")
  const sitemap = await (await request.get("/sitemap.xml")).text()
  expect(sitemap).toContain(`/uz/shaxmatki/${SLUG}`)
  expect(await (await request.get("/robots.txt")).text()).toContain("sitemap.xml")
  for (const path of [`/${SLUG}/og.png`, `/uz${flat}/og.png`]) {
    const picture = await request.get(path)
    expect(picture.headers()["content-type"], path).toBe("image/png")
  }
})
