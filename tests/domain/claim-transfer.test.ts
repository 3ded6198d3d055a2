import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { draftContract } from "@/lib/domain/contracts/commands"
import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { getLeadCard } from "@/lib/domain/leads/card/queries"
import { completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import { claimUnit, confirmReservation, releaseReservation } from "@/lib/domain/reservations/commands"
import { transferReservation } from "@/lib/domain/reservations/transfer/commands"
import { makeUser } from "../support/factories"
import {
  BUYER,
  flatIn,
  HOUR,
  leadOf,
  makeClaim,
  makeDraft,
  type Office,
  openOffice,
  outcome,
  SCHEDULE,
  standingOf,
  statusOf,
} from "../support/sale"

let office: Office
let colleague: Awaited<ReturnType<typeof makeUser>>
const now = new Date("2026-11-23T06:00:00Z")
const later = (ms: number) => new Date(now.getTime() + ms)
const reason = "Договор подпишет супруга"

beforeEach(async () => {
  office = await openOffice()
  colleague = await makeUser("sales")
})

test("a claim goes to another lead with its price, clock and money; both leads stand by what they have, both histories say why", async () => {
  const { unitId, leadId, claim } = await makeClaim(office, "held", now)
  const entry = { reservationId: claim.id, type: "initial", target: "principal", method: "card" } as const
  const paid = await recordPayment(office.finance.actor, { ...entry, amount: 5_000_000, paidAt: "2026-11-23" }, now)
  await completePayment(office.finance.actor, paid.id, later(1))
  await db.unit.update({ where: { id: unitId }, data: { price: 600_000_000n } })
  const wife = await leadOf(colleague)
  const moved = await transferReservation(office.mop.actor, { id: claim.id, leadId: wife, reason }, later(HOUR))
  const before = await db.reservation.findUniqueOrThrow({ where: { id: claim.id } })
  expect(moved).toMatchObject({ leadId: wife, ownerId: colleague.id, price: claim.price, kind: "reserved" })
  expect(moved.expiresAt).toBe(before.expiresAt?.toISOString())
  expect([await standingOf(leadId), await standingOf(wife)]).toEqual(["in_progress warm", "reserved hot"])
  expect(await statusOf(unitId)).toBe("reserved")
  expect(await db.payment.findUniqueOrThrow({ where: { id: paid.id } })).toMatchObject({ leadId: wife })
  for (const [lead, direction] of [
    [leadId, "out"],
    [wife, "in"],
  ] as const) {
    const card = await getLeadCard(office.mop.actor, lead)
    expect(card?.timeline).toContainEqual(expect.objectContaining({ kind: "transfer", direction, reason }))
  }
  for (const { id } of [office.sales, colleague]) {
    expect(await db.notification.count({ where: { userId: id, kind: "claim.transferred" } })).toBe(1)
  }
  // The money is the contract's credit, whoever paid it in.
  const input = { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }
  const draft = await draftContract(office.mop.actor, input, later(2 * HOUR))
  expect(draft).toMatchObject({ paid: 5_000_000 })
})

test("with its lead it goes to another salesperson: all its claims and calls go along", async () => {
  const { leadId, claim } = await makeClaim(office, "held", now)
  const second = await claimUnit(office.mop.actor, { leadId, unitId: await flatIn(office), kind: "held" }, now)
  const input = { id: claim.id, userId: colleague.id, reason: "В отпуске" }
  expect((await transferReservation(office.rop.actor, input, later(1))).ownerId).toBe(colleague.id)
  const rows = await db.reservation.findMany({ where: { id: { in: [claim.id, second.id] } } })
  expect(rows.map((row) => row.ownerId)).toEqual([colleague.id, colleague.id])
  expect(await db.lead.findUniqueOrThrow({ where: { id: leadId } })).toMatchObject({ assigneeId: colleague.id })
  const again = await outcome(transferReservation(office.rop.actor, input, later(2)))
  expect(again.code).toBe("validation_failed")
  const gone = await makeUser("sales", { active: false })
  const refused = await outcome(transferReservation(office.mop.actor, { ...input, userId: gone.id }, later(3)))
  expect(refused.code).toBe("user_inactive")
})

test("a salesperson may not transfer; a draft, the end of its time and a lost lead forbid it", async () => {
  const { claim } = await makeClaim(office, "held", now)
  const other = await leadOf(office.sales)
  const give = (actor: Office["mop"]["actor"], id: string, leadId: string, at = later(1)) =>
    outcome(transferReservation(actor, { id, leadId, reason }, at))
  expect((await give(office.sales.actor, claim.id, other)).code).toBe("forbidden")
  expect((await give(office.finance.actor, claim.id, other)).code).toBe("forbidden")
  expect((await give(office.mop.actor, claim.id, claim.leadId)).code).toBe("validation_failed")
  expect((await give(office.mop.actor, claim.id, "nobody")).code).toBe("not_found")
  expect((await give(office.mop.actor, claim.id, other, later(24 * HOUR))).code).toBe("claim_ended")
  const lost = await leadOf(office.sales, { status: "lost", state: "lost", lostReason: "price" })
  expect((await give(office.mop.actor, claim.id, lost)).code).toBe("lead_closed")
  const draft = await makeDraft(office, undefined, now)
  const drafted = await give(office.mop.actor, draft.claim.id, other)
  expect(drafted).toMatchObject({ code: "status_conflict", data: { status: "contracted" } })
})

test("it is no way round the limits, and between two leads of one salesperson it needs no room", async () => {
  const { unitId, leadId, claim } = await makeClaim(office, "held", now)
  const full = await leadOf(office.sales)
  for (let k = 0; k < 3; k++) {
    await claimUnit(office.mop.actor, { leadId: full, unitId: await flatIn(office), kind: "held" }, now)
  }
  const give = (id: string, to: string) =>
    outcome(transferReservation(office.mop.actor, { id, leadId: to, reason }, later(2 * HOUR)))
  expect(await give(claim.id, full)).toMatchObject({ code: "hold_limit_lead", data: { limit: 3 } })
  // Ten holds are this salesperson's most: an eleventh by transfer is refused, one among their own is not.
  for (let k = 0; k < 10; k++) {
    const own = await leadOf(colleague)
    await claimUnit(office.mop.actor, { leadId: own, unitId: await flatIn(office), kind: "held" }, now)
  }
  const theirs = await leadOf(colleague)
  expect((await give(claim.id, theirs)).code).toBe("hold_limit_person")
  const own = await db.reservation.findFirstOrThrow({ where: { ownerId: colleague.id } })
  expect((await give(own.id, theirs)).code).toBe("done")
  // Whoever gave this unit back an hour ago waits, also for a present.
  await releaseReservation(office.mop.actor, claim.id, {}, later(HOUR))
  const next = await leadOf(office.sales)
  const again = await claimUnit(office.mop.actor, { leadId: next, unitId, kind: "held" }, later(HOUR))
  expect((await give(again.id, leadId)).code).toBe("hold_pause")
})

test("who waited for the unit and gets it by transfer waits no more; the others keep their places", async () => {
  const { unitId, claim } = await makeClaim(office, "held", now)
  const [first, second] = [await leadOf(office.sales), await leadOf(office.sales)]
  for (const [k, leadId] of [first, second].entries()) await joinQueue(office.mop.actor, unitId, { leadId }, later(k))
  await transferReservation(office.mop.actor, { id: claim.id, leadId: second, reason }, later(HOUR))
  const waiting = await db.queueEntry.findMany({ where: { unitId, status: "waiting" } })
  expect(waiting.map((entry) => entry.leadId)).toEqual([first])
})

test("transfers, a confirmation, a release and the sweep at once: one claim a unit, and every lead stands by its claims", async () => {
  for (let round = 0; round < 2; round++) {
    const claims = await Promise.all(Array.from({ length: 4 }, () => makeClaim(office, "held", now)))
    const at = later(24 * HOUR - 1)
    const other = await leadOf(colleague)
    const ends = await Promise.all([
      ...claims.map(({ claim }, k) =>
        outcome(
          transferReservation(
            office.mop.actor,
            // Each to the next one's lead, and one to a stranger's: circles of locks would show here.
            { id: claim.id, leadId: claims[k + 1]?.leadId ?? other, reason },
            at,
          ),
        ),
      ),
      ...claims.map(({ claim }) => outcome(confirmReservation(office.mop.actor, claim.id, at))),
      outcome(releaseReservation(office.mop.actor, claims[0]?.claim.id ?? "", {}, at)),
      sweepExpiredClaims(later(24 * HOUR)).then(() => ({ code: "done" })),
    ])
    expect(
      ends.every(({ code }) => ["done", "claim_ended", "hold_limit_person", "status_conflict"].includes(code)),
    ).toBe(true)
    for (const leadId of [...claims.map((made) => made.leadId), other]) {
      const live = await db.reservation.count({ where: { leadId, status: "active" } })
      expect([leadId, (await standingOf(leadId)) === "reserved hot"]).toEqual([leadId, live > 0])
    }
    for (const { unitId } of claims) {
      expect(await db.reservation.count({ where: { unitId, status: "active" } })).toBeLessThanOrEqual(1)
    }
  }
})
