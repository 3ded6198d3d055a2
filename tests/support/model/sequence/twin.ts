import type { Actor } from "@/lib/domain/actor"
import type { Claim, Contract, End, Office, Payment } from "../expected/office"
import { nth } from "../operations/call"

/** The real company beside the model: the same records under the same numbers. */
export type Company = { units: string[]; leads: string[]; claims: string[]; contracts: string[]; payments: string[] }

export type Sides = { office: Office; company: Company; actor: Actor; now: Date; a: number; b: number }

/** What has just happened in the model, and the command that must end the same; null where there is nothing to act on. */
export type Twin = { expected: End; real: () => Promise<unknown> } | null
export type Play = { weight: number; play: (sides: Sides) => Twin }

function on<T>(rows: readonly T[], ids: readonly string[], n: number, act: (row: T, id: string) => Twin): Twin {
  const [row, id] = [nth(rows, n), nth(ids, n)]
  return row !== undefined && id !== undefined ? act(row, id) : null
}

export function onClaim({ office, company, a }: Sides, act: (row: Claim, id: string) => Twin): Twin {
  return on(office.claims, company.claims, a, act)
}

export function onContract({ office, company, a }: Sides, act: (row: Contract, id: string) => Twin): Twin {
  return on(office.contracts, company.contracts, a, act)
}

export function onPayment({ office, company, a }: Sides, act: (row: Payment, id: string) => Twin): Twin {
  return on(office.payments, company.payments, a, act)
}

/** A unit and a lead: their numbers in the model, then their ids. */
export function onPair(
  { company, a, b }: Sides,
  act: (unit: number, lead: number, unitId: string, leadId: string) => Twin,
): Twin {
  const [unit, lead] = [a % company.units.length, b % company.leads.length]
  return act(unit, lead, company.units[unit] ?? "", company.leads[lead] ?? "")
}
