import { describe, expect, test } from "vitest"
import { readArea } from "@/components/admin/area-text"
import { matchesFilter, NO_CONDITIONS, toFilter } from "@/components/admin/units/conditions"
import { frame, withIds } from "@/components/admin/units/selection"
import { draftOfFloors, emptyException, emptyFloors, readFloors } from "@/components/admin/units/typical/draft"
import { NO_CHANGE, signedMoney, signedPercent, toChange } from "@/components/prices/draft"
import { generateUnitsInput } from "@/lib/domain/units/generate/schema"
import type { UnitDto } from "@/lib/domain/units/schema"
import { formatMoney } from "@/lib/i18n/format"

describe("what is typed about prices", () => {
  test("percentages and sums with a sign, as people write them", () => {
    expect(["5", "-3,5", "+0.25", "−1 %", "5,123", "abc", ""].map(signedPercent)).toEqual([
      500,
      -350,
      25,
      -100,
      null,
      null,
      null,
    ])
    expect(["100 000", "-0,5 млн", "+1 mln", "x"].map((text) => signedMoney(text, "UZS"))).toEqual([
      100_000,
      -500_000,
      1_000_000,
      null,
    ])
  })

  test("becomes one change, or none while something is missing", () => {
    const change = (part: object) => toChange({ ...NO_CHANGE, ...part }, "UZS")
    expect(change({})).toBeNull()
    expect(change({ amount: "5", step: "10 000", baseFloor: "2" })).toEqual({
      basisPoints: 500,
      stepPerFloor: 10_000,
      baseFloor: 2,
    })
    expect(change({ way: "total", amount: "500 mln" })).toEqual({ total: 500_000_000, baseFloor: 1 })
    expect(change({ way: "rate", amount: "-1" })).toBeNull()
    expect(change({ way: "floors", step: "-5 000" })).toEqual({ stepPerFloor: -5_000, baseFloor: 1 })
    expect(change({ way: "floors" })).toBeNull()
    expect(change({ amount: "5", step: "much" })).toBeNull()
  })

  test("an area keeps two decimals and is never nothing", () => {
    expect(["63,45", "63.4", "63", "1 204,5", "0", "63,456", ""].map(readArea)).toEqual([
      6_345,
      6_340,
      6_300,
      120_450,
      null,
      null,
      undefined,
    ])
  })
})

describe("which units are meant", () => {
  const unit = {
    id: "u1",
    complexId: "c",
    floor: 3,
    stack: 2,
    rooms: 0,
    kind: "apartment",
    status: "held",
    layoutId: null,
  } as UnitDto

  test("half a condition asks for nothing, a studio is a condition", () => {
    expect(toFilter("c", { ...NO_CONDITIONS, floorFrom: "-", stack: "0" })).toEqual({ complexId: "c" })
    const filter = toFilter("c", { ...NO_CONDITIONS, floorFrom: "-1", floorTo: "3", rooms: "0", status: "held" })
    expect(filter).toEqual({ complexId: "c", floorFrom: -1, floorTo: 3, rooms: 0, status: "held" })
    expect(matchesFilter(unit, filter)).toBe(true)
    expect(matchesFilter({ ...unit, floor: 4 }, filter)).toBe(false)
    expect(matchesFilter({ ...unit, rooms: null }, filter)).toBe(false)
    expect(matchesFilter(unit, { complexId: "c", ids: ["u2"] })).toBe(false)
  })

  test("a frame takes what stands between two corners, whichever comes first", () => {
    const rows = [
      ["a", "b", "", "c"],
      ["d", "", "e", "f"],
      ["g", "h", "i", "j"],
    ]
    expect(frame(rows, "b", "i").sort()).toEqual(["b", "e", "h", "i"])
    expect(frame(rows, "i", "b").sort()).toEqual(["b", "e", "h", "i"])
    expect(frame(rows, "b", "nowhere")).toEqual([])
    expect([...withIds(new Set(["a", "b"]), ["b", "c"], false)]).toEqual(["a"])
  })
})

describe("a described entrance as it is typed", () => {
  const filled = () => {
    const draft = emptyFloors("e")
    return { ...draft, stacks: draft.stacks.map((stack) => ({ ...stack, area: "63,45", price: "8,25 млн" })) }
  }

  test("is no request while an area is missing, and says where", () => {
    const draft = emptyFloors("e")
    const { request, faults } = readFloors(draft, "UZS")
    expect(request).toBeNull()
    expect([...faults]).toEqual(draft.stacks.map(({ key }) => `${key}.area`))
  })

  test("prices flats per m² and parking in whole", () => {
    const draft = filled()
    const [first, ...rest] = draft.stacks
    const stacks = first ? [{ ...first, kind: "parking" as const, rooms: "" }, ...rest] : rest
    const duplex = emptyException("duplex")
    const exceptions = [{ ...duplex, from: "9", to: "9", place: { ...duplex.place, area: "120" } }]
    expect(readFloors({ ...draft, stacks }, "UZS").request?.stacks[0]).toEqual({
      stack: 1,
      kind: "parking",
      rooms: null,
      areaDm2: 6_345,
      price: 8_250_000,
      layoutId: null,
    })
    const { request } = readFloors({ ...draft, exceptions, stepPerFloor: "-10 000" }, "UZS")
    expect(request).toMatchObject({
      stepPerFloor: -10_000,
      stacks: [{ perM2: 8_250_000 }, {}, {}, {}],
      exceptions: [{ type: "duplex", stack: 1, areaDm2: 12_000 }],
    })
  })
  test("what an entrance has is typed as the API would take it again", () => {
    const {
      entranceId: _,
      preview: __,
      ...description
    } = generateUnitsInput.parse({
      entranceId: "e",
      floors: { from: 1, to: 16 },
      stacks: [
        { stack: 1, rooms: 2, areaDm2: 6_345, perM2: 8_250_000, layoutId: "l1" },
        { stack: 2, kind: "parking", areaDm2: 1_330, price: 90_000_000 },
      ],
      numberFrom: 41,
      stepPerFloor: -10_000,
      exceptions: [
        { type: "replace", floors: { from: 1, to: 1 }, stacks: [{ stack: 1, kind: "commercial", areaDm2: 9_000 }] },
        { type: "missing", floors: { from: 9, to: 11 }, stack: 2 },
        { type: "duplex", floors: { from: 15, to: 15 }, stack: 1, rooms: 4, areaDm2: 12_000, perM2: 9_000_000 },
      ],
    })
    const moneyText = (amount: number) => formatMoney(amount, "UZS", "ru", { bare: true })
    const { request, faults } = readFloors(draftOfFloors("e", description, moneyText), "UZS")
    expect([...faults]).toEqual([])
    expect(generateUnitsInput.parse(request)).toEqual({ ...description, entranceId: "e", preview: false })
  })
})
