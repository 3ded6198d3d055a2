import { halfUp, halfUpToStep } from "../money"

/** What is priced. Areas in dm², prices in minor units. Parking and storage are priced per piece, without a price per m². */
export type PricedUnit = { kind: "apartment" | "commercial" | "parking" | "storage"; areaDm2: number; price: bigint }

/** A change of prices: a percentage in basis points (500 = +5 %), or a sum per m² in minor units. */
export type PriceChange = { basisPoints: number } | { perM2Delta: bigint }

/** A unit's total from its rate: half up(areaDm2 × perM2 / 100). 63.45 m² at 8 250 000 is 523 462 500. */
export function totalFromRate(areaDm2: number, perM2: bigint): bigint {
  return halfUp(BigInt(areaDm2) * perM2, 100n)
}

export function isPricedPerM2(kind: PricedUnit["kind"]): boolean {
  return kind === "apartment" || kind === "commercial"
}

/** Price per m², derived from the total and shown, never stored as the truth: half up. Null where units are priced per piece. */
export function pricePerM2({ kind, areaDm2, price }: PricedUnit): bigint | null {
  if (!isPricedPerM2(kind) || areaDm2 <= 0) return null
  return halfUp(price * 100n, BigInt(areaDm2))
}

/** A price moved by basis points, half up to the step (0 = off). No change is no change: 0 does not round. */
export function changeByPercent(price: bigint, basisPoints: number, step: bigint): bigint {
  if (basisPoints === 0) return price
  return halfUpToStep(price * BigInt(10_000 + basisPoints), 10_000n, step)
}

/** What a buyer pays after a discount: a percent change downwards, with the same rounding. */
export function discountedPrice(price: bigint, discountBasisPoints: number, step: bigint): bigint {
  return changeByPercent(price, -discountBasisPoints, step)
}

/**
 * A unit's price after a change. Null when the change does not apply: a sum per m² to what is priced per piece. The result may be
 * zero or less; whoever applies it skips such units and says so.
 */
export function changedPrice(unit: PricedUnit, change: PriceChange, step: bigint): bigint | null {
  if ("basisPoints" in change) return changeByPercent(unit.price, change.basisPoints, step)
  if (!isPricedPerM2(unit.kind)) return null
  return halfUp(unit.price * 100n + BigInt(unit.areaDm2) * change.perM2Delta, 100n)
}
