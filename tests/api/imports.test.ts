import { createHash } from "node:crypto"
import { readdir } from "node:fs/promises"
import path from "node:path"
import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { env, provide } from "@/lib/env"
import { removeUnusedMedia } from "@/lib/media/sweep"
import { call } from "../support/api"
import { makeUser, unique } from "../support/factories"

type Report = { id: string; status: string; counts: { new: number } }
let admin: Awaited<ReturnType<typeof makeUser>>

beforeAll(async () => {
  provide({})
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

test("the file is kept as it came: an admin gets it back, and what is never applied is gone after a month", async () => {
  const text = "Этаж;Квартира;Площадь;Цена\n1;1;40,5;500 000 000\n"
  const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000)
  const fileOf = async (id: string, as = admin) => call("GET", `/api/imports/${id}/file`, { as })
  const [kept, left] = [
    (await upload(admin, `Файл ${unique()}`, text)).json,
    (await upload(admin, `Файл ${unique()}`, text)).json,
  ]
  expect(kept).toMatchObject({ hasFile: true })
  const answer = await fileOf(kept.id)
  expect([answer.status, answer.text]).toEqual([200, text])
  expect(answer.headers.get("content-disposition")).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent("цены.csv")}`,
  )
  expect(answer.headers.get("content-type")).toBe("application/octet-stream")
  expect((await fileOf(kept.id, await makeUser("rop"))).status).toBe(403)
  const { file } = await db.importRun.findUniqueOrThrow({ where: { id: kept.id }, select: { file: true } })
  expect(file).toMatchObject({ public: false, sha256: createHash("sha256").update(text).digest("hex") })
  const { file: forgotten } = await db.importRun.findUniqueOrThrow({ where: { id: left.id }, select: { file: true } })
  await call("POST", `/api/imports/${kept.id}/apply`, { as: admin, body: {} })
  await removeUnusedMedia(later(29))
  expect((await fileOf(left.id)).status).toBe(200)
  await removeUnusedMedia(later(32))
  expect([(await fileOf(left.id)).status, (await fileOf(kept.id)).status]).toEqual([404, 200])
  const names = (await readdir(path.join(env().DATA_DIR, "media"), { recursive: true })).map((name) =>
    path.basename(name),
  )
  expect(names).toContain(file?.key)
  expect(names).not.toContain(forgotten?.key)
})

test("a file that is no table is a 400 on its field", async () => {
  const answer = await upload(admin, "Картинка", "\u0000PNG")
  expect([answer.status, answer.json]).toMatchObject([400, { errors: [{ path: "file" }] }])
})

test("200 MB are refused before they are read, a wrong kind of file with its sentence, in the caller's language", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=x", "content-length": String(200 * 1_024 * 1_024) }
  const huge = await call("POST", "/api/imports", { as: admin, body: "x", headers })
  expect([huge.status, huge.json.code]).toEqual([413, "payload_too_large"])
  const pdf = await upload(admin, "Прайс", "%PDF-1.7\n1 0 obj")
  expect(pdf.json).toMatchObject({
    status: 400,
    errors: [{ path: "file", message: "Это не таблица. Подойдут файлы XLSX, CSV и JSON." }],
  })
})

test("rows are read by verdict and page, the list shows the run, and a column is corrected", async () => {
  const key = unique()
  const text = `Этаж;Квартира;Площадь;К оплате ${key}\n1;1;40;5 000 000\n1;2;41;6 000 000\n`
  const { json: report } = await upload(admin, `Файл ${key}`, text)
  const path = `/api/imports/${report.id}`
  type Rows = { items: { line: number }[]; nextCursor: string | null }
  const first = await call<Rows>("GET", `${path}/rows?verdict=new&limit=1`, { as: admin })
  expect(first.json.items.map((row) => row.line)).toEqual([2])
  const second = await call<Rows>("GET", `${path}/rows?verdict=new&limit=1&cursor=${first.json.nextCursor}`, {
    as: admin,
  })
  expect([second.json.items.map((row) => row.line), second.json.nextCursor]).toEqual([[3], null])
  expect((await call("GET", `${path}/rows?cursor=WyJ4IiwieSJd`, { as: admin })).status).toBe(400)
  const body = { columns: { [`К оплате ${key}`]: "price" }, colours: {} }
  const corrected = await call<{ rows: unknown[] }>("POST", `${path}/mapping`, { as: admin, body })
  expect(corrected.json.rows).toMatchObject([{ unit: { price: "5000000" } }, { unit: { price: "6000000" } }])
  const list = await call<{ items: { id: string }[] }>("GET", "/api/imports?limit=5", { as: admin })
  expect(list.json.items.map((run) => run.id)).toContain(report.id)
})

test("a Google Sheet without a service account: the connection is not set up", async () => {
  const body = { sheet: "1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms", complex: "Лист" }
  const answer = await call("POST", "/api/imports/sheet", { as: admin, body })
  expect([answer.status, answer.json.code]).toEqual([503, "not_configured"])
})
