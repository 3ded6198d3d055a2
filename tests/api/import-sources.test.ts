import { afterAll, beforeAll, expect, test } from "vitest"
import { readImportSources } from "@/inngest/functions/read-import-sources"
import type { CheckedSheetDto, ImportSourceDto } from "@/lib/domain/imports/sources/schema"
import { provide } from "@/lib/env"
import { call } from "../support/api"
import { makeComplex, makeUnit, makeUser, unique } from "../support/factories"
import { startGoogle } from "../support/google-sheets"

const GOOD = "good-sheet-of-the-sales-office"
const text = (formattedValue: string) => ({ formattedValue, effectiveValue: { stringValue: formattedValue } })
const sheets = [
  ["Корпус", "Подъезд", "Этаж", "Стояк", "Номер", "Комнат", "Площадь", "Цена"],
  ["1", "1", "1", "1", "1", "2", "63,45", "570 000 000"],
].map((row) => ({ values: row.map(text) }))

let google: Awaited<ReturnType<typeof startGoogle>>
let admin: Awaited<ReturnType<typeof makeUser>>
beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  admin = await makeUser("admin")
  google = await startGoogle((id) =>
    id === GOOD
      ? { status: 200, body: { sheets: [{ properties: { title: "Прайс" }, data: [{ rowData: sheets }] }] } }
      : { status: 403, body: { error: { code: 403 } } },
  )
})
afterAll(() => google.stop())

test("a source is added by the address of its sheet, read now, then by the job, and removed", async () => {
  const complex = await makeComplex()
  await makeUnit(complex)
  const facts = { name: `Прайс ${unique()}`, complexId: complex.id, schedule: "hourly" }
  const sheet = `https://docs.google.com/spreadsheets/d/${GOOD}/edit?gid=0#gid=0`
  const added = await call<ImportSourceDto>("POST", "/api/import-sources", { as: admin, body: { ...facts, sheet } })
  expect([added.status, added.json]).toMatchObject([201, { sheetId: GOOD, schedule: "hourly", lastRunAt: null }])
  const path = `/api/import-sources/${added.json.id}`
  const read = () => call<ImportSourceDto>("POST", `${path}/read`, { as: admin, body: {} })
  expect([(await read()).status, (await read()).json]).toMatchObject([503, { code: "not_configured" }])
  expect(await readImportSources.body(new Date())).toEqual({ connected: false })

  process.env.GOOGLE_SERVICE_ACCOUNT = google.key
  provide({ GOOGLE_SHEETS_ROOT_URL: google.root })
  const first = await read()
  expect([first.status, first.json]).toMatchObject([200, { lastError: null, reading: false }])
  const run = await call("GET", `/api/imports/${first.json.lastRunId}`, { as: admin })
  expect(run.json).toMatchObject({ status: "applied", byName: admin.actor.name, counts: { changed: 1 } })

  await call("PATCH", path, { as: admin, body: { sheet: "closed-sheet-of-somebody-else" } })
  const job = { connected: true, read: 1, applied: 0, failed: [added.json.id] }
  expect(await readImportSources.body(new Date())).toEqual(job)
  const list = await call<{ items: ImportSourceDto[]; connected: boolean }>("GET", "/api/import-sources", { as: admin })
  expect(list.json).toMatchObject({ connected: true, items: [{ lastError: "sheetForbidden", readAt: null }] })
  expect((await call("DELETE", path, { as: admin })).status).toBe(204)
  expect((await read()).status).toBe(404)
})

test("a sheet is tried before it is kept: what stands in it, or in words why it cannot be read", async () => {
  process.env.GOOGLE_SERVICE_ACCOUNT = google.key
  provide({ GOOGLE_SHEETS_ROOT_URL: google.root })
  const check = (sheet: string) =>
    call<CheckedSheetDto>("POST", "/api/import-sources/check", { as: admin, body: { sheet } })
  const good = await check(`https://docs.google.com/spreadsheets/d/${GOOD}/edit`)
  expect(good.json.sheets).toMatchObject([
    { name: "Прайс", rows: 2, columns: expect.arrayContaining(["Корпус", "Цена"]) },
  ])
  const closed = await call("POST", "/api/import-sources/check", {
    as: admin,
    body: { sheet: "closed-sheet-of-somebody-else" },
  })
  expect([closed.status, closed.json.errors?.[0]?.message]).toEqual([400, expect.stringContaining("нет доступа")])
  const list = await call<{ account: string | null }>("GET", "/api/import-sources", { as: admin })
  expect(list.json.account).toBe("reader@shaxmatka.iam.gserviceaccount.com")
  expect(JSON.stringify(list.json)).not.toContain("PRIVATE KEY")
})
