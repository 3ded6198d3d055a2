import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { changeUnit, releaseUnits } from "@/lib/domain/units/commands"
import { generateUnits } from "@/lib/domain/units/generate/commands"
import { type GenerateUnitsRequest, generateUnitsInput } from "@/lib/domain/units/generate/schema"
import { getStandingFloors } from "@/lib/domain/units/generate/standing/queries"
import { makeComplex, makeLead, makeUnit, makeUser } from "../support/factories"

let admin: Awaited<ReturnType<typeof makeUser>>
beforeAll(async () => {
  admin = await makeUser("admin")
})

const flat = (stack: number, perM2 = 8_250_000) => ({ stack, rooms: 2, areaDm2: 6_345, perM2 })
const SIXTEEN = { floors: { from: 1, to: 16 }, stacks: [1, 2, 3, 4, 5, 6].map((stack) => flat(stack)), numberFrom: 1 }

function generate(entranceId: string, request: Omit<GenerateUnitsRequest, "entranceId">) {
  return generateUnits(admin.actor, generateUnitsInput.parse({ entranceId, ...request }))
}
const unitsOf = (entranceId: string) =>
  db.unit.findMany({
    where: { entranceId },
    select: { id: true, floor: true, stack: true, number: true, price: true, status: true, floors: true },
    orderBy: [{ floor: "asc" }, { stack: "asc" }],
  })
const activitiesOf = (complexId: string) => db.activity.count({ where: { complexId, kind: "units.generated" } })

test("16 floors × 6 stacks are made at once and hidden; a preview writes nothing, a second time changes nothing", async () => {
  const { id, entranceId } = await makeComplex()
  const preview = await generate(entranceId, { ...SIXTEEN, preview: true })
  expect(preview).toMatchObject({ preview: true, counts: { new: 96, changed: 0, kept: 0, removed: 0, colliding: 0 } })
  expect(await unitsOf(entranceId)).toEqual([])
  await generate(entranceId, SIXTEEN)
  const units = await unitsOf(entranceId)
  expect(units.map(({ number }) => number)).toEqual(Array.from({ length: 96 }, (_, index) => String(index + 1)))
  expect(units[0]).toMatchObject({ status: "hidden", price: 523_462_500n })
  expect(await generate(entranceId, SIXTEEN)).toMatchObject({ counts: { new: 0, changed: 0, same: 96, removed: 0 } })
  expect(await unitsOf(entranceId)).toEqual(units)
  expect(await activitiesOf(id)).toBe(1)
})

test("a new description changes, adds and removes; numbers may change places; what was released stays and is named", async () => {
  const complex = await makeComplex()
  const { entranceId } = complex
  await generate(entranceId, { floors: { from: 1, to: 3 }, stacks: [flat(1), flat(2)], numberFrom: 1 })
  const [first, second] = await unitsOf(entranceId)
  await releaseUnits(admin.actor, {
    filter: { complexId: complex.id, floorFrom: 1, floorTo: 1, stack: 1 },
    preview: false,
  })
  const next = {
    floors: { from: 1, to: 2 },
    stacks: [flat(1, 9_000_000), flat(2, 9_000_000), flat(3)],
    numberFrom: 1,
    numbering: { direction: "right_to_left" as const },
    exceptions: [{ type: "missing" as const, stack: 3, floors: { from: 1, to: 1 } }],
  }
  // From the right 1/2 is flat 1, which the released 1/1 is already.
  expect(await generate(entranceId, { ...next, preview: true })).toMatchObject({ counts: { colliding: 1 } })
  await expect(generate(entranceId, next)).rejects.toMatchObject({ code: "numbers_collide", data: { count: 1 } })
  const made = await generate(entranceId, { ...next, numberFrom: 2 })
  expect(made.counts).toMatchObject({ new: 1, changed: 3, same: 0, kept: 1, removed: 2 })
  expect(made.cells.find((cell) => cell.verdict === "kept")).toMatchObject({ unitId: first?.id, reasons: ["released"] })
  const after = await unitsOf(entranceId)
  expect(after.map((unit) => `${unit.floor}/${unit.stack}=${unit.number}`)).toEqual([
    "1/1=1",
    "1/2=2",
    "2/1=6",
    "2/2=5",
    "2/3=4",
  ])
  expect(after[0]).toEqual({ ...first, status: "available" })
  expect(after[1]).toMatchObject({ id: second?.id, price: 571_050_000n })
})

