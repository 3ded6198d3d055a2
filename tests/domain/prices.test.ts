import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { repriceUnits, revertPriceChange } from "@/lib/domain/prices/commands"
import { getPriceHistory, listChangedUnits, listPriceChanges, listUnitPrices } from "@/lib/domain/prices/queries"
import { repriceInput } from "@/lib/domain/prices/schema"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { changeUnit } from "@/lib/domain/units/commands"
import { makeComplex, makeLead, makeUnit, makeUser } from "../support/factories"
import { DAY, leadOf } from "../support/sale"

type Person = Awaited<ReturnType<typeof makeUser>>
let admin: Person
let mop: Person

beforeAll(async () => {
  ;[admin, mop] = await Promise.all([makeUser("admin"), makeUser("mop")])
})

type Change = Parameters<typeof repriceInput.parse>[0] & object
function reprice(complexId: string, change: object, more: object = {}, now?: Date) {
  const { filter, ...rest } = { filter: {}, ...more } as { filter: Change; preview?: boolean }
  return repriceUnits(admin.actor, repriceInput.parse({ filter: { complexId, ...filter }, change, ...rest }), now)
}
async function pricesOf(complexId: string) {
  const units = await db.unit.findMany({
    where: { complexId },
    select: { id: true, price: true },
    orderBy: [{ floor: "asc" }, { stack: "asc" }],
  })
  return units.map((unit) => unit.price)
}
async function hold(unitId: string, now?: Date) {
  return claimUnit(mop.actor, { leadId: await leadOf(mop), unitId, kind: "held" }, now)
}

describe("a bulk change", () => {
  test("+5 %: claimed units are skipped and counted, the preview says so and writes nothing, the revert restores the exact old prices", async () => {
    const complex = await makeComplex()
    const free = await makeUnit(complex, { price: 523_462_500n })
    const crooked = await makeUnit(complex, { price: 523_417_350n, status: "hidden" })
    const held = await makeUnit(complex)
    await hold(held.id)
    await makeUnit(complex, { status: "sold" })
    await makeUnit(complex, { status: "blocked", blockedReason: "sold_elsewhere" })
    await makeUnit(complex, { status: "hidden", price: null })
    const before = await pricesOf(complex.id)
    const expected = {
      count: 2,
      before: 1_046_879_850,
      after: 549_636_000 + 549_588_000,
      skipped: expect.arrayContaining(["held", "sold", "blocked", "unpriced"].map((reason) => ({ reason, count: 1 }))),
    }
    const preview = await reprice(complex.id, { basisPoints: 500 }, { preview: true })
    expect(preview).toMatchObject({ ...expected, preview: true, changeId: null })
    expect(preview.units.map(({ id, oldPrice, newPrice }) => [id, oldPrice, newPrice])).toEqual([
      [free.id, 523_462_500, 549_636_000],
      [crooked.id, 523_417_350, 549_588_000],
    ])
    expect(await pricesOf(complex.id)).toEqual(before)
    const applied = await reprice(complex.id, { basisPoints: 500 })
    expect(applied).toMatchObject(expected)
    expect(await pricesOf(complex.id)).toEqual([549_636_000n, 549_588_000n, ...before.slice(2)])
    const reverted = await revertPriceChange(admin.actor, applied.changeId ?? "")
    expect(reverted).toMatchObject({ count: 2, delta: -applied.delta, skipped: [] })
    expect(await pricesOf(complex.id)).toEqual(before)
  })

  test("filters by place, layout, rooms and status; a step per floor rises from its base, over a floor 0 that is not there", async () => {
    const complex = await makeComplex()
    const layout = await db.layout.create({
      data: { complexId: complex.id, code: "2А", rooms: 2, areaDm2: 6_345 },
      select: { id: true },
    })
    const at = (floor: number, more: object = {}) =>
      makeUnit(complex, { floor, stack: 1, number: `${floor}`, layoutId: layout.id, areaDm2: 10_000, ...more })
    await at(-1)
    const first = await at(1)
    const third = await at(3)
    await at(5, { status: "hidden" })
    await at(7, { rooms: 3 })
    const filter = { layoutId: layout.id, rooms: 2, status: "available", floorFrom: -1, floorTo: 6 }
    const result = await reprice(complex.id, { stepPerFloor: 1_000, baseFloor: -1 }, { filter })
    expect(result).toMatchObject({ count: 2, skipped: [{ reason: "unchanged", count: 1 }] })
    expect(result.units.map(({ id, newPrice }) => [id, newPrice])).toEqual([
      [third.id, 500_300_000],
      [first.id, 500_100_000],
    ])
    const [only] = (await reprice(complex.id, { perM2: 6_000_000 }, { filter: { ids: [third.id] }, preview: true }))
      .units
    expect(only).toMatchObject({ id: third.id, newPrice: 600_000_000 })
  })

  test("a sum per m² leaves parking as it is, a price never comes to nothing, and an unpriced flat gets one only by a set price", async () => {
    const complex = await makeComplex()
    await makeUnit(complex, { kind: "parking", rooms: null, price: 90_000_000n })
    await makeUnit(complex, { areaDm2: 100_000 })
    await makeUnit(complex, { status: "hidden", price: null })
    const reasons = async (change: object) =>
      (await reprice(complex.id, change, { preview: true })).skipped.map((line) => line.reason).sort()
    expect(await reasons({ perM2Delta: -500_000 })).toEqual(["not_positive", "per_piece", "unpriced"])
    expect(await reasons({ perM2: 8_000_000 })).toEqual(["per_piece"])
    expect(await reasons({ total: 90_000_000 })).toEqual(["unchanged"])
  })

  test("an expired hold freezes no price, with every job stopped", async () => {
    const complex = await makeComplex()
    const unit = await makeUnit(complex)
    await hold(unit.id)
    const later = new Date(Date.now() + 2 * DAY)
    expect(await reprice(complex.id, { basisPoints: 100 }, { preview: true }, later)).toMatchObject({ count: 1 })
    expect(await reprice(complex.id, { basisPoints: 100 }, {}, later)).toMatchObject({ count: 1, skipped: [] })
  })

  test("one change asks for one thing; an unknown complex is named; only an admin moves prices", async () => {
    const complex = await makeComplex()
    const parse = (change: object) => repriceInput.safeParse({ filter: { complexId: complex.id }, change }).success
    expect([{}, { basisPoints: 1, perM2Delta: 1 }, { total: 1, stepPerFloor: 1 }].map(parse)).toEqual([
      false,
      false,
      false,
    ])
    expect([{ basisPoints: 1, stepPerFloor: 1 }, { stepPerFloor: -1 }, { perM2: 1 }].map(parse)).toEqual([
      true,
      true,
      true,
    ])
    await expect(reprice("none", { basisPoints: 1 })).rejects.toMatchObject({ code: "validation_failed" })
    const input = repriceInput.parse({ filter: { complexId: complex.id }, change: { basisPoints: 1 } })
    await expect(repriceUnits(mop.actor, input)).rejects.toMatchObject({ code: "forbidden" })
  })
})

