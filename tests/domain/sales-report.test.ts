import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import type { LeadStatus } from "@/lib/db/generated/client"
import { shiftHours } from "@/lib/domain/attendance/queries"
import { workingMinutesBetween } from "@/lib/domain/calendar"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { median } from "@/lib/domain/desk/figures/rules"
import { listSalesRows } from "@/lib/domain/reports/rows/queries"
import type { SalesRowsInput } from "@/lib/domain/reports/rows/schema"
import { getSalesReport } from "@/lib/domain/reports/sales/queries"
import { claimUnit, releaseReservation } from "@/lib/domain/reservations/commands"
import { getSettings } from "@/lib/domain/settings/queries"
import { flatIn, leadOf, makeSigned, type Office, openOffice, SCHEDULE } from "../support/sale"

let office: Office
const PERIOD = { from: "2019-04-01", to: "2019-04-30" }
const NOW = new Date("2019-05-20T06:00:00Z")
const at = (text: string) => new Date(`${text}:00+05:00`)
const reportOf = () => getSalesReport(office.rop.actor, PERIOD, NOW)

async function rowsOf(input: Omit<SalesRowsInput, "limit" | "from" | "to">) {
  const ids: string[] = []
  let page = await listSalesRows(office.rop.actor, { ...PERIOD, ...input, limit: 3 }, NOW)
  ids.push(...page.items.map((row) => row.id))
  while (page.nextCursor) {
    page = await listSalesRows(office.rop.actor, { ...PERIOD, ...input, limit: 3, cursor: page.nextCursor }, NOW)
    ids.push(...page.items.map((row) => row.id))
  }
  expect(new Set(ids).size).toBe(ids.length)
  expect(page.count).toBe(ids.length)
  return { count: ids.length, total: page.total }
}

async function passed(leadId: string, toStatus: LeadStatus) {
  const states = { fromState: "warm", toState: "warm" } as const
  await db.leadStatusChange.create({
    data: { leadId, fromStatus: "new", toStatus, ...states, at: at("2019-04-20T12:00") },
    select: { id: true },
  })
}

beforeAll(async () => {
  office = await openOffice()
  const came = { createdAt: at("2019-04-10T10:00") }
  const answered = (minutes: number) => ({ respondedAt: new Date(came.createdAt.getTime() + minutes * 60_000) })
  // Never answered; answered in 15 minutes, in 16, in 61, and after a day and a half of work.
  await leadOf(office.sales, { ...came, status: "new" })
  await leadOf(office.sales, { ...came, ...answered(15), source: "telegram" })
  await leadOf(office.sales, { ...came, ...answered(16), status: "lost", lostReason: "price" })
  await leadOf(null, { ...came, ...answered(61), status: "lost", lostReason: "location" })
  await leadOf(office.sales, { ...came, respondedAt: at("2019-04-11T15:00") })
  // Lost now, but it had a claim once; sold once, and the contract was cancelled since.
  const claimed = await leadOf(office.sales, { ...came, ...answered(5), status: "lost", lostReason: "competitor" })
  await passed(claimed, "reserved")
  const sold = await leadOf(office.sales, { ...came, ...answered(7), status: "in_progress", source: "telegram" })
  await passed(sold, "sold")
  // Outside: the day before, the day after in Tashkent, and one that was merged away.
  await leadOf(office.sales, { createdAt: at("2019-03-31T23:59") })
  await leadOf(office.sales, { createdAt: at("2019-05-01T00:00") })
  await leadOf(office.sales, { ...came, mergedIntoId: sold })
  const { leadId } = await makeSigned(office, { ...SCHEDULE, startDate: "2019-04-15" }, at("2019-04-15T12:00"))
  await db.lead.update({ where: { id: leadId }, data: came, select: { id: true } })
  const gone = await makeSigned(office, { ...SCHEDULE, startDate: "2019-04-16" }, at("2019-04-16T12:00"))
  await db.lead.update({ where: { id: gone.leadId }, data: came, select: { id: true } })
  await cancelContract(office.rop.actor, gone.contract.id, { reason: "Передумали" }, at("2019-05-02T12:00"))
  for (const [ownerId, when] of [
    [office.sales.id, "2019-04-12T10:00"],
    [null, "2019-05-19T10:00"],
  ] as const) {
    await db.callback.create({ data: { leadId: sold, ownerId, at: at(when) }, select: { id: true } })
  }
}, 60_000)

describe("the funnel", () => {
  test("counts who ever reached a stage, whatever they are now", async () => {
    const { leads } = await reportOf()
    // Two contracts were signed, one is cancelled since; a claim counts with those who came further.
    expect(leads.stages).toEqual([
      { stage: "leads", count: 9, fromPreviousBp: null },
      { stage: "answered", count: 8, fromPreviousBp: 8_889 },
      { stage: "reserved", count: 4, fromPreviousBp: 5_000 },
      { stage: "contracted", count: 3, fromPreviousBp: 7_500 },
      { stage: "sold", count: 1, fromPreviousBp: 3_333 },
    ])
    expect(leads.bySource.find((row) => row.source === "telegram")).toEqual({
      source: "telegram",
      leads: 2,
      answered: 2,
      reserved: 1,
      contracted: 1,
      sold: 1,
      conversionBp: 5_000,
    })
    expect(leads.lost.toSorted((a, b) => String(a.reason).localeCompare(String(b.reason)))).toEqual([
      { reason: "competitor", count: 1 },
      { reason: "location", count: 1 },
      { reason: "price", count: 1 },
    ])
  })

  test("counts a released claim too", async () => {
    const before = (await reportOf()).leads.stages[2]?.count ?? 0
    const leadId = await leadOf(office.sales, { createdAt: at("2019-04-25T10:00") })
    const unitId = await flatIn(office)
    const claim = await claimUnit(office.mop.actor, { leadId, unitId, kind: "held" }, at("2019-04-25T11:00"))
    await releaseReservation(office.mop.actor, claim.id, {}, at("2019-04-25T12:00"))
    expect((await reportOf()).leads.stages[2]?.count).toBe(before + 1)
    await db.lead.update({ where: { id: leadId }, data: { createdAt: at("2018-01-01T10:00") }, select: { id: true } })
  })
})

