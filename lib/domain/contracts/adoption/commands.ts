import type { Tx } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import { type Actor, personId } from "../../actor"
import { reallocate } from "../../allocations/commands"
import { type Day, zonedInstant } from "../../calendar"
import { moveUnit } from "../../claims/commands"
import { DomainError } from "../../errors"
import type { Currency } from "../../money"
import { assertMonthOpen } from "../../month-close/commands"
import type { RecordPaymentInput } from "../../payments/schema"
import { pricePerM2 } from "../../prices/rules"
import { writeSchedule } from "../../schedules/commands"
import { dateOf } from "../../schedules/queries"
import type { ScheduleItemPlan } from "../../schedules/rules"
import type { DatedScheduleInput } from "../../schedules/schema"
import type { Settings } from "../../settings/schema"
import { isClaimed } from "../../units/rules"
import { searchTextOf } from "../identity/commands"
import { placeNumbers } from "./rules"

/** A contract that was signed before this product came, as its papers have it. Passport and PINFL are sealed already. */
export type AdoptedContract = {
  number: string
  date: Day
  complexId: string
  unitId: string
  leadId: string
  managerId: string | null
  currency: Currency
  listPrice: bigint
  discountBp: number
  price: bigint
  buyer: {
    fullName: string
    sealedPassport: string
    passportIssuedBy: string
    passportIssuedAt: Day
    sealedPinfl: string | null
    citizenship: string
    address: string
    phone: string
  }
  terms: DatedScheduleInput | null
  items: ScheduleItemPlan[]
  payments: (Pick<RecordPaymentInput, "type" | "method"> & { paidOn: Day; amount: bigint })[]
}

type Placed = AdoptedContract & { seq: number }

/**
 * Gives contracts of one complex their places in its register, in the order of their days. Raises the counter, whose row stays
 * locked until the transaction ends: the last lock of those who sell (claims/commands.ts).
 */
export async function placeContracts(tx: Tx, complexId: string, contracts: AdoptedContract[]): Promise<Placed[]> {
  const sorted = [...contracts].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const [complex] = await tx.$queryRaw<{ prefix: string; counter: number }[]>`
    SELECT "contractPrefix" AS "prefix", "lastContractNumber" AS "counter" FROM "complex"
    WHERE "id" = ${complexId} FOR NO KEY UPDATE`
  if (!complex) throw new Error(`No complex ${complexId}`) // its units are locked
  const taken = await tx.contract.findMany({ where: { complexId }, select: { seq: true }, take: 100_000 })
  const numbers = sorted.map((contract) => contract.number)
  const { placed, counter } = placeNumbers(
    numbers,
    complex.prefix,
    complex.counter,
    new Set(taken.map(({ seq }) => seq)),
  )
  await tx.complex.update({ where: { id: complexId }, data: { lastContractNumber: counter }, select: { id: true } })
  return sorted.map((contract, at) => ({ ...contract, seq: placed[at]?.seq ?? 0 }))
}

/**
 * Writes a contract of the time before with everything that follows from it: claim, unit, schedule, payments, their allocations
 * and the lead's standing, by the rules of every contract. Refuses with `unit_claimed`. What happened then keeps its day; the log says that it was entered now.
 * Cash that came then is kept as cash, whatever the company takes today. The caller has locked unit and lead (claims/commands.ts).
 */
