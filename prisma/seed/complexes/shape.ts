import type { LayoutCode } from "../plans/layouts"

/** A column of flats: one layout from the second floor to the stack's own top, a duplex above it where one is named. */
export type StackShape = { layout: LayoutCode; top: number; above?: LayoutCode }
export type EntranceShape = {
  name: string
  /** Numbers run as if every floor up to this one were full: a set-back top leaves gaps. */
  floors: number
  stacks: StackShape[]
  shops: LayoutCode[]
}
/** Places on underground floors; priced per piece. */
export type LotShape = {
  entrance: string
  kind: "parking" | "storage"
  floors: number[]
  perFloor: number
  areaDm2: number
  price: bigint
  prefix: string
}
export type BlockShape = { name: string; entrances: EntranceShape[]; lots: LotShape[] }

export type ComplexShape = {
  slug: string
  prefix: string
  names: Texts
  descriptions: Texts
  addresses: Texts
  latitude: number
  longitude: number
  delivery: { yearsAhead: number; quarter: number }
  finish: "pre_finish" | "turnkey"
  phone: string
  /** So'm per m² on the second floor by rooms; shops have a rate of their own. */
  rates: { rooms: readonly [bigint, bigint, bigint, bigint, bigint]; shop: bigint; perFloor: bigint }
  blocks: BlockShape[]
  /** Newest last: months before the demo begins, percent built. */
  progress: { monthsAgo: number; percent: number; texts: Texts }[]
}
export type Texts = { ru: string; uz: string; en: string }

/** An entrance whose stacks all reach the same floor unless they say otherwise. */
export function entrance(
  name: string,
  floors: number,
  stacks: (LayoutCode | StackShape)[],
  shops: LayoutCode[],
): EntranceShape {
  const shapes = stacks.map((stack) => (typeof stack === "string" ? { layout: stack, top: floors } : stack))
  return { name, floors, stacks: shapes, shops }
}