test("answers are counted in working minutes, by how soon they came", async () => {
  const { speeds, answered, responseMinutes } = await reportOf()
  const byDomain = await db.lead.findMany({
    where: { createdAt: { gte: at("2019-04-01T00:00"), lt: at("2019-05-01T00:00") }, mergedIntoId: null },
    select: { createdAt: true, respondedAt: true },
  })
  const hours = shiftHours(await getSettings())
  const minutes = byDomain
    .flatMap(({ createdAt, respondedAt }) =>
      respondedAt ? [workingMinutesBetween(createdAt, respondedAt, hours)] : [],
    )
    .sort((a, b) => a - b)
  expect(answered).toBe(minutes.length)
  expect(responseMinutes).toBe(median(minutes))
  expect(minutes.slice(0, 5)).toEqual([5, 7, 15, 16, 61])
  expect(speeds.filter((row) => row.speed === "m15" || row.speed === "h1" || row.speed === "none")).toEqual([
    { speed: "m15", count: 3 },
    { speed: "h1", count: 1 },
    // The first lead, and the two of the contracts: they began in work, so nothing has stopped their clocks.
    { speed: "none", count: 3 },
  ])
})

test("working minutes in SQL are those of the calendar, over nights, Sundays and outside of hours", async () => {
  const hours = shiftHours(await getSettings())
  const moments = [
    "2020-06-05T08:30",
    "2020-06-05T17:59",
    "2020-06-06T12:00",
    "2020-06-07T11:00",
    "2020-06-08T09:00",
    "2020-06-08T23:30",
  ].map(at)
  for (const createdAt of moments) {
    for (const respondedAt of moments.filter((moment) => moment >= createdAt)) {
      await leadOf(office.sales, { createdAt, respondedAt })
    }
  }
  const page = await listSalesRows(
    office.rop.actor,
    { from: "2020-06-01", to: "2020-06-30", number: "response", limit: 200 },
    NOW,
  )
  const leads = await db.lead.findMany({
    where: { id: { in: page.items.map((row) => row.id) } },
    select: { id: true, createdAt: true, respondedAt: true },
  })
  expect(leads).toHaveLength(21)
  for (const { id, createdAt, respondedAt } of leads) {
    const row = page.items.find((item) => item.id === id)
    expect(row?.minutes).toBe(workingMinutesBetween(createdAt, respondedAt ?? NOW, hours))
  }
})

describe("every number of the report", () => {
  test("opens as many rows as it says", async () => {
    const { leads, speeds, answered, contracts, managers, overdueByOwner, overdueCallbacks } = await reportOf()
    type Check = [Omit<SalesRowsInput, "limit" | "from" | "to">, number]
    const checks: Check[] = [
      ...leads.stages.map(({ stage, count }): Check => [{ number: stage }, count]),
      ...leads.bySource.flatMap((row) =>
        leads.stages.map(({ stage }): Check => [{ number: stage, source: row.source }, row[stage]]),
      ),
      ...leads.byStatus.map(({ status, count }): Check => [{ number: "leads", status }, count]),
      ...leads.lost.map(({ reason, count }): Check => [{ number: "lost", reason: reason ?? "none" }, count]),
      ...speeds.map(({ speed, count }): Check => [{ number: "leads", speed }, count]),
      [{ number: "response" }, answered],
      [{ number: "signed" }, contracts],
      [{ number: "overdue" }, overdueCallbacks],
      ...managers.flatMap((row): Check[] => [
        [{ number: "leads", personId: row.id }, row.leads],
        [{ number: "signed", personId: row.id }, row.contracts],
        [{ number: "overdue", personId: row.id }, row.overdueCallbacks],
      ]),
      ...overdueByOwner.map(({ id, count }): Check => [{ number: "overdue", personId: id ?? "none" }, count]),
    ]
    expect(checks.filter(([, count]) => count > 0).length).toBeGreaterThan(20)
    for (const [input, count] of checks) expect(await rowsOf(input), JSON.stringify(input)).toMatchObject({ count })
  })

  test("of contracts adds up to their sum in one currency", async () => {
    const { managers } = await reportOf()
    const own = managers.find((row) => row.id === office.sales.id)
    expect(own?.contracts).toBe(1)
    const rows = await rowsOf({ number: "signed", personId: office.sales.id, currency: "UZS" })
    expect(rows).toEqual({ count: 1, total: own?.sums[0]?.amount })
  })

  test("is not a salesperson's to ask for", async () => {
    const asked = listSalesRows(office.sales.actor, { ...PERIOD, number: "leads", limit: 1 }, NOW)
    await expect(asked).rejects.toMatchObject({ code: "forbidden" })
  })
})
