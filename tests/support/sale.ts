import { randomInt } from "node:crypto"
import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "@/lib/domain/actor"
import { draftContract, signContract } from "@/lib/domain/contracts/commands"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { claimUnit } from "@/lib/domain/reservations/commands"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { makeComplex, makeLead, makeUnit, makeUser } from "./factories"

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export const BUYER = {
  fullName: "Каримов Алишер Рустамович",
  passport: "AB1234567",
  passportIssuedBy: "Юнусабадский РОВД",
  passportIssuedAt: "2019-05-14",
  pinfl: "31203851234567",
  address: "Ташкент, ул. Амира Темура, 1",
  phone: "+998901234567",
}

/** 30 % at once, the rest over two years: the first vector of the schedule arithmetic. */
export const SCHEDULE: DatedScheduleInput = {
  kind: "installment",
  downPercent: 30,
  months: 24,
  startDate: "2026-01-15",
}

export type Office = {
  place: Awaited<ReturnType<typeof makeComplex>>
  sales: { id: string; actor: Actor }
  mop: { id: string; actor: Actor }
  rop: { id: string; actor: Actor }
  finance: { id: string; actor: Actor }
  admin: { id: string; actor: Actor }
}

let floor = 0

/** The id of a flat on sale, at the price of the schedule vector; many may be made at once. */
export async function flatIn(office: Pick<Office, "place">, fields: Partial<Prisma.UnitUncheckedCreateInput> = {}) {
  floor++
  const at = { floor, stack: 1, number: String(floor), price: 523_417_350n }
  return (await makeUnit(office.place, { ...at, ...fields })).id
}

/** The id of a lead of this salesperson, without a phone: hundreds are made at once, and phones are unique. */
export async function leadOf(owner: { id: string } | null, fields: Partial<Prisma.LeadUncheckedCreateInput> = {}) {
  return (await makeLead(owner, { phone: null, ...fields })).id
}

export async function openOffice(): Promise<Office> {
  const [place, sales, mop, rop, finance, admin] = await Promise.all([
    makeComplex(),
    makeUser("sales"),
    makeUser("mop"),
    makeUser("rop"),
    makeUser("finance"),
    makeUser("admin"),
  ])
  return { place, sales, mop, rop, finance, admin }
}

/** A fresh unit claimed for a fresh lead of the office's salesperson. */
export async function makeClaim(office: Office, kind: "held" | "reserved" = "held", now = new Date()) {
  const unitId = await flatIn(office)
  const leadId = await leadOf(office.sales)
  const claim = await claimUnit(office.mop.actor, { leadId, unitId, kind }, now)
  return { unitId, leadId, claim }
}

export async function makeDraft(office: Office, schedule: DatedScheduleInput = SCHEDULE, now = new Date()) {
  const made = await makeClaim(office, "reserved", now)
  const input = { reservationId: made.claim.id, buyer: BUYER, schedule }
  const contract = await draftContract(office.mop.actor, input, now)
  return { ...made, contract }
}

export async function makeSigned(office: Office, schedule: DatedScheduleInput = SCHEDULE, now = new Date()) {
  const made = await makeDraft(office, schedule, now)
  return { ...made, contract: await signContract(office.mop.actor, made.contract.id, now) }
}

type Pay = { amount: number; type?: "initial" | "installment"; target?: "principal" | "penalty"; paidAt?: string }

/** Money on a contract's account, completed. */
export async function pay(office: Office, contractId: string, { amount, type = "initial", ...rest }: Pay) {
  const entry = {
    contractId,
    type,
    amount,
    method: "bank_transfer",
    target: "principal",
    paidAt: "2026-01-15",
  } as const
  const { id } = await recordPayment(office.finance.actor, { ...entry, ...rest })
  return completePayment(office.finance.actor, id)
}

export async function statusOf(unitId: string): Promise<string> {
  return (await db.unit.findUniqueOrThrow({ where: { id: unitId }, select: { status: true } })).status
}

export async function standingOf(leadId: string): Promise<string> {
  const lead = await db.lead.findUniqueOrThrow({ where: { id: leadId }, select: { status: true, state: true } })
  return `${lead.status} ${lead.state}`
}

export function itemsOf(contract: Pick<ContractDto, "items">) {
  return contract.items.map((item) => item.paid)
}

export function pick<T>(list: readonly T[]): T {
  const found = list[randomInt(list.length)]
  if (found === undefined) throw new Error("Nothing to pick from")
  return found
}

/** How a call ended: its value's marker, or the code it was refused with. Anything else is a bug and is thrown. */
export async function outcome<T>(
  work: Promise<T>,
): Promise<{ code: string; data: Record<string, unknown>; value?: T }> {
  try {
    return { code: "done", data: {}, value: await work }
  } catch (error) {
    if (error instanceof Error && error.name === "DomainError" && "code" in error && "data" in error) {
      return { code: String(error.code), data: { ...(error.data as object) } }
    }
    throw error
  }
}
