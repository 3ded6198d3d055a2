import { beforeEach, expect, test } from "vitest"
import { addDays, dayInZone } from "@/lib/domain/calendar"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { setLeadStatus } from "@/lib/domain/leads/commands"
import { listLeads } from "@/lib/domain/leads/list/queries"
import { LEAD_STAGES } from "@/lib/domain/leads/list/schema"
import { getSalesReport } from "@/lib/domain/reports/sales/queries"
import { releaseReservation } from "@/lib/domain/reservations/commands"
import { leadOf, makeClaim, makeSigned, type Office, openOffice, pay } from "../support/sale"

let office: Office
const today = dayInZone(new Date(), "Asia/Tashkent")
const PERIOD = { from: addDays(today, -30), to: addDays(today, 1) }

beforeEach(async () => {
  office = await openOffice()
})

const funnel = async () => (await getSalesReport(office.rop.actor, PERIOD)).funnel
const counts = async () => Object.fromEntries((await funnel()).stages.map(({ stage, count }) => [stage, count]))

test("a stage once reached stays reached: a released hold, a cancelled contract and a lost client count where they had come", async () => {
  const before = await counts()
  await leadOf(office.sales, { status: "new" })
  const held = await makeClaim(office)
  await releaseReservation(office.mop.actor, held.claim.id, {})
  await setLeadStatus(office.sales.actor, { id: held.leadId, status: "lost", reason: "price" })
  const cancelled = await makeSigned(office)
  await cancelContract(office.rop.actor, cancelled.contract.id, { reason: "Передумал", retention: 0 })
  const sold = await makeSigned(office)
  await pay(office, sold.contract.id, { amount: sold.contract.items[0]?.amount ?? 0 })
  const after = await counts()
  const gained = Object.fromEntries(
    Object.entries(after).map(([stage, count]) => [stage, count - (before[stage] ?? 0)]),
  )
  expect(gained).toEqual({ created: 4, answered: 3, claimed: 3, signed: 2, sold: 1 })
})

test("each number of the funnel is as many leads as the list shows behind it", async () => {
  await makeClaim(office)
  const sold = await makeSigned(office)
  await pay(office, sold.contract.id, { amount: sold.contract.items[0]?.amount ?? 0 })
  const { stages, sources } = await funnel()
  const ask = { createdFrom: PERIOD.from, createdTo: PERIOD.to, sort: "-createdAt", limit: 200 } as const
  for (const stage of LEAD_STAGES) {
    const list = await listLeads(office.rop.actor, { ...ask, stage })
    expect([stage, list.items.length]).toEqual([stage, stages.find((row) => row.stage === stage)?.count])
  }
  for (const { source, counts: own } of sources) {
    expect((await listLeads(office.rop.actor, { ...ask, source, stage: "claimed" })).items).toHaveLength(own.claimed)
  }
})

test("a lost lead is found by its reason", async () => {
  const id = await leadOf(office.sales)
  await setLeadStatus(office.sales.actor, { id, status: "lost", reason: "mortgage_refused" })
  const { items } = await listLeads(office.sales.actor, {
    sort: "-createdAt",
    limit: 50,
    lostReason: "mortgage_refused",
  })
  expect(items.map((lead) => lead.id)).toEqual([id])
})
