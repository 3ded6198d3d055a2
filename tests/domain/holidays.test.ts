import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { addHoliday, removeHoliday } from "@/lib/domain/holidays/commands"
import { listHolidays } from "@/lib/domain/holidays/queries"
import { planSchedule } from "@/lib/domain/schedules/queries"
import { call } from "../support/api"
import { makeUser } from "../support/factories"
import { makeDraft, openOffice, outcome } from "../support/sale"

let admin: Awaited<ReturnType<typeof makeUser>>
const at = new Date("2026-01-15T06:00:00Z")

beforeAll(async () => {
  admin = await makeUser("admin")
})

/** Two payments: on Friday 20 and Monday 23 March would be working days. */
const terms = { kind: "installment", months: 1, downPercent: 50, startDate: "2026-02-20" } as const
const daysOf = async () =>
  (await planSchedule(db, 100_000_000n, "UZS", terms)).map(
    ({ dueDate, effectiveDate }) => `${dueDate} ${effectiveDate}`,
  )

test("a due date on a listed holiday moves past it and past the weekend behind it, and back when it is taken off", async () => {
  expect(await daysOf()).toEqual(["2026-02-20 2026-02-20", "2026-03-20 2026-03-20"])
  await addHoliday(admin.actor, { day: "2026-03-20", name: "Хайит" }, at)
  await addHoliday(admin.actor, { day: "2026-03-23", name: "Навруз, перенос" }, at)
  expect(await daysOf()).toEqual(["2026-02-20 2026-02-20", "2026-03-20 2026-03-24"])
  await removeHoliday(admin.actor, "2026-03-23", at)
  expect(await daysOf()).toEqual(["2026-02-20 2026-02-20", "2026-03-20 2026-03-23"])
  await removeHoliday(admin.actor, "2026-03-20", at)
})

test("a contract that is written keeps its days", async () => {
  const office = await openOffice()
  const { contract } = await makeDraft(office, terms, at)
  await addHoliday(admin.actor, { day: "2026-03-20", name: "Хайит" }, at)
  const items = await db.scheduleItem.findMany({ where: { contractId: contract.id }, orderBy: { position: "asc" } })
  expect(items.map((item) => item.effectiveDate.toISOString().slice(0, 10))).toEqual(["2026-02-20", "2026-03-20"])
})

test("the table is read by years, has a day once, and the log says who changed it", async () => {
  await addHoliday(admin.actor, { day: "2031-01-01", name: "Новый год" }, at)
  await addHoliday(admin.actor, { day: "2031-12-31", name: "Канун" }, at)
  expect((await listHolidays(admin.actor, { year: 2031 })).map(({ day }) => day)).toEqual(["2031-01-01", "2031-12-31"])
  expect(await listHolidays(admin.actor, { year: 2032 })).toEqual([])
  const twice = await outcome(addHoliday(admin.actor, { day: "2031-01-01", name: "Ещё раз" }, at))
  expect(twice.code).toBe("already_exists")
  expect((await outcome(removeHoliday(admin.actor, "2031-05-05", at))).code).toBe("not_found")
  const log = await db.activity.findMany({ where: { entity: "holiday", entityId: "2031-01-01" } })
  expect(log.map(({ kind, actorId }) => [kind, actorId])).toEqual([["holiday.added", admin.id]])
})

test("only the admin changes it", async () => {
  const mop = await makeUser("mop")
  const body = { day: "2033-01-01", name: "Новый год" }
  expect((await call("POST", "/api/holidays", { as: mop, body })).status).toBe(403)
  expect((await call("POST", "/api/holidays", { as: admin, body })).status).toBe(201)
  expect((await call("DELETE", "/api/holidays/2033-01-01", { as: admin })).status).toBe(204)
  expect((await call("DELETE", "/api/holidays/2033-01-01", { as: admin })).status).toBe(404)
})
