import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { cancelContract, settleContract } from "@/lib/domain/cancellations/commands"
import { draftContract, signContract, updateContract } from "@/lib/domain/contracts/commands"
import { getContract } from "@/lib/domain/contracts/queries"
import { listContracts } from "@/lib/domain/contracts/register/queries"
import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import { recordRefund } from "@/lib/domain/refunds/commands"
import { extendReservation, releaseReservation } from "@/lib/domain/reservations/commands"
import { planSchedule } from "@/lib/domain/schedules/queries"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { makeUser } from "../support/factories"
import {
  BUYER,
  DAY,
  leadOf,
  makeClaim,
  makeDraft,
  makeSigned,
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

const sumOf = (items: { amount: number }[]) => items.reduce((sum, item) => sum + item.amount, 0)

describe("a draft", () => {
  test("takes the claim's price, the next number and a schedule that adds up, and starts a clock of seven days", async () => {
    const { unitId, leadId, contract } = await makeDraft(office, SCHEDULE, now)
    expect(contract).toMatchObject({ status: "draft", price: 523_417_350, currency: "UZS", credit: 0 })
    expect(contract.number).toMatch(/-\d{4}$/)
    expect(contract.items).toHaveLength(25)
    expect(contract.items.map((item) => item.amount).slice(0, 3)).toEqual([157_026_000, 15_266_000, 15_266_000])
    expect(sumOf(contract.items)).toBe(contract.price)
    expect(contract.expiresAt).toBe(later(7 * DAY).toISOString())
    expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["contracted", "reserved hot"])
  })

  test("keeps what the claim had frozen: list price, discount and price per m²", async () => {
    const { unitId, contract } = await makeDraft(office, SCHEDULE, now)
    const [paper, claim] = await Promise.all([
      db.contractUnit.findFirstOrThrow({ where: { contractId: contract.id } }),
      db.reservation.findFirstOrThrow({ where: { unitId, status: "contracted" } }),
    ])
    const { listPrice, discountBp, price, perM2 } = claim
    expect(paper).toMatchObject({ unitId, listPrice, discountBp, price, perM2, areaDm2: 6345 })
  })

  test("moves due dates off weekends and holidays and keeps the nominal day", async () => {
    await db.holiday.upsert({
      where: { day: new Date("2026-03-16") },
      create: { day: new Date("2026-03-16"), name: "Праздник" },
      update: {},
    })
    const { contract } = await makeDraft(office, SCHEDULE, now)
    expect(contract.items[1]).toMatchObject({ dueDate: "2026-02-15", effectiveDate: "2026-02-16" })
    expect(contract.items[2]).toMatchObject({ dueDate: "2026-03-15", effectiveDate: "2026-03-17" })
  })

  test("asks a citizen of Uzbekistan for a PINFL, and nobody else", async () => {
    const { claim } = await makeClaim(office, "reserved", now)
    const { pinfl: _, ...buyer } = BUYER
    const draft = (citizenship?: string) =>
      outcome(
        draftContract(
          office.mop.actor,
          { reservationId: claim.id, buyer: { ...buyer, citizenship }, schedule: SCHEDULE },
          now,
        ),
      )
    expect((await draft()).code).toBe("pinfl_required")
    expect((await draft("UZ")).code).toBe("pinfl_required")
    expect((await draft("RU")).code).toBe("done")
  })

  test("is refused for a claim that is over, that has a contract, or that is another's; a refused one takes no number", async () => {
    const { claim } = await makeClaim(office, "held", now)
    const input = { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }
    const stranger = await makeUser("sales")
    expect((await outcome(draftContract(stranger.actor, input, now))).code).toBe("not_found")
    expect((await outcome(draftContract(office.mop.actor, input, later(2 * DAY)))).code).toBe("claim_ended")
    const tooMany = { ...input, schedule: { ...SCHEDULE, downPercent: 100 } as DatedScheduleInput }
    expect((await outcome(draftContract(office.mop.actor, tooMany, now))).code).toBe("schedule_down_exceeds_price")
    const before = await db.complex.findUniqueOrThrow({ where: { id: office.place.id } })
    const contract = await draftContract(office.sales.actor, input, now)
    expect(contract.number.endsWith(String(before.lastContractNumber + 1).padStart(4, "0"))).toBe(true)
    const again = await outcome(draftContract(office.mop.actor, input, now))
    expect(again).toMatchObject({ code: "status_conflict", data: { status: "contracted" } })
    expect((await outcome(releaseReservation(office.mop.actor, claim.id, {}, now))).code).toBe("status_conflict")
  })

  test("can be changed until it is signed", async () => {
    const { contract } = await makeDraft(office, SCHEDULE, now)
    const schedule: DatedScheduleInput = { kind: "full", startDate: "2026-02-02" }
    const buyer = { fullName: "Юсупова Нигора", passport: "AC7654321", locale: "uz" } as const
    const changed = await updateContract(
      office.sales.actor,
      contract.id,
      { buyer, schedule, escrowBank: "Ипотека-банк" },
      now,
    )
    expect(changed).toMatchObject({ buyerName: "Юсупова Нигора", escrowBank: "Ипотека-банк", version: 1 })
    expect(changed.items).toMatchObject([{ type: "initial", dueDate: "2026-02-02", amount: 523_417_350 }])
    expect((await getContract(office.mop.actor, contract.id, now)).buyer).toMatchObject({
      passport: "AC7654321",
      locale: "uz",
      address: BUYER.address,
    })
    expect((await listContracts(office.mop.actor, { limit: 5, q: "yusupova" })).items[0]?.id).toBe(contract.id)
    await signContract(office.mop.actor, contract.id, now)
    const late = await outcome(updateContract(office.mop.actor, contract.id, { escrowBank: "" }, now))
    expect(late).toMatchObject({ code: "contract_not_draft", data: { status: "signed" } })
  })
})

