import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { commentLead } from "@/lib/domain/leads/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import { claimUnit, releaseReservation } from "@/lib/domain/reservations/commands"
import { flatIn, HOUR, leadOf, makeClaim, type Office, openOffice } from "../support/sale"

let office: Office
const now = new Date("2026-11-23T06:00:00Z")
const later = new Date(now.getTime() + HOUR)

beforeEach(async () => {
  office = await openOffice()
})

const respondedAt = async (id: string) =>
  (await db.lead.findUniqueOrThrow({ where: { id }, select: { respondedAt: true } })).respondedAt

describe("the first change of status stops the response clock", () => {
  test("of a new lead for which a unit is claimed, once", async () => {
    const [unitId, leadId] = await Promise.all([flatIn(office), leadOf(office.sales, { status: "new" })])
    await claimUnit(office.sales.actor, { unitId, leadId, kind: "held" }, now)
    expect(await respondedAt(leadId)).toEqual(now)
    await commentLead(office.sales.actor, { id: leadId, text: "Бронь до завтра" }, later)
    expect(await respondedAt(leadId)).toEqual(now)
  })

  test("of a new lead that the queue gives a unit", async () => {
    const { unitId, claim } = await makeClaim(office, "held", now)
    const leadId = await leadOf(office.sales, { status: "new" })
    await joinQueue(office.sales.actor, unitId, { leadId }, now)
    expect(await respondedAt(leadId)).toBeNull()
    await releaseReservation(office.sales.actor, claim.id, {}, later)
    expect(await respondedAt(leadId)).toEqual(later)
  })
})
