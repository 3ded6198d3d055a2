import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { draftContract, signContract } from "@/lib/domain/contracts/commands"
import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { recordPayment } from "@/lib/domain/payments/commands"
import { BUYER, DAY, makeClaim, makeDraft, openOffice, outcome, SCHEDULE, statusOf } from "../support/sale"

const now = new Date("2026-01-15T06:00:00Z")

test("fifty contracts drafted at once have fifty consecutive numbers", async () => {
  const own = await openOffice()
  const claims = await Promise.all(Array.from({ length: 50 }, () => makeClaim(own, "reserved", now)))
  const drafts = await Promise.all(
    claims.map(({ claim }) =>
      draftContract(own.mop.actor, { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }, now),
    ),
  )
  const numbers = drafts.map((draft) => Number(draft.number.split("-").at(-1))).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, k) => k + 1))
}, 60_000)

test("one claim drafted from many hands becomes one contract and takes one number", async () => {
  const own = await openOffice()
  const { claim } = await makeClaim(own, "reserved", now)
  const input = { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }
  const ends = await Promise.all(Array.from({ length: 8 }, () => outcome(draftContract(own.mop.actor, input, now))))
  expect(ends.map((end) => end.code).sort()).toEqual(["done", ...Array<string>(7).fill("status_conflict")])
  const complex = await db.complex.findUniqueOrThrow({ where: { id: own.place.id } })
  expect(complex.lastContractNumber).toBe(1)
})

test("a signature and the sweep meet at the deadline: the contract is signed or cancelled, never both", async () => {
  const own = await openOffice()
  const drafts = await Promise.all(Array.from({ length: 6 }, () => makeDraft(own, SCHEDULE, now)))
  const deadline = new Date(now.getTime() + 7 * DAY)
  const justBefore = new Date(deadline.getTime() - 1)
  const [ends] = await Promise.all([
    Promise.all(drafts.map(({ contract }) => outcome(signContract(own.mop.actor, contract.id, justBefore)))),
    sweepExpiredClaims(deadline),
  ])
  for (const [index, { contract, unitId }] of drafts.entries()) {
    const row = await db.contract.findUniqueOrThrow({ where: { id: contract.id } })
    const expected = ends[index]?.code === "done" ? ["signed", "contracted"] : ["cancelled", "available"]
    expect([row.status, await statusOf(unitId)]).toEqual(expected)
  }
}, 60_000)

test("booking money entered while its claim becomes a contract belongs to the contract", async () => {
  const own = await openOffice()
  const claims = await Promise.all(Array.from({ length: 8 }, () => makeClaim(own, "reserved", now)))
  const entry = {
    type: "initial",
    target: "principal",
    amount: 5_000_000,
    method: "card",
    paidAt: "2026-01-15",
  } as const
  await Promise.all(
    claims.flatMap(({ claim }) => [
      draftContract(own.mop.actor, { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }, now),
      recordPayment(own.finance.actor, { ...entry, reservationId: claim.id }, now),
    ]),
  )
  const ids = claims.map(({ claim }) => claim.id)
  expect(await db.payment.count({ where: { reservationId: { in: ids }, contractId: null } })).toBe(0)
  expect(await db.payment.count({ where: { reservationId: { in: ids } } })).toBe(8)
}, 60_000)
