import { beforeAll, expect, test } from "vitest"
import { call } from "../support/api"
import { makeUser, unique } from "../support/factories"

type Report = { id: string; status: string; counts: { new: number } }
let admin: Awaited<ReturnType<typeof makeUser>>

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  admin = await makeUser("admin")
})

const upload = (as: typeof admin, complex: string, text: string) => {
  const body = new FormData()
  body.set("file", new File([text], "цены.csv", { type: "text/csv" }))
  body.set("complex", complex)
  return call<Report>("POST", "/api/imports", { as, body })
}

test("a file is previewed, read again, applied once, and only by an admin", async () => {
  const complex = `Файл ${unique()}`
  const text = "Этаж;Квартира;Площадь;Цена\n1;1;40,5;500 000 000\n"
  expect((await upload(await makeUser("mop"), complex, text)).status).toBe(403)
  const preview = await upload(admin, complex, text)
  expect([preview.status, preview.json]).toEqual([201, expect.objectContaining({ status: "previewed" })])
  expect(preview.json.counts.new).toBe(1)
  expect((await call<Report>("GET", `/api/imports/${preview.json.id}`, { as: admin })).json).toEqual(preview.json)
  const apply = () => call("POST", `/api/imports/${preview.json.id}/apply`, { as: admin, body: { publish: true } })
  expect((await apply()).json).toMatchObject({ published: 1 })
  expect((await apply()).json).toMatchObject({ code: "status_conflict" })
  expect((await call("GET", "/api/imports/no-such-import", { as: admin })).status).toBe(404)
})

test("a file that is no table is a 400 on its field", async () => {
  const answer = await upload(admin, "Картинка", "\u0000PNG")
  expect([answer.status, answer.json]).toMatchObject([400, { errors: [{ path: "file" }] }])
})
