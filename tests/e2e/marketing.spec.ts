import { expect, somePhone, test, visit } from "./fixtures"

test("a campaign is created, its link brings a request from the site, and the request is its lead", async ({
  page,
  login,
}) => {
  test.setTimeout(120_000)
  const code = `e2e-${Date.now()}`
  await login("admin")
  await visit(page, "/dashboard/admin/marketing")
  await page.getByRole("button", { name: "Новая кампания" }).click()
  const form = page.getByRole("dialog", { name: "Новая кампания" })
  await form.getByLabel("Название").fill("Бахор: проверка ссылки")
  await form.getByLabel("Код (utm_campaign)").fill(code.toUpperCase())
  await form.getByLabel("Бюджет").fill("10 mln")
  await form.getByRole("button", { name: "Создать" }).click()

  await expect(page.getByRole("heading", { level: 1, name: "Бахор: проверка ссылки" })).toBeVisible()
  const campaign = page.url()
  await expect(page.getByText("Лидов за этот период нет")).toBeVisible()
  const maker = page.getByRole("region", { name: "Ссылка и QR-код" })
  await maker.getByRole("combobox", { name: "Куда ведёт" }).click()
  await page.getByRole("option", { name: "Бахор" }).click()
  await expect(maker.getByRole("img", { name: new RegExp(code) })).toBeVisible()
  const link = new URL(await maker.getByLabel("Ссылка", { exact: true }).inputValue())
  expect(Object.fromEntries(link.searchParams)).toEqual({
    utm_source: "instagram",
    utm_medium: "cpc",
    utm_campaign: code,
  })
  for (const format of ["SVG", "PNG"]) {
    const file = page.waitForEvent("download")
    await maker.getByRole("button", { name: format }).click()
    expect((await file).suggestedFilename()).toBe(`${code}.${format.toLowerCase()}`)
  }

  // The visitor looks around before writing: the next page's address says nothing of where they came from.
  await visit(page, link.pathname + link.search)
  await expect(page.locator("form[novalidate]").last()).toBeVisible()
  await visit(page, "/rassvet")
  const name = `Гость ${code}`
  await page.getByLabel("Как к вам обращаться").fill(name)
  await page.getByLabel("Телефон").fill(somePhone())
  await page.getByLabel("Согласен").check()
  await page.getByRole("button", { name: "Перезвоните мне" }).click()
  await expect(page.getByText("Уже передали менеджеру")).toBeVisible()

  await visit(page, campaign)
  await expect(page.getByRole("region", { name: "Лиды" }).getByRole("link", { name })).toBeVisible()

  await page.getByRole("button", { name: "Внести расход" }).click()
  const spend = page.getByRole("dialog", { name: "Внести расход" })
  await spend.getByLabel("Сумма").fill("1 500 000")
  await spend.getByRole("button", { name: "Внести расход" }).click()
  await expect(page.getByText("Расход внесён")).toBeVisible()
  const cost = page.getByRole("definition").getByRole("link", { name: "1,5 млн" }).last()
  await cost.click()
  const rows = page.getByRole("dialog")
  await expect(rows.getByTestId("rows-total")).toContainText("1 500 000")
  await expect(rows.getByRole("link", { name })).toBeVisible()
})

test("a figure of the report opens its rows, and a wrong entry of spend is taken back", async ({ page, login }) => {
  await login("admin")
  await visit(page, "/dashboard/admin/marketing")
  const table = page.getByRole("table", { name: "Кампании" })
  await table.getByRole("row").nth(1).getByRole("link").nth(1).click()
  await expect(page.getByRole("dialog", { name: "Лиды" }).getByTestId("rows-total")).toBeVisible()
  expect(new URL(page.url()).searchParams.get("number")).toBe("leads")
  await page.keyboard.press("Escape")
  await table.getByRole("link", { name: /Рассвет: Google/ }).click()
  const spends = page.getByRole("region", { name: "Расходы" })
  const remove = spends.getByRole("button", { name: /^Удалить расход/ })
  await expect(remove.first()).toBeVisible()
  const before = await remove.count()
  await remove.first().click()
  await page.getByRole("dialog").getByRole("button", { name: "Удалить расход" }).click()
  await expect(page.getByText("Расход удалён")).toBeVisible()
  await expect(remove).toHaveCount(before - 1)
})
