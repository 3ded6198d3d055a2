import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { checkIn, checkOut, setAbsence } from "@/lib/domain/attendance/commands"
import { createLead } from "@/lib/domain/leads/entry/commands"
import { submitPublicLead } from "@/lib/domain/leads/site/commands"
import { getAttendanceReport } from "@/lib/domain/reports/attendance/queries"
import { getRoutingReport } from "@/lib/domain/reports/routing/queries"
import { listSalesRows } from "@/lib/domain/reports/rows/queries"
import { makePhone, makeUser } from "../support/factories"

const at = (text: string) => new Date(`${text}:00+05:00`)

test("a month has everybody's days: who came, who was late, who is away, and hours of all stays", async () => {
  const since = { createdAt: at("2022-01-01T00:00") }
  const [me, mop] = [await makeUser("sales", since), await makeUser("mop", since)]
  // Tuesday 1 March 2022: two stays; Wednesday late, and nobody ended it; Thursday ill; Friday nothing; the 8th is a holiday.
  await checkIn(me.actor, undefined, at("2022-03-01T09:00"))
  await checkOut(me.actor, undefined, at("2022-03-01T12:00"))
  await checkIn(me.actor, undefined, at("2022-03-01T13:00"))
  await checkOut(me.actor, undefined, at("2022-03-01T18:30"))
  await checkIn(me.actor, undefined, at("2022-03-02T10:00"))
  await setAbsence(mop.actor, { userId: me.id, day: "2022-03-03", kind: "sick", note: "" })
  await setAbsence(mop.actor, { userId: me.id, day: "2022-03-05", kind: "leave", note: "" })
  await db.holiday.create({ data: { day: new Date("2022-03-08"), name: "Праздник" }, select: { day: true } })
  const report = await getAttendanceReport(mop.actor, { month: "2022-03" }, at("2022-03-09T12:00"))
  const row = report.people.find((person) => person.id === me.id)
  expect(report.days).toHaveLength(31)
  expect(row?.days.slice(0, 9).map((day) => day.status)).toEqual([
    "present",
    "late",
    "sick",
    "absent",
    "leave",
    null, // Sunday
    "absent",
    null, // the holiday
    null, // today is not over
  ])
  expect(row?.days[0]).toEqual({
    status: "present",
    minutes: 8 * 60 + 30,
    arrivedAt: at("2022-03-01T09:00").toISOString(),
  })
  expect(row?.days[1]?.minutes).toBe(10 * 60)
  expect(row?.totals).toEqual({
    worked: 2,
    late: 1,
    absent: 2,
    leave: 1,
    sick: 1,
    minutes: 18 * 60 + 30,
    forgotten: 0,
  })
  const before = await getAttendanceReport(mop.actor, { month: "2021-12" }, at("2022-03-09T12:00"))
  expect(before.people.some((person) => person.id === me.id)).toBe(false)
  await expect(getAttendanceReport(me.actor, {}, at("2022-03-09T12:00"))).rejects.toMatchObject({ code: "forbidden" })
})

test("routing is even by the hour on shift, and says whom the cap has passed over", async () => {
  await db.attendance.deleteMany({}) // nobody else is at work
  const [half, whole, rop] = [await makeUser("sales", { leadCap: 2 }), await makeUser("sales"), await makeUser("rop")]
  const day = "2023-05-10"
  await checkIn(half.actor, undefined, at(`${day}T09:00`))
  await checkIn(whole.actor, undefined, at(`${day}T09:00`))
  const ask = (minute: number) =>
    submitPublicLead(
      { name: "Камола", phone: makePhone(), consent: true, website: "" },
      new Date(at(`${day}T10:00`).getTime() + minute * 60_000),
    )
  // Two each in turn; then one has reached the cap and is passed over twice.
  for (const minute of [0, 1, 2, 3, 4, 5]) await ask(minute)
  await createLead(whole.actor, { name: "Свой клиент", phone: makePhone(), source: "call" }, at(`${day}T11:00`))
  await checkOut(half.actor, undefined, at(`${day}T12:00`))
  await checkOut(whole.actor, undefined, at(`${day}T15:00`))
  const period = { from: day, to: day }
  const report = await getRoutingReport(rop.actor, period, at("2023-05-11T09:00"))
  expect(report).toMatchObject({ received: 6, minutes: 9 * 60 })
  expect(report.people.find((row) => row.id === half.id)).toMatchObject({
    received: 2,
    minutes: 180,
    perHour: 67,
    share: 200,
    deviationBp: 0,
    skipped: 2,
    open: 2,
    cap: 2,
  })
  expect(report.people.find((row) => row.id === whole.id)).toMatchObject({
    received: 4,
    minutes: 360,
    perHour: 67,
    share: 400,
    deviationBp: 0,
    skipped: 0,
    open: 5,
  })
  const rows = async (number: "routed" | "skipped", personId: string) =>
    (await listSalesRows(rop.actor, { ...period, number, personId, limit: 50 }, at("2023-05-11T09:00"))).count
  expect([await rows("routed", half.id), await rows("routed", whole.id), await rows("skipped", half.id)]).toEqual([
    2, 4, 2,
  ])
})
