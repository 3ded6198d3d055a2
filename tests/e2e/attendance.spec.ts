import { expect, test, visit } from "./fixtures"

test("the desk puts a day right: a forgotten stay is added, corrected and taken away, an absence noted and taken back", async ({
  page,
  login,
}) => {
  test.setTimeout(60_000) // a day's work
  await login("mop")
  // A Sunday long ago: nobody's demo day.
  await visit(page, "/dashboard/mop/attendance?day=2026-02-01")
  const row = page.getByRole("row").filter({ hasText: "Финансист" })
  const menu = row.getByRole("button", { name: /^Действия: / })
  const dialog = page.getByRole("dialog")
  await menu.click()
  await page.getByRole("menuitem", { name: "Добавить смену…" }).click()
  await dialog.getByLabel("Приход").fill("12:00")
  await dialog.getByLabel("Уход").fill("11:00")
  await dialog.getByRole("button", { name: "Сохранить" }).click()
  await expect(dialog.getByLabel("Уход")).toHaveAttribute("aria-invalid", "true")
  await dialog.getByLabel("Уход").fill("18:30")
  await dialog.getByRole("button", { name: "Сохранить" }).click()
  await expect(row).toContainText("12:00 – 18:30")

  await menu.click()
  await page.getByRole("menuitem", { name: "Исправить смену с 12:00…" }).click()
  await dialog.getByLabel("Уход").fill("17:15")
  await dialog.getByRole("button", { name: "Сохранить" }).click()
  await expect(row).toContainText("12:00 – 17:15")
  await menu.click()
  await page.getByRole("menuitem", { name: "Удалить смену с 12:00" }).click()
  await expect(row).not.toContainText("12:00")

  await menu.click()
  await page.getByRole("menuitem", { name: "Отметить отсутствие…" }).click()
  await dialog.getByRole("radio", { name: "Больничный" }).click()
  await dialog.getByLabel("По").fill("2026-02-03")
  await dialog.getByRole("button", { name: "Сохранить" }).click()
  await expect(row).toContainText("Больничный")
  await page.getByRole("button", { name: "Следующий день" }).click()
  await expect(row).toContainText("Больничный")
  for (const _ of [1, 2, 3]) {
    await menu.click()
    const back = page.getByRole("menuitem", { name: "Снять отметку об отсутствии" })
    if (await back.isVisible()) await back.click()
    else await page.keyboard.press("Escape")
    await page.getByRole("button", { name: /^Предыдущий день/ }).click()
  }
})

test("the queue is handed out in turn, after saying who gets how many", async ({ page, login }) => {
  await login("mop")
  await visit(page, "/dashboard/mop")
  await page.getByRole("button", { name: "Раздать поровну" }).click()
  const dialog = page.getByRole("dialog", { name: "Раздать очередь" })
  const submit = dialog.getByRole("button", { name: /^Раздать \d+ лид/ })
  await expect(submit).toBeVisible()
  await expect(dialog.getByRole("listitem").first()).toContainText(/\d+ лид/)
  await dialog.getByRole("button", { name: "Отмена" }).click()
  await expect(dialog).toBeHidden()
})
