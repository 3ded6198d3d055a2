import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { changeUnits } from "@/lib/domain/units/bulk/commands"
import { type ChangeUnitsInput, changeUnitsInput } from "@/lib/domain/units/bulk/schema"
import { changeUnit, releaseUnits } from "@/lib/domain/units/commands"
import { makeComplex, makeUnit, makeUser } from "../support/factories"
import { DAY, leadOf } from "../support/sale"

type Person = Awaited<ReturnType<typeof makeUser>>
let admin: Person
let mop: Person
beforeAll(async () => {
  ;[admin, mop] = await Promise.all([makeUser("admin"), makeUser("mop")])
})

const hold = async (unitId: string) => claimUnit(mop.actor, { leadId: await leadOf(mop), unitId, kind: "held" })
const statuses = async (complexId: string) =>
  (
    await db.unit.findMany({
      where: { complexId },
      select: { status: true },
      orderBy: [{ floor: "asc" }, { stack: "asc" }],
    })
  ).map((unit) => unit.status)
function change(
  complexId: string,
  what: ChangeUnitsInput["change"],
  more: Partial<ChangeUnitsInput> & { ids?: string[] } = {},
  now?: Date,
) {
  const { ids, preview = false } = more
  return changeUnits(admin.actor, { filter: { complexId, ...(ids ? { ids } : {}) }, change: what, preview }, now)
}

test("number, place and measures change together; the log has before and after", async () => {
  const complex = await makeComplex()
  const unit = await makeUnit(complex, { stack: 1 })
  const changed = await changeUnit(admin.actor, {
    id: unit.id,
    number: "12А",
    stack: 4,
    areaDm2: 7_000,
    rooms: 3,
    finish: "turnkey",
  })
  expect(changed).toMatchObject({ number: "12А", stack: 4, areaDm2: 7_000, rooms: 3, finish: "turnkey" })
  const entry = await db.activity.findFirstOrThrow({ where: { entityId: unit.id, kind: "unit.updated" } })
  expect(entry.data).toMatchObject({ before: { number: unit.number, stack: 1 }, after: { number: "12А", stack: 4 } })
})

test("what a hold was agreed for is frozen, and under a contract all that the paper names; the refusal names the fields", async () => {
  const complex = await makeComplex()
  const held = await makeUnit(complex)
  await hold(held.id)
  const sold = await makeUnit(complex, { status: "sold" })
  await expect(
    changeUnit(admin.actor, { id: held.id, number: "77", areaDm2: 1, kind: "commercial" }),
  ).rejects.toMatchObject({
    code: "unit_claimed",
    fields: [{ path: ["areaDm2"] }, { path: ["kind"] }],
  })
  expect(await changeUnit(admin.actor, { id: held.id, number: "77" })).toMatchObject({ number: "77" })
  await expect(changeUnit(admin.actor, { id: sold.id, number: "78" })).rejects.toMatchObject({ code: "unit_claimed" })
})

test("a number or a place that another unit has is refused under its field; a duplex has two places", async () => {
  const complex = await makeComplex()
  const [one, two] = [await makeUnit(complex), await makeUnit(complex)]
  await expect(changeUnit(admin.actor, { id: one.id, number: two.number })).rejects.toMatchObject({
    code: "already_exists",
    fields: [{ path: ["number"], message: "taken" }],
  })
  const place = { code: "already_exists", fields: [{ path: ["stack"], message: "placeTaken" }] }
  await expect(changeUnit(admin.actor, { id: one.id, stack: 2 })).rejects.toMatchObject(place)
  await makeUnit(complex, { floor: 4, floors: 2, stack: 9 })
  const above = await makeUnit(complex, { floor: 5, stack: 8 })
  await expect(changeUnit(admin.actor, { id: above.id, stack: 9 })).rejects.toMatchObject(place)
})

test("many are blocked and unblocked at once; what somebody holds stays and is counted, what is so already too", async () => {
  const complex = await makeComplex()
  const [, held] = [await makeUnit(complex), await makeUnit(complex)]
  await makeUnit(complex, { status: "hidden", price: null })
  await makeUnit(complex, { status: "blocked", blockedReason: "refund" })
  await hold(held.id)
  const block = { status: "blocked", blockedReason: "service", reason: "Офис продаж" } as const
  const left = expect.arrayContaining([
    { reason: "held", count: 1 },
    { reason: "unchanged", count: 1 },
  ])
  expect(await change(complex.id, block, { preview: true })).toEqual({ preview: true, count: 2, left })
  expect(await statuses(complex.id)).toEqual(["available", "held", "hidden", "blocked"])
  expect(await change(complex.id, block)).toEqual({ preview: false, count: 2, left })
  expect(await statuses(complex.id)).toEqual(["blocked", "held", "blocked", "blocked"])
  const freed = await change(complex.id, { status: "available" })
  expect(freed).toMatchObject({ count: 1 }) // neither without a price, nor before the refund is settled
  expect(freed.left).toEqual(
    expect.arrayContaining([
      { reason: "unpriced", count: 1 },
      { reason: "blocked", count: 1 },
    ]),
  )
  expect(await statuses(complex.id)).toEqual(["available", "held", "blocked", "blocked"])
  const later = new Date(Date.now() + 2 * DAY)
  expect(await change(complex.id, { status: "hidden" }, { ids: [held.id] }, later)).toMatchObject({ count: 1 })
})

test("a selection by hand gets a layout, or goes on sale; of another complex nothing is touched", async () => {
  const [complex, other] = [await makeComplex(), await makeComplex()]
  const layout = await db.layout.create({
    data: { complexId: complex.id, code: "1А", rooms: 1, areaDm2: 4_000 },
    select: { id: true },
  })
  const [chosen, rest] = [await makeUnit(complex, { status: "hidden" }), await makeUnit(complex, { status: "hidden" })]
  const foreign = await makeUnit(other, { status: "hidden" })
  const ids = [chosen.id, foreign.id]
  expect(await change(complex.id, { layoutId: layout.id }, { ids })).toMatchObject({ count: 1 })
  await expect(change(other.id, { layoutId: layout.id })).rejects.toMatchObject({ code: "validation_failed" })
  expect(await releaseUnits(admin.actor, { filter: { complexId: complex.id, ids }, preview: false })).toMatchObject({
    count: 1,
  })
  expect(await statuses(complex.id)).toEqual(["available", "hidden"])
  expect(await db.unit.findUnique({ where: { id: rest.id }, select: { layoutId: true } })).toEqual({ layoutId: null })
  expect(await statuses(other.id)).toEqual(["hidden"])
})

test("a bulk change says one thing, and why when it blocks", () => {
  const parse = (what: object) => changeUnitsInput.safeParse({ filter: { complexId: "c" }, change: what }).success
  expect(
    [{}, { layoutId: null, status: "hidden" }, { status: "blocked" }, { status: "sold" }].map(parse),
  ).not.toContain(true)
  expect(
    [{ layoutId: null }, { status: "hidden" }, { status: "blocked", blockedReason: "other" }].map(parse),
  ).not.toContain(false)
})
