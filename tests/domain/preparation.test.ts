import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { getPreparation } from "@/lib/domain/desk/preparation/queries"
import { missingOf } from "@/lib/domain/desk/preparation/rules"
import { call } from "../support/api"
import { DAY, makeClaim, makeDraft, makeSigned, type Office, openOffice, SCHEDULE } from "../support/sale"

let office: Office
const now = new Date("2026-03-02T06:00:00Z")

beforeAll(async () => {
  office = await openOffice()
})

const media = (fields: { ownerKind: string; ownerId: string; key: string }) =>
  db.media.create({
    data: { ...fields, type: "application/pdf", bytes: 1, sha256: "0", createdAt: now },
    select: { id: true },
  })

test("a paper lacks what is not there, in the order in which it is made", () => {
  expect(missingOf({ contract: false, files: 0, template: false })).toEqual(["contract", "scans", "template"])
  expect(missingOf({ contract: true, files: 2, template: true })).toEqual([])
})

test("paid bookings and drafts stand with what they are without, the next to run out first; the rest does not", async () => {
  const booked = await makeClaim(office, "reserved", now)
  const draft = await makeDraft(office, SCHEDULE, new Date(now.getTime() + 1_000))
  await makeClaim(office, "held", now)
  await makeSigned(office, SCHEDULE, now)
  const before = await getPreparation(office.mop.actor, now)
  expect(before.items).toMatchObject([
    { reservationId: booked.claim.id, contract: null, missing: ["contract", "scans", "template"] },
    { contract: { id: draft.contract.id }, name: draft.contract.buyer.fullName, missing: ["scans", "template"] },
  ])
  await media({ ownerKind: "lead", ownerId: draft.leadId, key: "a1" })
  const { id } = await media({ ownerKind: "complex", ownerId: office.place.id, key: "a2" })
  await db.documentTemplate.create({ data: { complexId: office.place.id, mediaId: id }, select: { id: true } })
  const after = await getPreparation(office.mop.actor, now)
  expect(after.items.map(({ missing }) => missing)).toEqual([["contract", "scans"], []])
  expect((await getPreparation(office.mop.actor, new Date(now.getTime() + 8 * DAY))).items).toEqual([])
})

test("it is the desk's: a salesperson does not get it", async () => {
  expect((await call("GET", "/api/mop/preparation", { as: office.sales })).status).toBe(403)
  expect((await call("GET", "/api/mop/preparation", { as: office.mop })).status).toBe(200)
})
