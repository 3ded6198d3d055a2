import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { describeUnits, type ExistingUnit, numberBehind, planUnits } from "@/lib/domain/units/generate/rules"
import { type GenerateUnitsRequest, generateUnitsInput } from "@/lib/domain/units/generate/schema"
import { descriptionOf } from "@/lib/domain/units/generate/standing/rules"

const flat = (stack: number, perM2?: number) => ({ stack, rooms: 2, areaDm2: 6_345, ...(perM2 ? { perM2 } : {}) })
const base = { entranceId: "e", floors: { from: 1, to: 3 }, stacks: [flat(1), flat(2)], numberFrom: 1 }

function describeFloors(request: Partial<GenerateUnitsRequest>, first?: number) {
  const input = generateUnitsInput.parse({ ...base, ...request })
  return describeUnits(input, first ?? input.numberFrom)
}
const named = ({ units }: ReturnType<typeof describeFloors>) =>
  units.map((unit) => `${unit.floor}/${unit.stack}=${unit.number}`)
const faultsOf = (request: Partial<GenerateUnitsRequest>) =>
  describeFloors(request).faults.map(({ message }) => message)

describe("numbering", () => {
  test("counts on through the entrance from the lowest floor, from either side", () => {
    expect(named(describeFloors({}))).toEqual(["1/1=1", "1/2=2", "2/1=3", "2/2=4", "3/1=5", "3/2=6"])
    const fromRight = { numbering: { direction: "right_to_left" }, numberFrom: 41 } as const
    expect(named(describeFloors(fromRight))).toEqual(["1/2=41", "1/1=42", "2/2=43", "2/1=44", "3/2=45", "3/1=46"])
  })

  test("begins anew on each floor: 501, 0501, 5-1; what is missing leaves its number free", () => {
    const on5 = { floors: { from: 5, to: 5 } }
    const by = (pattern: string) => ({ ...on5, numbering: { rule: "floor", pattern } as const })
    expect(named(describeFloors(by("FNN")))).toEqual(["5/1=501", "5/2=502"])
    expect(named(describeFloors(by("FFNN")))).toEqual(["5/1=0501", "5/2=0502"])
    expect(named(describeFloors(by("П-F-N")))).toEqual(["5/1=П-5-1", "5/2=П-5-2"])
    const missing = { type: "missing", floors: { from: 5, to: 5 }, stack: 1 } as const
    expect(named(describeFloors({ ...by("FNN"), exceptions: [missing] }))).toEqual(["5/2=502"])
    expect(named(describeFloors({ exceptions: [{ ...missing, floors: { from: 1, to: 1 } }] }))[0]).toBe("1/2=1")
  })

  test("goes on behind the greatest number of the block", () => {
    expect(numberBehind(["7", "12А", "40", "паркинг"])).toBe(41)
    expect(numberBehind([])).toBe(1)
  })

  test("a pattern that gives two flats one number is refused", () => {
    const many = Array.from({ length: 11 }, (_, index) => flat(index + 1))
    const request = { floors: { from: 1, to: 11 }, stacks: many, numbering: { rule: "floor", pattern: "FN" } } as const
    expect(faultsOf(request)).toEqual(["numbersRepeat"]) // 1 and 11, 11 and 1
    expect(faultsOf({ ...request, numbering: { rule: "floor", pattern: "FNN" } })).toEqual([])
  })
})

