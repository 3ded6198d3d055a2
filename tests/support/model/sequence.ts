import fc from "fast-check"
import { expect } from "vitest"
import type { Actor } from "@/lib/domain/actor"
import { makeComplex } from "../factories"
import { flatIn, leadOf, outcome } from "../sale"
import { HOUR, Office } from "./expected/office"
import { nth } from "./operations/call"
import { CLAIM_PLAYS } from "./sequence/claims"
import { pictureOf, pictureOfModel } from "./sequence/compare"
import { MONEY_PLAYS } from "./sequence/money"
import type { Company } from "./sequence/twin"

const PLAYS = { ...CLAIM_PLAYS, ...MONEY_PLAYS }
const WAIT = "wait"

/** One thing after another, by one pair of hands; two numbers choose whatever is to be chosen. */
export type Move = { name: string; a: number; b: number }

export const move: fc.Arbitrary<Move> = fc.record({
  name: fc.oneof(
    { weight: 8, arbitrary: fc.constant(WAIT) },
    ...Object.entries(PLAYS).map(([name, { weight }]) => ({ weight, arbitrary: fc.constant(name) })),
  ),
  a: fc.nat(99),
  b: fc.nat(99),
})

const PRICE = 523_417_350n

/** Makes the moves in the model and in the product; after each both ended the same way and stand the same. */
export async function playThrough(actor: Actor, moves: readonly Move[], units = 3, leads = 4): Promise<void> {
  const place = await makeComplex()
  const company: Company = { units: [], leads: [], claims: [], contracts: [], payments: [] }
  for (let n = 0; n < units; n++) company.units.push(await flatIn({ place }, { price: PRICE }))
  for (let n = 0; n < leads; n++) company.leads.push(await leadOf(null))
  const office = new Office(Date.parse("2026-01-12T06:00:00Z"), Array(units).fill(PRICE), leads)
  for (const { name, a, b } of moves) {
    if (name === WAIT) office.now += (nth([1, 1, 10, 25, 24 * 8], a) ?? 1) * HOUR
    const twin = PLAYS[name]?.play({ office, company, actor, now: new Date(office.now), a, b })
    if (!twin) continue
    const end = await outcome(twin.real())
    expect(end.code, name).toBe(twin.expected)
    expect(await pictureOf(company), name).toEqual(pictureOfModel(office))
  }
}
