import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { cancelContract, settleContract } from "@/lib/domain/cancellations/commands"
import { draftContract, signContract, updateContract } from "@/lib/domain/contracts/commands"
import { getContract } from "@/lib/domain/contracts/queries"
import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import { claimUnit, extendReservation } from "@/lib/domain/reservations/commands"
import { makeUser } from "../support/factories"
import {
  BUYER,
  DAY,
  flatIn,
  HOUR,
  leadOf,
  makeClaim,
  type Office,
  openOffice,
  outcome,
  pay,
  SCHEDULE,
  standingOf,
  statusOf,
} from "../support/sale"

let office: Office
const now = new Date("2026-01-15T06:00:00Z")
const later = (ms: number) => new Date(now.getTime() + ms)

beforeAll(async () => {
  office = await openOffice()
})

/** A flat and a parking place claimed for one lead: 523 417 350 and 80 000 000 so'm. */
async function flatAndParking(kind: "held" | "reserved" = "reserved") {
  const flat = await makeClaim(office, kind, now)
  const parkingId = await flatIn(office, { kind: "parking", rooms: null, price: 80_000_000n })
  const input = { leadId: flat.leadId, unitId: parkingId, kind }
  const parking = await claimUnit(office.mop.actor, input, now)
  return { ...flat, parking, parkingId }
}

async function draftBoth(kind: "held" | "reserved" = "reserved") {
  const made = await flatAndParking(kind)
  const { claim, parking } = made
  const input = { reservationId: claim.id, reservationIds: [parking.id], buyer: BUYER, schedule: SCHEDULE }
  return { ...made, contract: await draftContract(office.mop.actor, input, now) }
}

const statuses = ({ unitId, parkingId }: { unitId: string; parkingId: string }) =>
  Promise.all([statusOf(unitId), statusOf(parkingId)])
const sumOf = (items: { amount: number }[]) => items.reduce((sum, item) => sum + item.amount, 0)

describe("a flat and its parking place on one contract", () => {
  test("cost the sum of their claims, under one number, one schedule and one clock", async () => {
    const { contract, leadId, ...units } = await draftBoth()
    expect(contract).toMatchObject({ price: 603_417_350, status: "draft", expiresAt: later(7 * DAY).toISOString() })
    expect(contract.units.map((unit) => unit.price).sort()).toEqual([523_417_350, 80_000_000])
    expect(sumOf(contract.items)).toBe(603_417_350)
    expect(await statuses(units)).toEqual(["contracted", "contracted"])
    expect(await standingOf(leadId)).toBe("reserved hot")
  })

  test("are signed, sold, and sold no more together, as their money says", async () => {
    const { contract, leadId, ...units } = await draftBoth()
    const signed = await signContract(office.mop.actor, contract.id, now)
    expect(signed.expiresAt).toBeNull()
    const down = contract.items[0]?.amount ?? 0
    await pay(office, contract.id, { amount: down - 1 })
    expect(await statuses(units)).toEqual(["contracted", "contracted"])
    await pay(office, contract.id, { amount: 1 })
    expect(await statuses(units)).toEqual(["sold", "sold"])
    expect(await standingOf(leadId)).toBe("sold sold")
    await pay(office, contract.id, { amount: contract.price - down, type: "installment" })
    const paid = await getContract(office.mop.actor, contract.id, now)
    expect([paid.status, paid.credit]).toEqual(["completed", 0])
  })

  test("are blocked together by a cancellation, and come back on sale together, each to its own queue", async () => {
    const { contract, leadId, ...units } = await draftBoth()
    await signContract(office.mop.actor, contract.id, now)
    await pay(office, contract.id, { amount: 200_000_000 })
    const cancelled = await cancelContract(office.rop.actor, contract.id, { reason: "Расторжение" }, now)
    expect(cancelled.settlement).toMatchObject({ paid: 200_000_000, refundPlan: 200_000_000 })
    expect(await statuses(units)).toEqual(["blocked", "blocked"])
    expect(await standingOf(leadId)).toBe("in_progress warm")
    await settleContract(office.finance.actor, contract.id, now)
    expect(await statuses(units)).toEqual(["available", "available"])
  })

  test("are both free when nobody signs in time, and the first in a queue gets the one it waited for", async () => {
    const { contract, ...units } = await draftBoth()
    const waiting = await leadOf(office.sales)
    await joinQueue(office.mop.actor, units.parkingId, { leadId: waiting }, now)
    await sweepExpiredClaims(later(7 * DAY))
    expect((await getContract(office.mop.actor, contract.id)).status).toBe("cancelled")
    expect(await statuses(units)).toEqual(["available", "held"])
  })

  test("are kept longer by one extension: no unit of a draft runs out before the other", async () => {
    const { contract, claim, ...units } = await draftBoth()
    await extendReservation(office.mop.actor, claim.id, later(DAY))
    expect((await getContract(office.mop.actor, contract.id)).expiresAt).toBe(later(14 * DAY).toISOString())
    await sweepExpiredClaims(later(8 * DAY))
    expect(await statuses(units)).toEqual(["contracted", "contracted"])
  })

  test("need one lead, one complex, and claims that live", async () => {
    const { claim, leadId } = await makeClaim(office, "reserved", now)
    const stranger = await makeClaim(office, "reserved", now)
    const other = await openOffice()
    const elsewhereId = await flatIn(other)
    const elsewhere = await claimUnit(office.mop.actor, { leadId, unitId: elsewhereId, kind: "reserved" }, now)
    const hold = await claimUnit(office.mop.actor, { leadId, unitId: await flatIn(office), kind: "held" }, now)
    const draft = async (more: string, at = now, who = office.mop) => {
      const input = { reservationId: claim.id, reservationIds: [more], buyer: BUYER, schedule: SCHEDULE }
      return (await outcome(draftContract(who.actor, input, at))).code
    }
    expect(await draft(stranger.claim.id)).toBe("claims_apart")
    expect(await draft(elsewhere.id)).toBe("claims_apart")
    expect(await draft("none")).toBe("not_found")
    expect(await draft(stranger.claim.id, now, await makeUser("sales"))).toBe("not_found")
    expect(await draft(hold.id, later(25 * HOUR))).toBe("claim_ended")
    expect(await draft(claim.id)).toBe("done") // the same claim named twice is one unit
  })
})

