import type { Actor } from "@/lib/domain/actor"
import { DomainError } from "@/lib/domain/errors"
import type { BuiltComplex, StockUnit } from "./complexes/build"
import type { Campaign } from "./office/marketing"
import type { Buyer, Phone } from "./people"
import type { Random } from "./random"
import type { Staff } from "./staff"
import type { Timeline } from "./timeline"

/** Everything that a story needs to know and to reach. */
export type World = {
  now: Date
  random: Random
  timeline: Timeline
  staff: Staff
  complexes: readonly BuiltComplex[]
  campaigns: readonly Campaign[]
  newPhone: () => Phone
  /** People who are being talked to: they may wait for somebody else's unit. */
  talking: Client[]
  /** Paid reservations whose booking money has not come yet. */
  unpaid: string[]
}

/** A lead with somebody who looks after it. */
export type Client = Buyer & {
  id: string
  phone: Phone
  owner: Actor
  complex: BuiltComplex
  rooms: number
}

/** Takes a unit off the shelf, of the wished rooms where there is one; stories never meet over a unit by chance. */
export function takeUnit({ random }: World, { stock }: BuiltComplex, kind: string, rooms?: number): StockUnit | null {
  const fitting = stock.filter((unit) => unit.kind === kind && (rooms === undefined || unit.rooms === rooms))
  const choice = fitting.length > 0 ? fitting : stock.filter((unit) => unit.kind === kind)
  if (choice.length === 0) return null
  const unit = random.pick(choice)
  stock.splice(stock.indexOf(unit), 1)
  return unit
}

/** What a person would shrug at: a colleague or the clock was quicker. Everything else stops the seed. */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (error instanceof DomainError && error.status === 409) return null
    throw error
  }
}
