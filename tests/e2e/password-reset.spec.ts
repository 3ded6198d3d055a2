import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import { colleague, expect, send, test } from "./fixtures"

const MAIL = path.join(process.env.DATA_DIR ?? ".data", "mail")
const NEXT = "four quiet brown horses"

/** The link of the letter with this subject to this address, once it is there. */
async function linkFor(address: string, subject: RegExp): Promise<string> {
  let link = ""
  await expect
    .poll(
      async () => {
        for (const name of (await readdir(MAIL).catch(() => [])).filter((file) => file.endsWith(".eml"))) {
          const letter = (await readFile(path.join(MAIL, name), "utf8")).replace(/=\r?\n/g, "")
          if (letter.includes(`To: ${address}`) && subject.test(name)) {
            link = /\/login\/reset#[0-9a-f.-]+/.exec(letter)?.[0] ?? ""
          }
        }
        return link
      },
      { timeout: 70_000 },
    )
    .not.toBe("")
  return link
}

test("an employee who forgot the password sets a new one from a letter and signs in", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const login = `reset-${Date.now()}`
  const email = `${login}@example.uz`
  const admin = await colleague(browser, baseURL, "admin")
  await send(admin, "post", "/api/users", { login, name: "Aziz Karimov", role: "sales", email })
  await admin.context().close()

  await page.goto("/login")
  await page.getByRole("link", { name: "Забыли пароль?" }).click()
  await page.getByLabel("Логин или почта").fill(email)
  await page.getByRole("button", { name: "Отправить ссылку" }).click()
  await expect(page.getByRole("status")).toContainText("Проверьте почту")

  await page.goto(await linkFor(email, /^reset/))
  await page.getByLabel("Новый пароль", { exact: true }).fill(NEXT)
  await page.getByLabel("Новый пароль ещё раз").fill(NEXT)
  await page.getByRole("button", { name: "Сохранить пароль" }).click()
  await expect(page.getByRole("status")).toContainText("Пароль изменён")

  await page.getByRole("link", { name: "Войти" }).click()
  await page.getByLabel("Логин").fill(login)
  await page.getByLabel("Пароль", { exact: true }).fill(NEXT)
  await page.getByRole("button", { name: "Войти" }).click()
  await page.waitForURL((url) => url.pathname === "/dashboard/sales")
})