describe("exceptions", () => {
  test("a commercial ground floor has stacks of its own; the later exception holds", () => {
    const shops = { type: "replace", floors: { from: 1, to: 1 } } as const
    const shop = { stack: 1, kind: "commercial", areaDm2: 20_000 } as const
    const { units } = describeFloors({
      exceptions: [
        { ...shops, stacks: [flat(9)] },
        { ...shops, stacks: [shop] },
      ],
    })
    expect(units.map(({ floor, stack, kind }) => [floor, stack, kind])[0]).toEqual([1, 1, "commercial"])
    expect(units).toHaveLength(5)
  })

  test("a duplex takes the place above, and there is no floor 0 to begin from below", () => {
    const duplex = (from: number, to = from) =>
      ({ type: "duplex", stack: 2, floors: { from, to }, areaDm2: 12_000 }) as const
    const { units, faults } = describeFloors({ exceptions: [duplex(2)] })
    expect(faults).toEqual([])
    expect(units.map((unit) => [unit.floor, unit.stack, unit.floors, unit.areaDm2])).toEqual([
      [1, 1, 1, 6_345],
      [1, 2, 1, 6_345],
      [2, 1, 1, 6_345],
      [2, 2, 2, 12_000],
      [3, 1, 1, 6_345],
    ])
    expect(faultsOf({ exceptions: [duplex(3)] })).toEqual(["duplexNoRoom"]) // above the roof
    expect(faultsOf({ floors: { from: -1, to: 2 }, exceptions: [duplex(-1)] })).toEqual(["duplexNoRoom"])
    const hole = { type: "missing", stack: 2, floors: { from: 3, to: 3 } } as const
    expect(faultsOf({ exceptions: [duplex(2), hole] })).toEqual(["duplexNoRoom"])
    expect(describeFloors({ floors: { from: 1, to: 4 }, exceptions: [duplex(1, 4)] }).units).toHaveLength(6)
  })

  test("the price per m² steps up by the floor, over a floor 0 that is not there", () => {
    const stacks = [flat(1, 8_250_000), { stack: 2, kind: "parking" as const, areaDm2: 1_300, price: 90_000_000 }]
    const { units } = describeFloors({ floors: { from: -1, to: 2 }, stacks, stepPerFloor: 100_000 })
    expect(units.map((unit) => unit.price)).toEqual([
      523_462_500n,
      90_000_000n,
      529_807_500n, // 63.45 × 8 350 000
      90_000_000n,
      536_152_500n,
      90_000_000n,
    ])
    expect(faultsOf({ stacks: [flat(1, 100)], stepPerFloor: -60 })).toEqual(["priceRange"])
  })

  test("a description that contradicts itself never reaches the rules", () => {
    const refused = (request: object) => generateUnitsInput.safeParse({ ...base, ...request }).success
    expect(refused({ floors: { from: 0, to: 3 } })).toBe(false)
    expect(refused({ floors: { from: 3, to: 1 } })).toBe(false)
    expect(refused({ stacks: [flat(1), flat(1)] })).toBe(false)
    expect(refused({ stacks: [{ stack: 1, kind: "parking", areaDm2: 1_300, perM2: 1 }] })).toBe(false)
    expect(refused({ numbering: { rule: "floor", pattern: "NN" } })).toBe(false)
  })
})

const floors = fc
  .tuple(fc.integer({ min: -3, max: 12 }), fc.integer({ min: 0, max: 8 }))
  .map(([from, more]) => ({ from: from === 0 ? 1 : from, to: (from === 0 ? 1 : from) + more }))
  .map(({ from, to }) => ({ from, to: to === 0 ? 1 : to }))
const stacks = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 })
  .map((list) => list.map((stack) => flat(stack, 8_000_000)))
const stack = fc.integer({ min: 1, max: 9 })
const description = fc.record({
  entranceId: fc.constant("e"),
  floors,
  stacks,
  numberFrom: fc.integer({ min: 0, max: 500 }),
  numbering: fc.record({
    rule: fc.constantFrom("entrance" as const, "floor" as const, "block" as const),
    direction: fc.constantFrom("left_to_right" as const, "right_to_left" as const),
    pattern: fc.constantFrom("FNN", "FN", "F-N", "FFNNN"),
  }),
  exceptions: fc.array(
    fc.oneof(
      fc.record({ type: fc.constant("missing" as const), floors, stack }),
      fc.record({ type: fc.constant("duplex" as const), floors, stack }),
      fc.record({ type: fc.constant("replace" as const), floors, stacks }),
    ),
    { maxLength: 4 },
  ),
})
const places = (unit: { floor: number; floors: number; stack: number }) =>
  Array.from({ length: unit.floors }, (_, index) => `${unit.floor + index}/${unit.stack}`)

