import type { Page } from "@playwright/test"
import { expect, somePhone, test, visit } from "./fixtures"

async function enterLead(page: Page, name: string, phone: string) {
  await page.getByRole("button", { name: "Новый лид" }).click()
  const dialog = page.getByRole("dialog", { name: "Новый лид" })
  await dialog.getByLabel("Имя").fill(name)
  await dialog.getByLabel("Телефон").fill(phone)
  await dialog.getByRole("button", { name: "Добавить" }).click()
}

test("a caller becomes a lead, is answered, promised a call, and called", async ({ page, login }) => {
  const name = `Проба ${Date.now()}`
  const phone = somePhone()
  await login("sales")
  await visit(page, "/dashboard/sales")
  await enterLead(page, name, phone.replace(/^(\d\d)(\d{3})/, "8 $1 $2-"))
  await page.getByRole("region", { name: "Новые лиды" }).getByRole("link", { name }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
  await expect(page.getByRole("region", { name: "Следующий шаг" })).toContainText("Позвонить впервые")
  await expect(page.getByRole("link", { name: "Позвонить", exact: false }).first()).toHaveAttribute(
    "href",
    `tel:+998${phone}`,
  )

  await page.getByRole("textbox", { name: "Комментарий" }).fill("Ищет двушку повыше")
  await page.keyboard.press("Control+Enter")
  const history = page.getByRole("region", { name: "История" })
  await expect(history).toContainText("Ищет двушку повыше")
  await expect(history).toContainText("Новый → В работе")

  await page.getByRole("tab", { name: "Звонок" }).click()
  await page.getByLabel("О чём напомнить").fill("Отправить планировку")
  await page.getByRole("button", { name: "Через час" }).click()
  await expect(page.getByRole("region", { name: "Следующий шаг" })).toContainText("Перезвонить")
  await page
    .getByRole("region", { name: "Следующий шаг" })
    .getByRole("button", { name: /Звонок сделан/ })
    .click()
  await expect(history).toContainText("состоялся")
  await expect(page.getByRole("region", { name: "Следующий шаг" })).toContainText("Запланировать звонок")
})

test("a known phone names whose client it is; a second lead needs a reason", async ({ page, login }) => {
  const phone = somePhone()
  await login("sales")
  await visit(page, "/dashboard/leads")
  await enterLead(page, "Первый", phone)
  await expect(page.getByText("Лид добавлен")).toBeVisible()
  await page.context().clearCookies()
  await login("sales2")
  await visit(page, "/dashboard/leads")
  await enterLead(page, "Второй", `+998 ${phone}`)
  const dialog = page.getByRole("dialog")
  await expect(dialog.getByRole("status")).toContainText("Этот телефон уже есть")
  await expect(dialog.getByRole("link", { name: "Открыть карточку" })).toHaveCount(0)
  const second = dialog.getByRole("button", { name: "Создать вторую заявку" })
  await expect(second).toBeDisabled()
  await dialog.getByLabel("Почему нужна вторая").fill("Сын выбирает отдельно")
  await second.click()
  await expect(page.getByText("Лид добавлен")).toBeVisible()
})

test("the list's filters are its address, its rows are walked by keys", async ({ page, login }) => {
  await login("mop")
  await visit(page, "/dashboard/leads?status=in_progress&nonsense=1&sort=name")
  await expect(page.getByRole("row").nth(1)).toContainText("В работе")
  await page.getByRole("searchbox").fill("ничего такого нет")
  await expect(page.getByText("По этим условиям никого нет")).toBeVisible()
  expect(new URL(page.url()).searchParams.get("q")).toBe("ничего такого нет")
  await page.getByRole("main").getByRole("button", { name: "Сбросить фильтры" }).last().click()
  expect(new URL(page.url()).search).toBe("")
  await expect(page.getByRole("row").nth(2)).toBeVisible()
  await page.getByRole("heading", { level: 1 }).click()
  await page.keyboard.press("j")
  await page.keyboard.press("ArrowDown")
  const second = page.getByRole("row").nth(2).getByRole("link")
  await expect(second).toBeFocused()
  const href = await second.getAttribute("href")
  await page.keyboard.press("Enter")
  await page.waitForURL((url) => url.pathname === href)
})

test("a slash leads to the search, which knows a phone in any spelling", async ({ page, login }) => {
  const phone = somePhone()
  const name = `Найдись ${phone}`
  await login("sales")
  await visit(page, "/dashboard/sales")
  await enterLead(page, name, phone)
  await expect(page.getByText("Лид добавлен")).toBeVisible()
  await page.keyboard.press("Escape")
  await page.keyboard.press("/")
  await page.keyboard.type(`+998 ${phone.slice(0, 2)} ${phone.slice(2, 5)}-${phone.slice(5)}`)
  await expect(page.getByRole("option", { name: new RegExp(name) })).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
})

test("another's lead does not exist, and МОП hands it over", async ({ page, login }) => {
  const name = `Чужой ${Date.now()}`
  await login("sales")
  await visit(page, "/dashboard/leads")
  await enterLead(page, name, somePhone())
  await page.getByRole("row").filter({ hasText: name }).getByRole("link").click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
  const address = page.url()
  await page.context().clearCookies()
  await login("sales2")
  expect((await page.goto(address))?.status()).toBe(404)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Такой страницы нет")
  const rival = (await (await page.request.get("/api/users/me")).json()) as { name: string }
  await page.context().clearCookies()
  await login("mop")
  await visit(page, address)
  await page.getByRole("button", { name: /Ответственный/ }).click()
  await page.getByRole("combobox", { name: "Кому передать" }).fill(rival.name)
  await page.getByRole("option", { name: new RegExp(rival.name) }).click()
  await expect(page.getByRole("button", { name: /Ответственный/ })).toContainText(rival.name)
  await page.context().clearCookies()
  await login("sales2")
  await visit(page, "/dashboard/sales")
  await page.getByRole("button", { name: /Уведомления/ }).click()
  await expect(page.getByRole("link", { name: `Новый лид: ${name}` })).toBeVisible()
})

test("arrival and leaving are marked in the bar", async ({ page, login }) => {
  await login("finance")
  await visit(page, "/dashboard/leads")
  const onShift = page.getByRole("button", { name: /Вы на смене с/ })
  const arrive = page.getByRole("button", { name: "Отметить приход" })
  await expect(onShift.or(arrive)).toBeVisible()
  if (await arrive.isVisible()) await arrive.click()
  await onShift.click()
  await page.getByRole("button", { name: "Отметить уход" }).click()
  await expect(arrive).toBeVisible()
})

test("on the board a lead is dragged into work, lost by the keyboard, and does not become sold by hand", async ({
  page,
  login,
}) => {
  const name = `Доска ${Date.now()}`
  await login("sales")
  await visit(page, "/dashboard/leads")
  await enterLead(page, name, somePhone())
  await page.getByRole("link", { name: "Доска", exact: true }).click()
  await page.waitForURL(/\/dashboard\/leads\/board/)
  const column = (title: string) => page.getByRole("region", { name: title, exact: true })
  const cardIn = (title: string) => column(title).getByRole("listitem").filter({ hasText: name })
  await expect(cardIn("Новый")).toBeVisible()
  await cardIn("Новый").dragTo(column("Продан").getByRole("heading"))
  await expect(page.getByText("когда подписан договор")).toBeVisible()
  await cardIn("Новый").dragTo(column("В работе").getByRole("heading"))
  await expect(cardIn("В работе")).toBeVisible()
  await expect(cardIn("Новый")).toHaveCount(0)

  await cardIn("В работе")
    .getByRole("button", { name: `Переместить: ${name}` })
    .focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("menu")).toBeVisible()
  // A menu is seen a moment before it takes the keys.
  await expect(async () => {
    await page.keyboard.press("ArrowDown")
    await expect(page.getByRole("menuitem", { name: "Потерян" })).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press("Enter")
  await page.getByRole("dialog", { name: "Лид потерян" }).getByRole("radio", { name: "Дорого" }).click()
  await page.getByRole("button", { name: "Отметить потерянным" }).click()
  await expect(cardIn("Потерян")).toBeVisible()
})

test("chosen by key and by box, leads are warmed up at once, it is taken back, and the list is kept under a name", async ({
  page,
  login,
}) => {
  await login("sales")
  await visit(page, "/dashboard/leads")
  const stamp = Date.now()
  for (const letter of ["А", "Б", "В"]) await enterLead(page, `Список${stamp} ${letter}`, somePhone())
  await page.getByRole("searchbox").fill(`Список${stamp}`)
  await expect(page.getByRole("row")).toHaveCount(4)
  const rows = page.getByRole("row").filter({ hasText: `Список${stamp}` })
  await rows.first().getByRole("link").focus()
  await page.keyboard.press("x")
  await rows
    .last()
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] })
  const bar = page.getByRole("region", { name: "Действия с выбранными" })
  await expect(bar).toContainText("Выбрано 3 лида")
  await bar.getByRole("button", { name: "Температура" }).click()
  await page.getByRole("menuitem", { name: "Горячий" }).click()
  await expect(page.getByText("Изменено 3 лида")).toBeVisible()
  await expect(rows.filter({ hasText: "Горячий" })).toHaveCount(3)
  await page.getByRole("button", { name: "Отменить" }).click()
  await expect(page.getByText("Возвращено 3 лида")).toBeVisible()
  await expect(rows.filter({ hasText: "Тёплый" })).toHaveCount(3)

  await page.getByRole("button", { name: "Подборки" }).click()
  await page.getByLabel("Название подборки").fill(`Свои ${stamp}`)
  await page.getByRole("button", { name: "Сохранить" }).click()
  await expect(page.getByText(`Сохранено: Свои ${stamp}`)).toBeVisible()
  await visit(page, "/dashboard/leads")
  await page.getByRole("button", { name: "Подборки" }).click()
  await page.getByRole("link", { name: `Свои ${stamp}` }).click()
  await expect(rows).toHaveCount(3)
})