describe("numbers", () => {
  test("a cancelled contract keeps its number in the register, with its reason", async () => {
    const { unitId, leadId, contract } = await makeDraft(office, SCHEDULE, now)
    const cancelled = await cancelContract(office.rop.actor, contract.id, { reason: "Передумал" }, now)
    expect(cancelled).toMatchObject({ status: "cancelled", number: contract.number, cancelReason: "Передумал" })
    expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["available", "in_progress warm"])
    const next = await makeDraft(office, SCHEDULE, now)
    expect(next.contract.number > contract.number).toBe(true)
    const twice = await outcome(cancelContract(office.rop.actor, contract.id, { reason: "Ещё раз" }, now))
    expect(twice).toMatchObject({ code: "status_conflict", data: { status: "cancelled" } })
  })
})

describe("the clock", () => {
  test("gives the unit of a draft that nobody signed to the first who waits; the contract is cancelled with the reason", async () => {
    const { unitId, contract } = await makeDraft(office, SCHEDULE, now)
    const waiting = await leadOf(office.sales)
    await joinQueue(office.mop.actor, unitId, { leadId: waiting }, now)
    expect((await outcome(signContract(office.mop.actor, contract.id, later(7 * DAY)))).code).toBe("claim_ended")
    const swept = await sweepExpiredClaims(later(7 * DAY))
    expect(swept.failed).toEqual([])
    expect(swept.cancelledContracts).toBeGreaterThan(0)
    const ended = await getContract(office.mop.actor, contract.id, later(7 * DAY))
    expect(ended).toMatchObject({ status: "cancelled", cancelReason: "draft_expired", number: contract.number })
    const live = await db.reservation.findFirstOrThrow({ where: { unitId, status: "active" } })
    expect([live.leadId, await statusOf(unitId)]).toEqual([waiting, "held"])
  })

  test("is extended for a draft by the desk, and stops with the signature", async () => {
    const { unitId, claim, contract } = await makeDraft(office, SCHEDULE, now)
    const extended = await extendReservation(office.mop.actor, claim.id, later(DAY))
    expect(extended.expiresAt).toBe(later(14 * DAY).toISOString())
    const signed = await signContract(office.mop.actor, contract.id, later(8 * DAY))
    expect(signed).toMatchObject({ status: "signed", expiresAt: null })
    await sweepExpiredClaims(later(400 * DAY))
    expect(await statusOf(unitId)).toBe("contracted")
    expect((await outcome(extendReservation(office.mop.actor, claim.id, later(9 * DAY)))).code).toBe("status_conflict")
  })
})

describe("identity", () => {
  test("is encrypted in the table and masked for whoever may not read it; the drafter sees it until the signature", async () => {
    const { claim } = await makeClaim(office, "reserved", now)
    const input = { reservationId: claim.id, buyer: BUYER, schedule: SCHEDULE }
    const contract = await draftContract(office.sales.actor, input, now)
    const row = await db.contract.findUniqueOrThrow({ where: { id: contract.id } })
    expect(`${row.passport} ${row.pinfl} ${row.searchText}`).not.toMatch(/AB1234567|31203851234567/)
    const seenBy = async (who: "sales" | "mop" | "rop" | "finance" | "admin") => {
      const { buyer, identityVisible } = await getContract(office[who].actor, contract.id, now)
      return [identityVisible, buyer.passport, buyer.pinfl]
    }
    const plain = [true, "AB1234567", "31203851234567"]
    const masked = [false, "•••••••67", "••••••••••••67"]
    expect(await seenBy("sales")).toEqual(plain)
    expect(await seenBy("rop")).toEqual(masked)
    for (const who of ["mop", "finance", "admin"] as const) expect(await seenBy(who)).toEqual(plain)
    await signContract(office.mop.actor, contract.id, now)
    expect(await seenBy("sales")).toEqual(masked)
    const trail = await db.activity.findMany({ where: { entityId: contract.id }, select: { data: true } })
    expect(JSON.stringify(trail)).not.toMatch(/AB1234567|31203851234567|998901234567/)
  })

  test("of another's contract does not exist for a salesperson", async () => {
    const { contract } = await makeDraft(office, SCHEDULE, now)
    const stranger = await makeUser("sales")
    expect((await outcome(getContract(stranger.actor, contract.id))).code).toBe("not_found")
    expect((await listContracts(stranger.actor, { limit: 50 })).items).toEqual([])
    expect((await outcome(signContract(office.sales.actor, contract.id, now))).code).toBe("forbidden")
    expect((await outcome(cancelContract(office.mop.actor, contract.id, { reason: "нет" }, now))).code).toBe(
      "forbidden",
    )
  })
})