test("a price set by hand, a lead that asks and any claim are a history; a duplex gives way to it", async () => {
  const complex = await makeComplex()
  const { entranceId } = complex
  await generate(entranceId, { floors: { from: 1, to: 2 }, stacks: [flat(1), flat(2), flat(3)], numberFrom: 1 })
  const units = await unitsOf(entranceId)
  const at = (floor: number, stack: number) =>
    units.find((unit) => unit.floor === floor && unit.stack === stack)?.id ?? ""
  await changeUnit(admin.actor, { id: at(2, 1), price: 600_000_000 })
  await makeLead(null, { unitId: at(2, 2) })
  const duplexes = [1, 2, 3].map((stack) => ({ type: "duplex" as const, stack, floors: { from: 1, to: 1 } }))
  const request = {
    floors: { from: 1, to: 2 },
    stacks: [flat(1), flat(2), flat(3)],
    numberFrom: 1,
    exceptions: duplexes,
  }
  const made = await generate(entranceId, request)
  expect(made.counts).toMatchObject({ new: 0, changed: 1, same: 2, kept: 2, removed: 1 })
  expect(made.cells.filter((cell) => cell.verdict === "kept").map((cell) => cell.reasons)).toEqual([
    ["price"],
    ["lead"],
  ])
  const duplex = await db.unit.findUniqueOrThrow({ where: { id: at(1, 3) }, select: { floors: true } })
  expect(duplex.floors).toBe(2)
})

test("an entrance goes on behind those before it, not behind those after it; a number of another entrance is said, not refused", async () => {
  const complex = await makeComplex()
  const two = await db.entrance.create({
    data: { blockId: complex.blockId, name: "2", position: 1 },
    select: { id: true },
  })
  await makeUnit(complex, { number: "36" })
  const across = { floors: { from: 1, to: 2 }, stacks: [flat(1)], numberFrom: 1, numbering: { rule: "block" as const } }
  await generate(two.id, across)
  expect((await unitsOf(two.id)).map((unit) => unit.number)).toEqual(["37", "38"])
  expect(await generate(two.id, across)).toMatchObject({ counts: { same: 2 } })
  const same = await generate(two.id, { ...across, numbering: {}, numberFrom: 36 })
  expect(same.cells.map((cell) => cell.collides)).toEqual([null, "block"])
})

test("two admins describe an empty entrance at once: one describes it, the other finds it so", async () => {
  const { entranceId } = await makeComplex()
  const [a, b] = await Promise.all([generate(entranceId, SIXTEEN), generate(entranceId, SIXTEEN)])
  expect([a.counts.new, b.counts.new].sort()).toEqual([0, 96])
  expect(await unitsOf(entranceId)).toHaveLength(96)
})

test("an unknown entrance or layout is named; only an admin describes floors", async () => {
  const { entranceId } = await makeComplex()
  await expect(generate("none", SIXTEEN)).rejects.toMatchObject({ fields: [{ path: ["entranceId"] }] })
  const foreign = { ...SIXTEEN, stacks: [{ ...flat(1), layoutId: "none" }], preview: true }
  await expect(generate(entranceId, foreign)).rejects.toMatchObject({ fields: [{ path: ["stacks"] }] })
  const rop = await makeUser("rop")
  const input = generateUnitsInput.parse({ entranceId, ...SIXTEEN })
  await expect(generateUnits(rop.actor, input)).rejects.toMatchObject({ code: "forbidden" })
})

test("an entrance is described anew from what it has: written as it stands, the description changes nothing", async () => {
  const { entranceId } = await makeComplex()
  expect(await getStandingFloors(admin.actor, entranceId)).toEqual({ description: null })
  await generate(entranceId, {
    ...SIXTEEN,
    stepPerFloor: 50_000,
    exceptions: [{ type: "duplex", stack: 6, floors: { from: 15, to: 15 }, rooms: 4, areaDm2: 12_000 }],
  })
  const { description } = await getStandingFloors(admin.actor, entranceId)
  if (!description) throw new Error("The entrance has units")
  expect(description.stepPerFloor).toBe(50_000)
  expect(await generate(entranceId, { ...description, preview: true })).toMatchObject({
    counts: { new: 0, changed: 0, same: 95, removed: 0 },
  })
  await expect(getStandingFloors(admin.actor, "none")).rejects.toMatchObject({ code: "not_found" })
  await expect(getStandingFloors((await makeUser("mop")).actor, entranceId)).rejects.toMatchObject({
    code: "forbidden",
  })
})
