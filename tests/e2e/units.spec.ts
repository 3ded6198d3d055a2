import type { Page } from "@playwright/test"
import { expect, expectAccessible, test, visit } from "./fixtures"

/** A complex of this run with one empty entrance. */
async function someComplex(page: Page, baseURL: string | undefined) {
  const answer = await page.context().request.post("/api/complexes", {
    headers: { origin: baseURL ?? "" },
    data: {
      nameRu: `Пробный ${Date.now().toString(36)}`,
      currency: "UZS",
      blocks: [{ name: "1", entrances: [{ name: "1" }] }],
    },
  })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as { id: string }
}

test("an admin describes floors, releases the flats, raises their prices and takes it back", async ({
  page,
  login,
  baseURL,
}) => {
  test.setTimeout(120_000) // several screens, one after another
  await login("admin")
  const { id } = await someComplex(page, baseURL)
  const home = `/dashboard/admin/complexes/${id}`
  await visit(page, `${home}/units`)
  await page.getByRole("link", { name: "Типовые этажи" }).click()
  await page.getByLabel("Этаж до").first().fill("3")
  for (const stack of [1, 2, 3, 4]) {
    await page.getByLabel(`Площадь, м², Стояк ${stack}`).fill("50")
    await page.getByLabel(`Цена за м², Стояк ${stack}`).fill("10 млн")
  }
  await expect(page.getByText("новое 12")).toBeVisible()
  await expectAccessible(page)
  await page.getByRole("button", { name: "Записать: 12" }).click()

  const grid = page.getByRole("region", { name: "Помещения по этажам" })
  await expect(grid.getByRole("link")).toHaveCount(12)
  await grid.getByRole("link").first().focus()
  await page.keyboard.press("Space")
  await page.keyboard.press("Shift+ArrowRight")
  await page.keyboard.press("Shift+ArrowDown")
  await expect(page.getByRole("status").filter({ hasText: "Выделено: 4" })).toBeAttached()
  await page.getByRole("button", { name: "В продажу" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Выпустить: 4" }).click()
  await expect(grid.getByRole("link", { name: /Свободна/ })).toHaveCount(4)
  await expectAccessible(page)

  await visit(page, `${home}/prices`)
  await page.getByLabel("На сколько процентов").fill("5")
  await page.getByRole("button", { name: "Изменить цены: 12" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Изменить цены: 12" }).click()
  const change = page.getByRole("row").filter({ hasText: "+5" })
  await expect(change).toBeVisible()
  await expectAccessible(page)
  await change.getByRole("button", { name: "Вернуть" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Вернуть" }).click()
  await expect(page.getByRole("dialog")).toContainText("Прежнюю цену получили 12 помещений")
})