describe("a cancellation with money paid", () => {
  test("blocks the unit until the settlement is approved, and refunds never exceed the plan", async () => {
    const { unitId, leadId, contract } = await makeSigned(office, SCHEDULE, now)
    await pay(office, contract.id, { amount: 200_000_000 })
    expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["sold", "sold sold"])
    const input = { reason: "Расторжение", retention: 3_000_000 }
    const cancelled = await cancelContract(office.rop.actor, contract.id, input, now)
    expect(cancelled.settlement).toMatchObject({ status: "open", paid: 200_000_000, refundPlan: 197_000_000 })
    const unit = await db.unit.findUniqueOrThrow({ where: { id: unitId } })
    expect(unit).toMatchObject({ status: "blocked", blockedReason: "refund" })
    expect(await standingOf(leadId)).toBe("in_progress warm")
    const refund = (amount: number) =>
      outcome(
        recordRefund(office.finance.actor, {
          contractId: contract.id,
          amount,
          method: "bank_transfer",
          reason: "Возврат",
        }),
      )
    expect(await refund(197_000_001)).toMatchObject({ code: "refund_above_plan", data: { left: 197_000_000n } })
    const parts = await Promise.all([refund(100_000_000), refund(100_000_000)])
    expect(parts.map((end) => end.code).sort()).toEqual(["done", "refund_above_plan"])
    expect((await refund(97_000_000)).value?.left).toBe(0)
    expect((await outcome(settleContract(office.rop.actor, contract.id, now))).code).toBe("forbidden")
    const settled = await settleContract(office.finance.actor, contract.id, now)
    expect(settled.settlement).toMatchObject({ status: "approved", refunded: 197_000_000 })
    expect(await statusOf(unitId)).toBe("available")
    expect((await outcome(settleContract(office.finance.actor, contract.id, now))).code).toBe("status_conflict")
  })

  test("takes the penalty off the plan", async () => {
    const { contract } = await makeSigned(office, SCHEDULE, now)
    await pay(office, contract.id, { amount: 157_026_000 })
    // The first installment, 15 266 000, was to come on Monday 16 February: 17 days later it has run up 129 761.
    const cancelled = await cancelContract(
      office.rop.actor,
      contract.id,
      { reason: "Не платит" },
      new Date("2026-03-05T06:00:00Z"),
    )
    expect(cancelled.settlement).toMatchObject({ penalty: 129_761, refundPlan: 157_026_000 - 129_761 })
  })
})

test("three hundred random schedules add up to the price to the last so'm, by the company's own calendar", async () => {
  const shape = fc.record({
    price: fc.integer({ min: 50_000_000, max: 9_000_000_000 }),
    months: fc.integer({ min: 1, max: 60 }),
    downPercent: fc.integer({ min: 0, max: 9_000 }).map((points) => points / 100),
    step: fc.constantFrom(undefined, 0, 1, 1_000, 10_000),
    day: fc.integer({ min: 1, max: 28 }),
  })
  const { contract } = await makeDraft(office, SCHEDULE, now)
  for (const [index, { price, months, downPercent, step, day }] of fc.sample(shape, 300).entries()) {
    const startDate = `2026-01-${String(day).padStart(2, "0")}`
    const plain: DatedScheduleInput = { kind: "installment", months, downPercent, startDate }
    const schedule = step === undefined ? plain : { ...plain, step }
    const items = await planSchedule(db, BigInt(price), "UZS", schedule)
    expect(items.reduce((sum, item) => sum + item.amount, 0n)).toBe(BigInt(price))
    expect(items.every((item) => item.amount > 0n)).toBe(true)
    if (index % 15 > 0) continue
    // Every fifteenth also goes through the draft and its rows.
    await db.contract.update({ where: { id: contract.id }, data: { price: BigInt(price) } })
    const changed = await updateContract(office.mop.actor, contract.id, { schedule }, now)
    expect(sumOf(changed.items)).toBe(price)
  }
}, 60_000)
