import { formatMoney } from "@/lib/i18n/format"
import { expect, send, test, visit } from "./fixtures"

type Debtors = { today: string; items: { contractId: string; number: string; buyerName: string }[] }

test("a debtor's promise is noted and a call planned from the row; the promise is then a condition of the desk", async ({
  page,
  login,
}) => {
  test.setTimeout(90_000)
  await login("finance")
  const { items, today } = await send<Debtors>(page, "get", "/api/finance/arrears?promise=none&limit=1")
  const [debtor] = items
  if (!debtor) throw new Error("The demo has no debtor without a promise")
  await visit(page, `/dashboard/finance/arrears?q=${encodeURIComponent(debtor.number)}`)
  const row = page.getByRole("row").filter({ hasText: debtor.number })
  const act = async (name: string) => {
    await row.getByRole("button", { name: `Действия: ${debtor.buyerName}` }).click()
    await page.getByRole("menuitem", { name }).click()
  }

  await act("Записать обещание")
  const promise = page.getByRole("dialog", { name: "Записать обещание" })
  await promise.getByLabel("Заплатит до").fill(today)
  await promise.getByRole("button", { name: "Записать" }).click()
  await expect(page.getByText(/Записано: обещал до/)).toBeVisible()
  await expect(row).toContainText("Ждём")

  await act("Запланировать звонок")
  await page
    .getByRole("dialog", { name: "Запланировать звонок" })
    .getByRole("button", { name: /^Завтра в/ })
    .click()
  await expect(page.getByText(/Звонок запланирован на/)).toBeVisible()
  await expect(row).toContainText("звонок")

  await visit(page, `/dashboard/finance/arrears?promise=open&q=${encodeURIComponent(debtor.number)}`)
  await expect(page.getByRole("row").filter({ hasText: debtor.number })).toBeVisible()
})

test("a number of the report opens its rows, and they add up to it", async ({ page, login }) => {
  await login("finance")
  await visit(page, "/dashboard/finance/report")
  const received = page.getByRole("definition").getByRole("link").first()
  await received.click()
  const drawer = page.getByRole("dialog", { name: "Поступило" })
  const total = drawer.getByTestId("rows-total")
  await expect(total).toBeVisible()
  const search = new URL(page.url()).searchParams
  expect(search.get("number")).toBe("received")
  const query = `number=received&currency=${search.get("currency")}&from=${search.get("from")}&to=${search.get("to")}`
  let sum = 0
  let cursor: string | null = ""
  while (cursor !== null) {
    type Rows = { items: { amount: number }[]; nextCursor: string | null }
    const rows: Rows = await send<Rows>(
      page,
      "get",
      `/api/finance/rows?${query}&limit=200${cursor && `&cursor=${cursor}`}`,
    )
    sum += rows.items.reduce((all, row) => all + row.amount, 0)
    cursor = rows.nextCursor
  }
  expect(sum).toBeGreaterThan(0)
  await expect(total).toHaveText(formatMoney(sum, "UZS", "ru"))
  await page.keyboard.press("Escape")
  await expect(drawer).toBeHidden()
})

test("payments are found by their status, and the address keeps it", async ({ page, login }) => {
  await login("finance")
  await visit(page, "/dashboard/finance/payments")
  await page.getByRole("combobox", { name: "Статус" }).click()
  await page.getByRole("option", { name: "отменён" }).click()
  await expect(page).toHaveURL(/status=cancelled/)
  const rows = page.getByRole("row").filter({ hasText: "отменён" })
  await expect(rows.first()).toBeVisible()
  await expect(page.getByRole("row").filter({ hasText: "поступил" })).toHaveCount(0)
  await page.getByRole("link", { name: "Возвраты" }).click()
  await expect(page).toHaveURL(/view=refunds/)
})

test("a closed month is opened again with a reason and closed anew; the desk says what is owed back and forgiven", async ({
  page,
  login,
}) => {
  await login("admin")
  await visit(page, "/dashboard/finance")
  await expect(page.getByRole("heading", { name: /^К возврату/ })).toBeVisible()
  await expect(page.getByRole("heading", { name: /^Списанная пеня/ })).toBeVisible()
  await page.getByRole("link", { name: "Закрытие месяца" }).click()
  const reopen = page.getByRole("button", { name: /^Открыть снова: / }).first()
  const month = (await reopen.getAttribute("aria-label"))?.replace("Открыть снова: ", "") ?? ""
  await reopen.click()
  const why = page.getByRole("dialog", { name: `Открыть ${month} снова?` })
  await why.getByLabel("Почему").fill("Забыли внести чек")
  await why.getByRole("button", { name: "Открыть снова" }).click()
  await expect(page.getByText(`${month} снова открыт`)).toBeVisible()

  await page.getByRole("button", { name: `Закрыть: ${month}` }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Закрыть месяц" }).click()
  await expect(page.getByText(`${month} закрыт`, { exact: true })).toBeVisible()
  await expect(page.getByRole("button", { name: `Открыть снова: ${month}` })).toBeVisible()
})
