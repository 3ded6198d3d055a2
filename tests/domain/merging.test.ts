import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { planCallback } from "@/lib/domain/callbacks/commands"
import { draftContract } from "@/lib/domain/contracts/commands"
import { getLeadCard } from "@/lib/domain/leads/card/queries"
import { commentLead, setLeadStatus } from "@/lib/domain/leads/commands"
import { mergeLead } from "@/lib/domain/leads/merging/commands"
import { unmergeLead } from "@/lib/domain/leads/merging/undo/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { makeUser } from "../support/factories"
import {
  BUYER,
  flatIn,
  leadOf,
  makeClaim,
  type Office,
  openOffice,
  outcome,
  SCHEDULE,
  standingOf,
} from "../support/sale"

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

/** Two leads of two salespeople, each with a word, a call and a claim; the first became the second. */
async function mergedPair(at = new Date()) {
  const { sales, mop } = office
  const rival = await makeUser("sales")
  const { leadId: id, claim, unitId } = await makeClaim(office)
  const intoId = await leadOf(rival)
  for (const [actor, leadId] of [
    [sales.actor, id],
    [rival.actor, intoId],
  ] as const) {
    await commentLead(actor, { id: leadId, text: `Слово о ${leadId}` })
    await planCallback(actor, { id: leadId, at: "2030-01-01T10:00:00Z" })
  }
  const before = await Promise.all([picture(id), picture(intoId)])
  await mergeLead(mop.actor, { id, intoId }, at)
  return { id, intoId, claim, unitId, before }
}

async function picture(leadId: string) {
  const select = { id: true, leadId: true }
  const where = { leadId }
  return {
    lead: await db.lead.findUnique({
      where: { id: leadId },
      select: { status: true, state: true, assigneeId: true, mergedIntoId: true },
    }),
    comments: await db.leadComment.findMany({ where, select }),
    callbacks: await db.callback.findMany({ where, select: { ...select, ownerId: true } }),
    claims: await db.reservation.findMany({ where, select: { ...select, ownerId: true } }),
  }
}

test("taken apart within the day, both leads are what they were; what was added since stays where it is", async () => {
  const { id, intoId, before } = await mergedPair()
  expect((await getLeadCard(office.mop.actor, intoId))?.merges).toMatchObject([{ sourceId: id }])
  await unmergeLead(office.mop.actor, id)
  expect(await Promise.all([picture(id), picture(intoId)])).toEqual(before)
  expect((await getLeadCard(office.mop.actor, intoId))?.merges).toEqual([])

  await mergeLead(office.mop.actor, { id, intoId })
  const { id: commentId } = await commentLead(office.mop.actor, { id: intoId, text: "Уже вместе" })
  await unmergeLead(office.mop.actor, id)
  expect((await picture(intoId)).comments.map((comment) => comment.id)).toContain(commentId)
  expect((await picture(id)).comments.map((comment) => comment.id)).not.toContain(commentId)
})

test("a lost lead that a live one comes to is lost no more, keeps the place in a queue, and is lost again once they are taken apart", async () => {
  const { unitId } = await makeClaim(office)
  const [id, intoId] = await Promise.all([leadOf(office.sales), leadOf(office.sales)])
  await joinQueue(office.sales.actor, unitId, { leadId: id })
  await setLeadStatus(office.mop.actor, { id: intoId, status: "lost", reason: "price" })
  const lead = () =>
    db.lead.findUniqueOrThrow({ where: { id: intoId }, select: { status: true, state: true, lostReason: true } })
  await mergeLead(office.mop.actor, { id, intoId })
  expect(await lead()).toMatchObject({
    status: await standingOf(id).then((text) => text.split(" ")[0]),
    lostReason: null,
  })
  expect(await db.queueEntry.findMany({ where: { unitId, status: "waiting" }, select: { leadId: true } })).toEqual([
    { leadId: intoId },
  ])
  await unmergeLead(office.mop.actor, id)
  expect(await lead()).toEqual({ status: "lost", state: "lost", lostReason: "price" })
  expect(await db.queueEntry.count({ where: { leadId: id, status: "waiting" } })).toBe(1)
})

test("a contract made of the claim that came along goes back with it", async () => {
  const { id, intoId, claim } = await mergedPair()
  const contract = await draftContract(office.mop.actor, { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE })
  await unmergeLead(office.mop.actor, id)
  expect((await db.contract.findUniqueOrThrow({ where: { id: contract.id }, select: { leadId: true } })).leadId).toBe(
    id,
  )
  expect([await standingOf(id), await standingOf(intoId)]).toEqual(["reserved hot", "in_progress warm"])
})

test("after a day, or once both have a contract together, they stay one; of two who take them apart one does", async () => {
  const day = 24 * 3_600_000
  const { id } = await mergedPair(new Date(Date.now() - day - 1_000))
  expect((await outcome(unmergeLead(office.mop.actor, id))).code).toBe("merge_settled")

  const pair = await mergedPair()
  const own = await claimUnit(office.mop.actor, { leadId: pair.intoId, unitId: await flatIn(office), kind: "held" })
  await draftContract(office.mop.actor, {
    reservationId: pair.claim.id,
    reservationIds: [own.id],
    buyer: BUYER,
    schedule: SCHEDULE,
  })
  expect((await outcome(unmergeLead(office.mop.actor, pair.id))).code).toBe("merge_settled")

  const other = await mergedPair()
  const both = await Promise.all([1, 2].map(() => outcome(unmergeLead(office.mop.actor, other.id))))
  expect(both.map(({ code }) => code).sort()).toEqual(["done", "not_found"])
  expect((await outcome(unmergeLead(office.sales.actor, other.id))).code).toBe("forbidden")
})

test("a card names leads of the same phone or full name to those who may merge, and only to them", async () => {
  const { sales, mop } = office
  const phone = "+998901110022"
  const id = await leadOf(sales, { name: "Азиз Каримов", phone })
  const samePhone = await leadOf(sales, { name: "Малика", phone, duplicateReason: "Сын выбирает отдельно" })
  const sameName = await leadOf(null, { name: "Азиз Каримов" })
  await leadOf(sales, { name: "Азиз" })
  const seen = (await getLeadCard(mop.actor, id))?.duplicates.map((lead) => lead.id)
  expect(seen?.sort()).toEqual([samePhone, sameName].sort())
  expect((await getLeadCard(sales.actor, id))?.duplicates).toEqual([])
})
