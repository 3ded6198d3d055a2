import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { setLeadStatus } from "@/lib/domain/leads/commands"
import { DAY, makeDraft, type Office, openOffice, outcome, SCHEDULE, standingOf, statusOf } from "../support/sale"

let office: Office

beforeEach(async () => {
  office = await openOffice()
})

test("a lead with a draft contract cannot be lost until the draft's time is over, with every job stopped", async () => {
  const now = new Date("2026-11-23T06:00:00Z")
  const { leadId, unitId, contract } = await makeDraft(office, SCHEDULE, now)
  const lose = (at: Date) => setLeadStatus(office.sales.actor, { id: leadId, status: "lost", reason: "price" }, at)
  expect((await outcome(lose(now))).code).toBe("lead_has_contract")
  await lose(new Date(now.getTime() + 8 * DAY))
  expect([await standingOf(leadId), await statusOf(unitId)]).toEqual(["lost lost", "available"])
  const { status } = await db.contract.findUniqueOrThrow({ where: { id: contract.id }, select: { status: true } })
  expect(status).toBe("cancelled")
})
