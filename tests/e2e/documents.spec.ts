import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { makeDocx } from "../support/docx"
import { docxText, pdfPages } from "../support/read-document"
import { expect, expectAccessible, send, test, visit } from "./fixtures"

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** A complex of this run: templates of the demo's own would change what other tests print. */
async function someComplex(page: Page): Promise<string> {
  const nameRu = `Бумажный ${Date.now().toString(36)}`
  const data = { nameRu, currency: "UZS", blocks: [{ name: "1", entrances: [{ name: "1" }] }] }
  return (await send<{ id: string }>(page, "post", "/api/complexes", data)).id
}

async function choose(page: Page, name: string, text: string) {
  const file = { name, mimeType: DOCX, buffer: Buffer.from(makeDocx([text])) }
  await page.getByLabel("Загрузить DOCX").first().setInputFiles(file)
  return page.getByRole("dialog", { name: "Проверка шаблона" })
}

async function bytesOf(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

test("a template with a fault is named and not used; mended, it is what documents are made of, until it is set aside", async ({
  page,
  login,
}) => {
  test.setTimeout(90_000)
  await login("admin")
  const id = await someComplex(page)
  await visit(page, `/dashboard/admin/complexes/${id}/documents`)
  await expect(page.getByRole("heading", { name: "Действует наше оформление" })).toBeVisible()

  let dialog = await choose(page, "Черновик.docx", "Договор {contract_numbr} {unit_price}")
  await expect(dialog).toContainText("Такой подстановки нет: {contract_numbr}")
  await expect(dialog).toContainText("{unit_price} стоит вне своего списка")
  await expect(dialog.getByRole("button", { name: "Сделать действующим" })).toHaveCount(0)
  await expectAccessible(page)
  await dialog.getByRole("button", { name: "Закрыть" }).first().click()

  dialog = await choose(page, "Договор.docx", "Договор {contract_number}, {buyer_name}")
  await expect(dialog).toContainText("2 подстановки в файле")
  await dialog.getByRole("button", { name: "Сделать действующим" }).click()
  await expect(page.getByRole("heading", { name: "Действует ваш шаблон" })).toBeVisible()
  await page.getByRole("button", { name: "Пример" }).click()
  const example = await bytesOf(page, () => page.getByRole("menuitem", { name: "Пример в DOCX" }).click())
  expect(await docxText(example.bytes)).toContain("Договор ОБ-0001, Каримов Алишер Рустамович")

  await page.getByRole("button", { name: "Пример" }).click()
  await page.getByRole("menuitem", { name: "Вернуться к нашему оформлению" }).click()
  await expect(page.getByRole("heading", { name: "Действует наше оформление" })).toBeVisible()
  await page.getByRole("button", { name: "Действия с Договор.docx" }).click()
  await page.getByRole("menuitem", { name: "Сделать действующим" }).click()
  await expect(page.getByRole("heading", { name: "Действует ваш шаблон" })).toBeVisible()
})

test("a contract's paper is taken from its card by who may read the passport", async ({ page, login }) => {
  await login("mop")
  const { items } = await send<{ items: { id: string; number: string }[] }>(
    page,
    "get",
    "/api/contracts?status=signed&limit=1",
  )
  const [contract] = items
  if (!contract) throw new Error("The demo has no signed contract")
  await visit(page, `/dashboard/contracts/${contract.id}`)
  await page.getByRole("button", { name: "Документ", exact: true }).click()
  const papers = page.getByRole("dialog", { name: "Документы договора" })
  await papers.getByRole("radio", { name: "O‘zbekcha" }).click()
  const file = await bytesOf(page, () => papers.getByRole("button", { name: "PDF" }).click())
  expect(file.name).toBe(`${contract.number}-sonli shartnoma.pdf`)
  expect((await pdfPages(file.bytes)).join(" ")).toContain(`${contract.number}-sonli shartnoma`)

  await login("rop")
  await visit(page, `/dashboard/contracts/${contract.id}`)
  await expect(page.getByRole("heading", { name: new RegExp(contract.number) })).toBeVisible()
  await expect(page.getByRole("button", { name: "Документ", exact: true })).toHaveCount(0)
})