describe("a revert", () => {
  test("leaves what was claimed or priced since, and says which; a second one is refused", async () => {
    const complex = await makeComplex()
    const [free, held, byHand, fresh] = [
      await makeUnit(complex),
      await makeUnit(complex),
      await makeUnit(complex),
      await makeUnit(complex, { status: "hidden", price: null }),
    ]
    const { changeId } = await reprice(complex.id, { total: 510_000_000 })
    await hold(held.id)
    await changeUnit(admin.actor, { id: byHand.id, price: 520_000_000 })
    await changeUnit(admin.actor, { id: fresh.id, status: "available" })
    const result = await revertPriceChange(admin.actor, changeId ?? "")
    expect(result.units.map((unit) => unit.id)).toEqual([free.id])
    expect(Object.fromEntries(result.skippedUnits.map(({ id, reason }) => [id, reason]))).toEqual({
      [held.id]: "held",
      [byHand.id]: "changed_since",
      [fresh.id]: "on_sale",
    })
    expect(await pricesOf(complex.id)).toEqual([500_000_000n, 510_000_000n, 520_000_000n, 510_000_000n])
    await expect(revertPriceChange(admin.actor, changeId ?? "")).rejects.toMatchObject({
      code: "price_change_reverted",
    })
    await expect(revertPriceChange(admin.actor, "none")).rejects.toMatchObject({ code: "not_found" })
  })

  test("two at once: one gives the prices back, the other learns that it is done", async () => {
    const complex = await makeComplex()
    await makeUnit(complex)
    const { changeId } = await reprice(complex.id, { basisPoints: 500 })
    const outcomes = await Promise.allSettled([1, 2].map(() => revertPriceChange(admin.actor, changeId ?? "")))
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await pricesOf(complex.id)).toEqual([500_000_000n])
  })

  test("after any change gives back exactly what was there", async () => {
    const complex = await makeComplex()
    for (const price of [500_000_000n, 523_417_350n, 1n]) await makeUnit(complex, { price, areaDm2: 4_321 })
    await makeUnit(complex, { kind: "storage", rooms: null, price: 12_345_678n })
    await makeUnit(complex, { status: "hidden", price: null })
    const before = await pricesOf(complex.id)
    const sum = fc.integer({ min: -3_000_000, max: 3_000_000 })
    const change = fc.oneof(
      fc.record({ basisPoints: fc.integer({ min: -9_900, max: 20_000 }) }),
      fc.record({ perM2Delta: sum, stepPerFloor: sum }),
      fc.record({ perM2: fc.integer({ min: 1, max: 9_000_000 }) }),
      fc.record({ total: fc.integer({ min: 1, max: 900_000_000 }) }),
    )
    await fc.assert(
      fc.asyncProperty(change, async (asked) => {
        const { changeId, count, delta } = await reprice(complex.id, asked)
        if (changeId === null) {
          expect(count).toBe(0)
          return
        }
        expect(await revertPriceChange(admin.actor, changeId)).toMatchObject({
          count,
          delta: delta === 0 ? 0 : -delta,
          skipped: [],
        })
        expect(await pricesOf(complex.id)).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })
})

test("repricing against a rush of claims: whoever claims pays the price that was there, and no held price moves", async () => {
  const complex = await makeComplex()
  const units = []
  for (let index = 0; index < 24; index++) units.push((await makeUnit(complex)).id)
  const leads = await Promise.all(units.map(async () => (await makeLead(null, { phone: null })).id))
  const claims = units.map((unitId, index) =>
    claimUnit(mop.actor, { leadId: leads[index] ?? "", unitId, kind: "reserved" }),
  )
  const [change] = await Promise.all([reprice(complex.id, { basisPoints: 1_000 }), ...claims])
  const rows = await db.unit.findMany({
    where: { complexId: complex.id },
    select: { id: true, price: true, reservations: { select: { price: true } } },
  })
  for (const { price, reservations } of rows) expect(reservations.map((claim) => claim.price)).toEqual([price])
  const moved = rows.filter((row) => row.price === 550_000_000n)
  expect(change.count).toBe(moved.length)
  expect(change.count + change.skipped.reduce((sum, line) => sum + line.count, 0)).toBe(units.length)
})

test("two thousand units are repriced by a handful of statements", async () => {
  const complex = await makeComplex()
  await db.unit.createMany({
    data: Array.from({ length: 2_000 }, (_, index) => ({
      complexId: complex.id,
      blockId: complex.blockId,
      entranceId: complex.entranceId,
      floor: Math.floor(index / 50) + 1,
      stack: (index % 50) + 1,
      number: String(index + 1),
      rooms: index % 4,
      areaDm2: 4_000 + index,
      price: 400_000_000n + BigInt(index),
      status: "available" as const,
    })),
  })
  const begin = performance.now()
  const { count, units } = await reprice(complex.id, { perM2Delta: 100_000, stepPerFloor: 10_000 })
  if (process.env.MEASURE) console.info(`2 000 units repriced in ${Math.round(performance.now() - begin)} ms`)
  expect([count, units.length]).toEqual([2_000, 200])
  const { items } = await listPriceChanges(admin.actor, { complexId: complex.id, limit: 50 })
  expect(items).toMatchObject([
    { kind: "bulk", count: 2_000, by: expect.any(String), revertedAt: null, change: { perM2Delta: 100_000 } },
  ])
  const first = await listChangedUnits(admin.actor, { id: items[0]?.id ?? "", limit: 200 })
  expect(first.items).toHaveLength(200)
  expect(first.nextCursor).not.toBeNull()
})

test("a unit's prices and the complex's average by rooms are told from the same changes", async () => {
  const complex = await makeComplex()
  const unit = await makeUnit(complex, { areaDm2: 10_000, price: 800_000_000n })
  await makeUnit(complex, { areaDm2: 5_000, price: 300_000_000n, rooms: 1 })
  await makeUnit(complex, { kind: "parking", rooms: null, price: 90_000_000n })
  const day = (on: string) => new Date(`${on}T20:30:00Z`) // already the next day in Tashkent
  await reprice(complex.id, { basisPoints: 1_000 }, {}, day("2026-03-01"))
  await changeUnit(admin.actor, { id: unit.id, price: 900_000_000 }, day("2026-04-01"))
  const history = await getPriceHistory(admin.actor, complex.id, day("2026-05-01"))
  expect(history).toEqual({
    currency: "UZS",
    rooms: [1, 2],
    points: [
      { on: "2026-03-01", perM2: [6_000_000, 8_000_000] },
      { on: "2026-03-02", perM2: [6_600_000, 8_800_000] },
      { on: "2026-04-02", perM2: [6_600_000, 9_000_000] },
      { on: "2026-05-02", perM2: [6_600_000, 9_000_000] },
    ],
  })
  const { items } = await listUnitPrices(admin.actor, { id: unit.id, limit: 1 })
  expect(items).toMatchObject([{ kind: "single", oldPrice: 880_000_000, newPrice: 900_000_000 }])
})
