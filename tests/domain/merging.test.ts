import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { mergeLead } from "@/lib/domain/leads/merging/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import { leadOf, makeClaim, type Office, openOffice, standingOf } from "../support/sale"

let office: Office

beforeEach(async () => {
  office = await openOffice()
})

test.each([
  ["into the one that holds the unit", false],
  ["and it holds the unit that the other waits for", true],
] as const)(
  "a lead that is merged %s leaves that queue: nobody waits for their own unit",
  async (_, holderIsMerged) => {
    const { unitId, leadId: holder } = await makeClaim(office)
    const [waiting, third] = await Promise.all([leadOf(office.sales), leadOf(office.sales)])
    for (const leadId of [waiting, third]) await joinQueue(office.sales.actor, unitId, { leadId })
    const [id, intoId] = holderIsMerged ? [holder, waiting] : [waiting, holder]
    await mergeLead(office.mop.actor, { id, intoId })
    expect(await standingOf(intoId)).toBe("reserved hot")
    const queue = await db.queueEntry.findMany({ where: { unitId, status: "waiting" }, select: { leadId: true } })
    expect(queue).toEqual([{ leadId: third }])
  },
)
