import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { changeByPercent, changedPrice, discountedPrice, pricePerM2, totalFromRate } from "@/lib/domain/prices/rules"

const flat = { kind: "apartment", areaDm2: 6345, price: 523_462_500n } as const
const parking = { kind: "parking", areaDm2: 1325, price: 90_000_000n } as const

describe("the total is the truth, the rate is derived", () => {
  test("63.45 m² at 8 250 000 is 523 462 500 so'm", () => {
    expect(totalFromRate(6345, 8_250_000n)).toBe(523_462_500n)
    expect(pricePerM2(flat)).toBe(8_250_000n)
    expect(totalFromRate(1, 50n)).toBe(1n) // half a so'm goes up
    expect(totalFromRate(1, 49n)).toBe(0n)
  })

  test("the rate is half up; parking, storage and what has no area have none", () => {
    expect(pricePerM2({ ...flat, areaDm2: 300, price: 1_000n })).toBe(333n)
    expect(pricePerM2({ ...flat, areaDm2: 200, price: 1_001n })).toBe(501n)
    expect(pricePerM2({ ...flat, kind: "commercial" })).toBe(8_250_000n)
    expect(pricePerM2(parking)).toBeNull()
    expect(pricePerM2({ ...parking, kind: "storage" })).toBeNull()
    expect(pricePerM2({ ...flat, areaDm2: 0 })).toBeNull()
  })

  test("a rate with at least a whole area survives: rate → total → rate", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 100_000 }), fc.bigInt({ min: 1n, max: 10n ** 10n }), (areaDm2, perM2) => {
        expect(pricePerM2({ kind: "apartment", areaDm2, price: totalFromRate(areaDm2, perM2) })).toBe(perM2)
      }),
    )
  })
})

describe("changes of price", () => {
  test("a percentage rounds half up to the currency's step, once", () => {
    expect(changeByPercent(523_462_500n, 500, 1_000n)).toBe(549_636_000n) // 549 635 625
    expect(changeByPercent(10_000n, 500, 1_000n)).toBe(11_000n) // 10 500: the half goes up
    expect(changeByPercent(523_462_500n, 500, 0n)).toBe(549_635_625n)
    expect(changeByPercent(523_462_500n, -500, 1_000n)).toBe(497_289_000n) // 497 289 375
    expect(changeByPercent(9_990n, 1, 1_000n)).toBe(10_000n)
    // 1 499.5 is nearer to 1 000; rounded to 1 500 first it would become 2 000.
    expect(changeByPercent(2_999n, -5_000, 1_000n)).toBe(1_000n)
  })

  test("no change is no change: a crooked price is not straightened by 0 %", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (price) => changeByPercent(price, 0, 1_000n) === price),
    )
    expect(discountedPrice(523_417_350n, 0, 1_000n)).toBe(523_417_350n)
  })

  test("a discount is a percentage downwards", () => {
    expect(discountedPrice(500_000_000n, 200, 1_000n)).toBe(490_000_000n)
    expect(discountedPrice(500_000_000n, 10_000, 1_000n)).toBe(0n)
  })

  test("a sum per m² moves the total by area, without the step", () => {
    expect(changedPrice(flat, { perM2Delta: 100_000n }, 1_000n)).toBe(529_807_500n)
    expect(changedPrice(flat, { perM2Delta: -100_000n }, 1_000n)).toBe(517_117_500n)
    expect(changedPrice(flat, { basisPoints: 500 }, 1_000n)).toBe(549_636_000n)
  })

  // Silent in the rules: what is sold per piece has no m² to price; it is skipped and counted.
  test("a sum per m² does not apply to parking, a percentage does", () => {
    expect(changedPrice(parking, { perM2Delta: 100_000n }, 1_000n)).toBeNull()
    expect(changedPrice(parking, { basisPoints: 1_000 }, 1_000n)).toBe(99_000_000n)
  })

  test("a higher price stays higher or equal after the same change", () => {
    const price = fc.bigInt({ min: 0n, max: 10n ** 13n })
    fc.assert(
      fc.property(price, price, fc.integer({ min: -9_999, max: 50_000 }), (a, b, basisPoints) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(
          changeByPercent(low, basisPoints, 1_000n) <= changeByPercent(high, basisPoints, 1_000n) || basisPoints === 0,
        ).toBe(true)
      }),
    )
  })
})