export async function adoptContract(
  tx: Tx,
  actor: Actor,
  contract: Placed,
  settings: Settings,
  now: Date,
): Promise<string> {
  const at = zonedInstant(contract.date, "12:00", settings["company.timeZone"])
  const unit = await takeUnit(tx, actor, contract, now)
  const reservationId = await addClaim(tx, actor, contract, unit, at)
  const { number, seq, complexId, leadId, managerId, currency, price, listPrice, discountBp, unitId } = contract
  const { fullName, sealedPassport, sealedPinfl, passportIssuedAt, ...buyer } = contract.buyer
  const perM2 = pricePerM2({ ...unit, price }) ?? 0n
  const { id } = await tx.contract.create({
    data: {
      ...buyer,
      buyerName: fullName,
      passport: sealedPassport,
      passportIssuedAt: dateOf(passportIssuedAt),
      pinfl: sealedPinfl,
      complexId,
      seq,
      number,
      searchText: searchTextOf(fullName, number),
      leadId,
      managerId,
      draftedById: personId(actor),
      signedById: personId(actor),
      status: "signed",
      currency,
      price,
      penaltyRate: settings["penalty.rate"],
      penaltyCapBp: settings["penalty.capBp"],
      draftedAt: at,
      signedAt: at,
      units: { create: { unitId, reservationId, listPrice, discountBp, price, perM2, areaDm2: unit.areaDm2 } },
    },
    select: { id: true },
  })
  const terms = contract.terms ?? { kind: "items" as const, startDate: contract.items[0]?.dueDate ?? contract.date }
  await writeSchedule(tx, actor, { contractId: id, version: 1, terms, items: contract.items }, now)
  await addPayments(tx, actor, id, contract, settings, now)
  const data = { number, unitId, price: String(price), currency, payments: contract.payments.length }
  await recordActivity(
    tx,
    actor,
    "contract.imported",
    { entity: "contract", entityId: id, complexId, leadId, data },
    now,
  )
  await reallocate(tx, actor, id, now)
  return id
}

/** From wherever a unit that nobody claims stands to `contracted`, by the moves of every sale. One without a price gets the contract's. */
async function takeUnit(tx: Tx, actor: Actor, { unitId, listPrice, number }: Placed, now: Date) {
  const unit = await tx.unit.findUniqueOrThrow({
    where: { id: unitId },
    select: { status: true, blockedReason: true, price: true, areaDm2: true, kind: true },
  })
  // Somebody has taken it since the book was read: no claim of theirs is moved aside.
  if (isClaimed(unit.status) || unit.blockedReason === "refund") throw new DomainError("unit_claimed")
  if (unit.price === null) {
    await tx.unit.update({ where: { id: unitId }, data: { price: listPrice }, select: { id: true } })
  }
  const reason = number
  if (unit.status !== "available") {
    await moveUnit(tx, actor, { unitId, from: unit.status, to: "available", reason }, now)
  }
  await moveUnit(tx, actor, { unitId, from: "available", to: "reserved", reason }, now)
  await moveUnit(tx, actor, { unitId, from: "reserved", to: "contracted", reason }, now)
  return unit
}

async function addClaim(
  tx: Tx,
  actor: Actor,
  contract: Placed,
  unit: { areaDm2: number; kind: "apartment" | "commercial" | "parking" | "storage" },
  at: Date,
): Promise<string> {
  const { unitId, leadId, managerId, currency, listPrice, discountBp, price } = contract
  const claim = await tx.reservation.create({
    data: {
      unitId,
      leadId,
      ownerId: managerId,
      createdById: personId(actor),
      kind: "reserved",
      status: "contracted",
      currency,
      listPrice,
      discountBp,
      price,
      perM2: pricePerM2({ ...unit, price }) ?? 0n,
      createdAt: at,
      confirmedAt: at,
      expiresAt: null,
    },
    select: { id: true },
  })
  return claim.id
}

async function addPayments(
  tx: Tx,
  actor: Actor,
  contractId: string,
  { payments, leadId, complexId, currency }: Placed,
  settings: Settings,
  now: Date,
): Promise<void> {
  await assertMonthOpen(
    tx,
    payments.map(({ paidOn }) => paidOn),
  )
  await tx.payment.createMany({
    data: payments.map(({ type, method, paidOn, amount }) => ({
      contractId,
      leadId,
      complexId,
      type,
      method,
      amount,
      currency,
      status: "completed" as const,
      paidAt: dateOf(paidOn),
      createdById: personId(actor),
      createdAt: now,
      decidedById: personId(actor),
      completedAt: zonedInstant(paidOn, "12:00", settings["company.timeZone"]),
    })),
  })
}