test("an admin takes a person's data out, and the card says so", async ({ page, login }) => {
  const name = `Забудьте ${Date.now()}`
  await login("admin")
  await visit(page, "/dashboard/leads")
  await enterLead(page, name, somePhone())
  await page.getByRole("row").filter({ hasText: name }).getByRole("link").click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name)
  await page.getByRole("button", { name: "Ещё действия" }).click()
  await page.getByRole("menuitem", { name: "Удалить персональные данные" }).click()
  await page.getByLabel("Кто и как попросил").fill("Письмо")
  await page.getByRole("button", { name: "Удалить навсегда" }).click()
  await expect(page.getByText("Персональные данные удалены по запросу")).toBeVisible()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("без имени")
})

test("the same person twice is one lead, and for a day two again", async ({ page, login }) => {
  const name = `Двойник ${Date.now()}`
  await login("mop")
  await visit(page, "/dashboard/leads")
  for (let time = 0; time < 2; time++) {
    await enterLead(page, name, somePhone())
    await expect(page.getByText("Лид добавлен").first()).toBeVisible()
  }
  await page.getByRole("row").filter({ hasText: name }).first().getByRole("link").click()
  await expect(page.getByText("Похоже, это тот же человек")).toBeVisible()
  await page.getByRole("button", { name: "Объединить…" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Объединить", exact: true }).click()
  await expect(page.getByText("Объединён с лидом")).toBeVisible()
  await page.getByRole("button", { name: "Разъединить" }).click()
  await expect(page.getByText("снова отдельный")).toBeVisible()
  await expect(page.getByText("Похоже, это тот же человек")).toBeVisible()
})

test("a paper of the client lies on their card, is opened from it, and may be taken off", async ({ page, login }) => {
  const name = `Бумаги ${Date.now()}`
  await login("sales")
  await visit(page, "/dashboard/leads")
  await enterLead(page, name, somePhone())
  await page.getByRole("row").filter({ hasText: name }).getByRole("link").click()
  const files = page.getByRole("region", { name: "Файлы" })
  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==",
    "base64",
  )
  await files.locator("input[type=file]").setInputFiles({ name: "план.png", mimeType: "image/png", buffer: dot })
  const link = files.getByRole("link", { name: /план/ })
  await expect(link).toBeVisible()
  expect((await page.request.get((await link.getAttribute("href")) ?? "")).status()).toBe(200)
  await expect(page.getByRole("region", { name: "История" })).toContainText("план")
  await files.getByRole("button", { name: /план/ }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Убрать", exact: true }).click()
  await expect(link).toHaveCount(0)
})
