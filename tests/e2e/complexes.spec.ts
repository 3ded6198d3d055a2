import { expect, expectAccessible, test, visit } from "./fixtures"

const mark = () => Date.now().toString(36)

/** A 3 × 2 PNG: enough for a picture to arrive. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWOwrgqHIAY4CwA+PAZJ9KHfgAAAAABJRU5ErkJggg==",
  "base64",
)

test("an admin makes a complex, fills it in, puts it on the site, moves its address and takes it off", async ({
  page,
  login,
}) => {
  test.setTimeout(150_000) // a whole afternoon of an admin
  const slug = `zhk-${mark()}`
  await login("admin")
  await visit(page, "/dashboard/admin/complexes")
  await page.getByRole("button", { name: "Добавить комплекс" }).click()
  const dialog = page.getByRole("dialog", { name: "Добавить комплекс" })
  await dialog.getByLabel("Название").fill(`Дом ${slug}`)
  await dialog.getByLabel("Адрес на сайте").fill(slug)
  await dialog.getByRole("button", { name: "Добавить комплекс" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Дом ${slug}`)
  await expect(page.getByText("телефона отдела продаж")).toBeVisible()

  // A refusal keeps what was typed, and leaving with it is asked about.
  const facts = page.getByRole("form", { name: "О комплексе" })
  await facts.getByLabel("Телефон отдела продаж").fill("71 200-12-34")
  await facts.getByLabel("Точка на карте").fill("https://yandex.uz/maps/?ll=69.240562%2C41.311081&z=16")
  await facts.getByRole("group", { name: "Описание" }).getByLabel("Русский").fill("Тихий двор и школа рядом.")
  await facts.getByLabel("Адрес на сайте").fill("login")
  await facts.getByRole("button", { name: "Сохранить" }).click()
  await expect(facts.getByLabel("Адрес на сайте")).toHaveAttribute("aria-invalid", "true")
  await expect(facts.getByLabel("Телефон отдела продаж")).toHaveValue("71 200-12-34")
  page.once("dialog", (question) => question.dismiss())
  await page.getByRole("link", { name: "Планировки" }).click()
  await expect(facts).toBeVisible()
  await facts.getByLabel("Адрес на сайте").fill(slug)
  await facts.getByRole("button", { name: "Сохранить" }).click()
  await expect(facts.getByLabel("Телефон отдела продаж")).toHaveValue("+998712001234")
  await expect(page.getByText("телефона отдела продаж")).toBeHidden()

  await page.getByRole("button", { name: "Корпус", exact: true }).click()
  await page.getByRole("button", { name: "Добавить подъезд в корпус 1" }).click()
  await page.getByRole("button", { name: "Сохранить корпуса" }).click()
  await expect(page.getByRole("button", { name: "Сохранить корпуса" })).toBeHidden()
  await expect(page.getByLabel("Подъезд 2, корпус 1", { exact: true })).toBeVisible()

  await page.locator('input[type="file"]').setInputFiles({ name: "двор.png", mimeType: "image/png", buffer: PNG })
  await page.getByRole("button", { name: "Подписать: снимок 1" }).click()
  const words = page.getByRole("dialog", { name: "Что на снимке" })
  await words.getByLabel("Русский").fill("Двор с деревьями")
  await words.getByRole("button", { name: "Сохранить" }).click()
  await expect(page.getByText("Двор с деревьями", { exact: true })).toBeVisible()
  await page.getByRole("button", { name: "Добавить запись" }).click()
  const note = page.getByRole("dialog", { name: "Добавить запись" })
  await note.getByLabel("Готовность").fill("40")
  await note.getByLabel("Русский").fill("Залит фундамент.")
  await note.getByRole("button", { name: "Сохранить" }).click()
  await expect(page.getByText("Залит фундамент.")).toBeVisible()
  await expectAccessible(page)

  await page.getByRole("button", { name: "Опубликовать" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Опубликовать" }).click()
  await expect(page.getByRole("button", { name: "Снять с сайта" })).toBeVisible()
  await visit(page, `/${slug}`)
  const yard = page.getByRole("img", { name: "Двор с деревьями" })
  await expect(yard).toBeVisible()
  const file = await page.request.get((await yard.getAttribute("src")) ?? "")
  expect(file.headers()).toMatchObject({ "content-type": "image/webp", "x-content-type-options": "nosniff" })
  expect(file.headers()["content-security-policy"]).toContain("sandbox")
  await expect(page.getByText("Залит фундамент.")).toBeVisible()
  await expectAccessible(page)

  // The former address leads to the new one; off the site, neither is there at once.
  await visit(page, `/dashboard/admin/complexes/${slug}`)
  await facts.getByLabel("Адрес на сайте").fill(`${slug}-2`)
  await expect(facts.getByText(`Ссылки на /${slug} продолжат работать`)).toBeVisible()
  await facts.getByRole("button", { name: "Сохранить" }).click()
  await expect(facts.getByRole("button", { name: "Сохранить" })).toBeHidden()
  // A page that was just shown is kept for a moment.
  await expect(async () => {
    await visit(page, `/${slug}`)
    expect(new URL(page.url()).pathname).toBe(`/${slug}-2`)
  }).toPass()
  await visit(page, `/dashboard/admin/complexes/${slug}-2`)
  await page.getByRole("button", { name: "Снять с сайта" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Снять с сайта" }).click()
  await expect(page.getByRole("button", { name: "Опубликовать" })).toBeVisible()
  for (const path of [`/${slug}-2`, `/${slug}`, `/shaxmatki/${slug}-2`]) {
    await expect.poll(async () => (await page.request.get(path)).status(), { message: path }).toBe(404)
  }
})

test("layouts: one is added with its plan, corrected and removed; one that flats have stays", async ({
  page,
  login,
}) => {
  test.setTimeout(90_000)
  const code = `Т${mark()}`
  await login("admin")
  await visit(page, "/dashboard/admin/complexes/bahor/layouts")
  await expect(page.getByRole("button", { name: "2А нельзя удалить" })).toBeDisabled()
  await page.getByRole("button", { name: "Добавить планировку" }).click()
  const form = page.getByRole("dialog", { name: "Добавить планировку" })
  await form.getByLabel("Код").fill(code)
  await form.getByLabel("Общая площадь").fill("63,45")
  await form.getByLabel("Жилая").fill("64")
  await form.locator('input[type="file"]').setInputFiles({ name: "план.png", mimeType: "image/png", buffer: PNG })
  await expect(form.getByRole("img", { name: `План ${code}` })).toBeVisible()
  await form.getByRole("button", { name: "Добавить планировку" }).click()
  await expect(form.getByText("Не больше общей площади.")).toBeVisible()
  await form.getByLabel("Жилая").fill("31,2")
  await form.getByRole("button", { name: "Добавить планировку" }).click()
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: code, exact: true }) })
  await expect(card).toContainText("жилая 31,2 м²")
  await expectAccessible(page)
  await card.getByRole("button", { name: `Удалить ${code}` }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Удалить" }).click()
  await expect(card).toBeHidden()
})