describe("whatever is described without a fault", () => {
  test("gives every unit a number and a place of its own, none on a missing place, a duplex on both of its floors", () => {
    fc.assert(
      fc.property(description, (request) => {
        const { units, faults } = describeUnits(generateUnitsInput.parse(request), request.numberFrom)
        if (faults.length > 0) return
        const taken = units.flatMap(places)
        expect(new Set(taken).size).toBe(taken.length)
        expect(new Set(units.map((unit) => unit.number)).size).toBe(units.length)
        for (const exception of request.exceptions) {
          if (exception.type !== "missing") continue
          for (let floor = exception.floors.from; floor <= exception.floors.to; floor++) {
            expect(taken).not.toContain(`${floor}/${exception.stack}`)
          }
        }
        expect(taken.some((place) => place.startsWith("0/"))).toBe(false)
      }),
    )
  })

  test("planned over itself changes nothing; over units with a history it never touches them, nor stands in their place", () => {
    fc.assert(
      fc.property(description, description, fc.infiniteStream(fc.boolean()), (before, after, history) => {
        const [first, second] = [before, after].map((request) =>
          describeUnits(generateUnitsInput.parse(request), request.numberFrom),
        )
        if (!first || !second || first.faults.length + second.faults.length > 0) return
        const existing: ExistingUnit[] = first.units.map((unit, index) => ({
          ...unit,
          id: `u${index}`,
          reasons: history.next().value ? ["released"] : [],
        }))
        const fresh = existing.map((unit) => ({ ...unit, reasons: [] }))
        expect(planUnits(first.units, fresh, new Set()).every((unit) => unit.verdict === "same")).toBe(true)

        const plan = planUnits(second.units, existing, new Set())
        const kept = plan.filter((unit) => unit.verdict === "kept")
        expect(kept.map((unit) => unit.unitId).sort()).toEqual(
          existing
            .filter((unit) => unit.reasons.length > 0)
            .map((unit) => unit.id)
            .sort(),
        )
        const standing = plan.filter((unit) => unit.verdict !== "removed").flatMap(places)
        expect(new Set(standing).size).toBe(standing.length)
        const mentioned = plan.flatMap((unit) => unit.unitId ?? [])
        expect(mentioned.toSorted()).toEqual(existing.map((unit) => unit.id).toSorted())
      }),
    )
  })
})

describe("what stands", () => {
  const remade = (units: ReturnType<typeof describeFloors>["units"], next = 1) => {
    const found = descriptionOf(units, next)
    if (!found) throw new Error("There is no description of nothing")
    // It is a description that the API takes.
    const input = generateUnitsInput.parse({ ...found, entranceId: "e" })
    return { ...describeUnits(input, found.numbering.rule === "block" ? next : found.numberFrom), found }
  }

  test("a house of shops below, with a missing place and duplexes, is described as it was", () => {
    const shops = [1, 2].map((stack) => ({ stack, kind: "commercial" as const, areaDm2: 9_000, perM2: 14_000_000 }))
    const request = {
      floors: { from: 1, to: 16 },
      stacks: [1, 2, 3, 4, 5, 6].map((stack) => flat(stack, 8_250_000 + stack * 10_000)),
      stepPerFloor: 50_000,
      numbering: { rule: "floor", direction: "left_to_right", pattern: "FNN" },
      exceptions: [
        { type: "replace", floors: { from: 1, to: 1 }, stacks: shops },
        { type: "missing", floors: { from: 9, to: 11 }, stack: 3 },
        { type: "duplex", floors: { from: 13, to: 15 }, stack: 6, areaDm2: 12_000, rooms: 4 },
      ],
    } as const satisfies Partial<GenerateUnitsRequest>
    const { units } = describeFloors(structuredClone(request) as Partial<GenerateUnitsRequest>)
    const { found, units: again } = remade(units)
    expect(again).toEqual(units)
    expect(found.stepPerFloor).toBe(50_000)
    expect(found.stacks.map(({ perM2 }) => perM2)).toEqual(request.stacks.map(({ perM2 }) => perM2))
    expect(found.exceptions.map(({ type, floors }) => [type, floors.from, floors.to])).toEqual([
      ["replace", 1, 1],
      ["missing", 9, 11],
      ["duplex", 13, 15],
    ])
    expect(found.numbering).toEqual(request.numbering)
  })

  test("an entrance that counts on behind the one before says so", () => {
    const { units } = describeFloors({}, 41)
    expect(remade(units, 41).found.numbering.rule).toBe("block")
    expect(remade(units, 1).found).toMatchObject({ numbering: { rule: "entrance" }, numberFrom: 41 })
    expect(descriptionOf([], 1)).toBeNull()
  })

  test("whatever was described stands as it was when it is described again from its units", () => {
    fc.assert(
      fc.property(description, (request) => {
        const { units, faults } = describeUnits(generateUnitsInput.parse(request), request.numberFrom)
        if (faults.length > 0 || units.length === 0) return
        const byPlace = (list: typeof units) =>
          new Map(list.map(({ number: _, ...unit }) => [`${unit.floor}/${unit.stack}`, unit]))
        expect(byPlace(remade(units).units)).toEqual(byPlace(units))
      }),
      { numRuns: 50 },
    )
  })

  test("and counted through the entrance, each has its number again", () => {
    fc.assert(
      fc.property(description, (request) => {
        const input = generateUnitsInput.parse({ ...request, numbering: { ...request.numbering, rule: "entrance" } })
        const { units, faults } = describeUnits(input, request.numberFrom)
        if (faults.length > 0 || units.length === 0) return
        expect(remade(units).units.map(({ number }) => number)).toEqual(units.map(({ number }) => number))
      }),
      { numRuns: 50 },
    )
  })
})
