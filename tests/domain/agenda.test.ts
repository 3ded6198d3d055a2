import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { getAgenda } from "@/lib/domain/agenda/queries"
import { planCallback } from "@/lib/domain/callbacks/commands"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { getContract } from "@/lib/domain/contracts/queries"
import { handOver, planHandover } from "@/lib/domain/handovers/commands"
import { call } from "../support/api"
import { makeLead, makeUser } from "../support/factories"
import { makeSigned, type Office, openOffice, outcome, pay, SCHEDULE } from "../support/sale"

let office: Office
const signedAt = new Date("2026-01-15T06:00:00Z")
const now = new Date("2026-03-02T06:00:00Z")
const MARCH = { from: "2026-03-01", to: "2026-03-31" }

beforeAll(async () => {
  office = await openOffice()
})

describe("the calendar", () => {
  test("has a call on the day of the company's clock: half past eight in the evening UTC is the next day", async () => {
    const lead = await makeLead(office.sales)
    const at = "2026-11-23T20:30:00Z"
    const { id } = await planCallback(office.sales.actor, { id: lead.id, at, note: "После работы" }, now)
    const on = (day: string) => getAgenda(office.sales.actor, { from: day, to: day }, now)
    expect((await on("2026-11-23")).entries).toEqual([])
    expect((await on("2026-11-24")).entries).toMatchObject([
      { id, kind: "callback", day: "2026-11-24", note: "После работы", leadId: lead.id, done: false, overdue: false },
    ])
    const later = await getAgenda(
      office.sales.actor,
      { from: "2026-11-24", to: "2026-11-24" },
      new Date("2026-11-24T05:00:00Z"),
    )
    expect(later.entries[0]?.overdue).toBe(true)
  })

  test("shows a salesperson their own, and the desk everybody's or one person's", async () => {
    const other = await makeUser("sales")
    const at = "2026-07-01T06:00:00Z"
    for (const owner of [office.sales, other]) {
      await planCallback(owner.actor, { id: (await makeLead(owner)).id, at }, now)
    }
    const day = { from: "2026-07-01", to: "2026-07-01" }
    const owners = async (actor: Office["mop"]["actor"], input: typeof day & { ownerId?: string }) =>
      (await getAgenda(actor, input, now)).entries.map((entry) => entry.owner).sort()
    const both = [office.sales.actor.name, other.actor.name].sort()
    expect(await owners(other.actor, day)).toEqual([other.actor.name])
    expect(await owners(other.actor, { ...day, ownerId: office.sales.id })).toEqual([])
    expect(await owners(office.mop.actor, day)).toEqual(both)
    expect(await owners(office.finance.actor, { ...day, ownerId: other.id })).toEqual([other.actor.name])
  })

  test("finds the keys of the last day behind more calls than fit, when keys are asked for", async () => {
    const { contract } = await makeSigned(office, SCHEDULE, signedAt)
    await planHandover(office.mop.actor, contract.id, { on: "2026-09-30" }, now)
    const lead = await makeLead(office.sales)
    await db.callback.createMany({
      data: Array.from({ length: 2_001 }, (_, index) => ({
        leadId: lead.id,
        ownerId: office.sales.id,
        at: new Date(Date.parse("2026-09-01T05:00:00Z") + index * 60_000),
        createdAt: now,
      })),
    })
    const september = { from: "2026-09-01", to: "2026-09-30" }
    const all = await getAgenda(office.mop.actor, september, now)
    expect({ cut: all.cut, kinds: new Set(all.entries.map(({ kind }) => kind)) }).toEqual({
      cut: true,
      kinds: new Set(["callback"]),
    })
    const keys = await getAgenda(office.mop.actor, { ...september, kind: "handover" }, now)
    expect(keys).toMatchObject({ cut: false, entries: [{ kind: "handoverPlanned", day: "2026-09-30" }] })
    const calls = await getAgenda(office.mop.actor, { ...september, kind: "callback" }, now)
    expect(calls.entries).toHaveLength(2_000)
    await db.callback.deleteMany({ where: { leadId: lead.id } })
  })

  test("is asked for six weeks at most, and not backwards", async () => {
    for (const to of ["2026-04-12", "2026-02-28"]) {
      const answer = await outcome(getAgenda(office.mop.actor, { from: "2026-03-01", to }, now))
      expect(answer.code).toBe("validation_failed")
    }
    expect((await outcome(getAgenda(office.mop.actor, { from: "2026-03-01", to: "2026-04-11" }, now))).code).toBe(
      "done",
    )
  })
})

describe("a day for the keys", () => {
  test("is agreed on, moved and taken back; given, the keys stand on the day they were given", async () => {
    const { contract } = await makeSigned(office, SCHEDULE, signedAt)
    await pay(office, contract.id, { amount: 157_026_000 })
    const { id, number } = contract
    const entries = async () =>
      (await getAgenda(office.sales.actor, MARCH, now)).entries.filter((entry) => entry.contractId === id)
    await planHandover(office.mop.actor, id, { on: "2026-03-10" }, now)
    const planned = await planHandover(office.mop.actor, id, { on: "2026-03-12" }, now)
    expect(planned.handoverPlannedOn).toBe("2026-03-12")
    expect(await entries()).toMatchObject([
      { kind: "handoverPlanned", day: "2026-03-12", at: null, note: number, done: false },
    ])
    await planHandover(office.mop.actor, id, { on: null }, now)
    expect(await entries()).toEqual([])
    await planHandover(office.mop.actor, id, { on: "2026-03-05" }, now)
    await handOver(office.mop.actor, id, { on: "2026-03-02" }, now)
    expect(await entries()).toMatchObject([{ kind: "handover", day: "2026-03-02", done: true }])
    const late = await outcome(planHandover(office.mop.actor, id, { on: "2026-03-09" }, now))
    expect(late).toMatchObject({ code: "status_conflict", data: { status: "handed_over" } })
  })

  test("is none that has passed, and none of a contract that is not in force", async () => {
    const { contract } = await makeSigned(office, SCHEDULE, signedAt)
    const plan = (on: string) => outcome(planHandover(office.mop.actor, contract.id, { on }, now))
    expect((await plan("2026-03-01")).code).toBe("validation_failed")
    expect((await plan("2026-03-02")).code).toBe("done")
    await cancelContract(office.rop.actor, contract.id, { reason: "Передумали" }, now)
    expect(await plan("2026-03-03")).toMatchObject({ code: "status_conflict", data: { status: "cancelled" } })
    const { entries } = await getAgenda(office.mop.actor, MARCH, now)
    expect(entries.filter((entry) => entry.contractId === contract.id)).toEqual([])
    expect((await getContract(office.mop.actor, contract.id, now))?.status).toBe("cancelled")
  })

  test("is set by the desk, the head of sales and the admin; others may not", async () => {
    const { contract } = await makeSigned(office, SCHEDULE, signedAt)
    const path = `/api/contracts/${contract.id}/handover/plan`
    for (const who of ["sales", "finance"] as const) {
      expect((await call("PUT", path, { as: office[who], body: { on: null } })).status).toBe(403)
    }
    expect((await call("PUT", path, { as: office.rop, body: { on: null } })).status).toBe(200)
  })
})