describe("a draft that changes its units", () => {
  test("takes another claim of the lead under its clock, and makes its schedule anew by its own terms", async () => {
    const { claim, parking, ...units } = await flatAndParking()
    const input = { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }
    const draft = await draftContract(office.mop.actor, input, now)
    const both = [claim.id, parking.id]
    const grown = await updateContract(office.mop.actor, draft.id, { reservationIds: both }, later(DAY))
    expect(grown).toMatchObject({ price: 603_417_350, number: draft.number, version: 1 })
    expect(grown.items.map((item) => item.amount).slice(0, 1)).toEqual([181_026_000])
    expect(sumOf(grown.items)).toBe(603_417_350)
    const row = await db.reservation.findUniqueOrThrow({ where: { id: parking.id } })
    expect([row.status, row.expiresAt]).toEqual(["contracted", later(7 * DAY)])
    expect(await statuses(units)).toEqual(["contracted", "contracted"])
  })

  test("lets one go: its claim stands as it did, with the time it had left", async () => {
    const { contract, claim, parking, ...units } = await draftBoth("held")
    const left = await updateContract(office.mop.actor, contract.id, { reservationIds: [claim.id] }, later(3 * DAY))
    expect([left.price, left.units.length, sumOf(left.items)]).toEqual([523_417_350, 1, 523_417_350])
    const row = await db.reservation.findUniqueOrThrow({ where: { id: parking.id } })
    // Held for 24 hours at the moment of the draft: these begin again when the draft lets it go.
    expect([row.status, row.kind, row.expiresAt]).toEqual(["active", "held", later(4 * DAY)])
    expect(await statuses(units)).toEqual(["contracted", "held"])
    expect(await standingOf(units.leadId)).toBe("reserved hot")
  })

  test("gives booking money back to the claim it was paid for, which is then reserved", async () => {
    const { contract, claim, parking, ...units } = await draftBoth("held")
    const money = {
      type: "initial",
      target: "principal",
      amount: 5_000_000,
      method: "card",
      paidAt: "2026-01-15",
    } as const
    const payment = await recordPayment(office.finance.actor, { ...money, reservationId: parking.id }, now)
    await completePayment(office.finance.actor, payment.id, now)
    expect((await getContract(office.mop.actor, contract.id)).items[0]?.paid).toBe(5_000_000)
    const left = await updateContract(office.mop.actor, contract.id, { reservationIds: [claim.id] }, later(DAY))
    expect([left.items[0]?.paid, left.credit]).toEqual([0, 0])
    expect(await statuses(units)).toEqual(["contracted", "reserved"])
    const back = [claim.id, parking.id]
    const again = await updateContract(office.mop.actor, contract.id, { reservationIds: back }, later(DAY))
    expect(again.items[0]?.paid).toBe(5_000_000)
  })

  test("keeps one at least, and none is changed after the signature", async () => {
    const { contract, claim, parking } = await draftBoth()
    const other = await makeClaim(office, "reserved", now)
    const change = async (reservationIds: string[]) =>
      (await outcome(updateContract(office.mop.actor, contract.id, { reservationIds }, now))).code
    expect(await change([claim.id, other.claim.id])).toBe("claims_apart")
    const swapped = await updateContract(office.mop.actor, contract.id, { reservationIds: [parking.id] }, now)
    expect(swapped.price).toBe(80_000_000)
    await signContract(office.mop.actor, contract.id, now)
    expect(await change([parking.id, claim.id])).toBe("contract_not_draft")
  })

  test("refuses units that its terms no longer fit, and is then as it was", async () => {
    const { claim, parking, ...units } = await flatAndParking()
    const schedule = { kind: "installment", downAmount: 100_000_000, months: 12, startDate: "2026-01-15" } as const
    const input = { reservationId: claim.id, reservationIds: [parking.id], buyer: BUYER, schedule }
    const draft = await draftContract(office.mop.actor, input, now)
    const small = { reservationIds: [parking.id] }
    expect((await outcome(updateContract(office.mop.actor, draft.id, small, now))).code).toBe(
      "schedule_down_exceeds_price",
    )
    expect(await statuses(units)).toEqual(["contracted", "contracted"])
    const fitting = { ...small, schedule: { kind: "full", startDate: "2026-01-15" } as const }
    expect((await updateContract(office.mop.actor, draft.id, fitting, now)).price).toBe(80_000_000)
  })
})

