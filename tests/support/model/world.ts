import type { Actor } from "@/lib/domain/actor"
import type { Role } from "@/lib/domain/policy"
import { makeComplex, makeUser } from "../factories"
import { flatIn, leadOf } from "../sale"

export type Person = { id: string; actor: Actor }

/** A small company in which everybody is always in everybody's way: two complexes, few flats, few buyers, one clock. */
export type World = {
  complexes: string[]
  units: string[]
  leads: string[]
  people: Record<Role, Person[]>
  /** The moment the company lives in; it only goes forward. */
  now: Date
}

const STAFF: Record<Role, number> = { sales: 3, mop: 2, rop: 1, finance: 2, admin: 1 }

export type WorldSize = { unitsPerComplex: number; leads: number }

export async function openWorld({ unitsPerComplex, leads }: WorldSize): Promise<World> {
  const world: World = {
    complexes: [],
    units: [],
    leads: [],
    people: { sales: [], mop: [], rop: [], finance: [], admin: [] },
    now: new Date("2026-01-12T06:00:00Z"),
  }
  for (const [role, count] of Object.entries(STAFF) as [Role, number][]) {
    for (let k = 0; k < count; k++) world.people[role].push(await makeUser(role))
  }
  for (let k = 0; k < 2; k++) {
    const place = await makeComplex()
    world.complexes.push(place.id)
    for (let u = 0; u < unitsPerComplex; u++) world.units.push(await flatIn({ place }))
  }
  for (let k = 0; k < leads; k++) {
    // Every fourth waits in МОП's queue without a salesperson.
    const owner = k % 4 === 3 ? null : (world.people.sales[k % 3] ?? null)
    world.leads.push(await leadOf(owner, { createdAt: world.now }))
  }
  return world
}