test("drafts that name the same claims in every order at once: each claim is in one contract, and nothing hangs", async () => {
  const made = await flatAndParking()
  const third = await claimUnit(
    office.mop.actor,
    { leadId: made.leadId, unitId: await flatIn(office), kind: "reserved" },
    now,
  )
  const [a, b, c] = [made.claim.id, made.parking.id, third.id]
  const orders = [
    [a, b],
    [b, a],
    [b, c],
    [c, b],
    [c, a],
    [a, c],
    [a, b, c],
    [c, b, a],
  ]
  const ends = await Promise.all(
    orders.map(([reservationId = "", ...reservationIds]) =>
      outcome(
        draftContract(office.mop.actor, { reservationId, reservationIds, buyer: BUYER, schedule: SCHEDULE }, now),
      ),
    ),
  )
  expect(ends.filter((end) => end.code === "done")).toHaveLength(1)
  expect(new Set(ends.map((end) => end.code))).toEqual(new Set(["done", "status_conflict"]))
  const winner = ends.find((end) => end.code === "done")?.value
  const lines = await db.contractUnit.findMany({ where: { reservationId: { in: [a, b, c] } } })
  expect(new Set(lines.map((line) => line.contractId))).toEqual(new Set([winner?.id]))
}, 30_000)

test("a signature meets those who move units in and out of the draft: what is signed has exactly the units it sold", async () => {
  const { contract, claim, parking, ...units } = await draftBoth()
  const sets = [[claim.id], [parking.id], [claim.id, parking.id], [parking.id, claim.id]]
  await Promise.all([
    ...[...sets, ...sets].map((reservationIds) =>
      outcome(updateContract(office.mop.actor, contract.id, { reservationIds }, now)),
    ),
    outcome(signContract(office.mop.actor, contract.id, now)),
  ])
  const signed = await getContract(office.mop.actor, contract.id, now)
  expect(signed.status).toBe("signed")
  const inside = signed.units.map((unit) => unit.id)
  const expected = [units.unitId, units.parkingId].map((id) => (inside.includes(id) ? "contracted" : "reserved"))
  expect(await statuses(units)).toEqual(expected)
  expect(sumOf(signed.items)).toBe(sumOf(signed.units.map((unit) => ({ amount: unit.price }))))
  const claims = await db.reservation.findMany({ where: { id: { in: [claim.id, parking.id] } } })
  for (const row of claims) expect(row.expiresAt === null).toBe(inside.includes(row.unitId))
}, 30_000)
