import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { findMatchingUnits } from "@/lib/domain/leads/matching/queries"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { makeComplex, makeUser } from "../support/factories"
import { flatIn, leadOf, type Office, openOffice, outcome } from "../support/sale"

let office: Office
const MLN = 1_000_000n

beforeEach(async () => {
  await db.unit.updateMany({ data: { status: "hidden" } }) // what other tests put on sale
  office = await openOffice()
})

async function find(leadId: string, actor = office.mop.actor) {
  const { items } = await findMatchingUnits(actor, leadId)
  return items.map(({ unit, misses }) => [unit.id, ...misses].join(" "))
}

test("a lead's wishes find free flats: those that have all before those that miss little, the cheaper first", async () => {
  const wished = { rooms: 2, floor: 5, areaDm2: 6_000, price: 500n * MLN }
  const flat = (fields: object = {}, n = 0) => flatIn(office, { ...wished, number: `m${n}`, stack: n + 1, ...fields })
  const dear = await flat({ price: 540n * MLN }, 1)
  const exact = await flat({}, 2)
  const cheap = await flat({ price: 450n * MLN }, 3)
  const small = await flat({ areaDm2: 5_250 }, 4)
  const high = await flat({ floor: 9 }, 5)
  const two = await flat({ floor: 9, price: 549n * MLN }, 6)
  // None of these is offered: too dear, too high, too small, other rooms, a shop, sold, without a price.
  await flat({ price: 551n * MLN }, 7)
  await flat({ floor: 10 }, 8)
  await flat({ areaDm2: 5_224 }, 9)
  await flat({ rooms: 3 }, 10)
  await flat({ kind: "commercial" }, 11)
  await flat({ status: "sold" }, 12)
  await flat({ status: "hidden", price: null }, 13)
  const wishes = { rooms: [2], floorFrom: 3, floorTo: 8, areaFromDm2: 5_500, areaToDm2: 7_000 }
  const leadId = await leadOf(office.sales, { wishes, budget: 500n * MLN, budgetCurrency: "UZS" })
  const best = [cheap, exact, `${small} area`, `${high} floor`, `${dear} price`, `${two} price floor`]
  expect(await find(leadId)).toEqual(best)
  // What is claimed is no longer found.
  await claimUnit(office.sales.actor, { leadId, unitId: cheap, kind: "held" })
  expect(await find(leadId)).toEqual(best.slice(1))
})

test("the complex that the lead asked about comes first, and a budget says nothing of another currency", async () => {
  const there = { place: await makeComplex() }
  const abroad = { place: await makeComplex({ currency: "USD" }) }
  const price = 300n * MLN
  const near = await flatIn(office, { price })
  const asked = await flatIn(there, { price })
  await flatIn(abroad, { price: 90_000n })
  const lead = { wishes: { rooms: [2] }, budget: 400n * MLN, budgetCurrency: "UZS", complexId: there.place.id } as const
  expect(await find(await leadOf(office.sales, lead))).toEqual([asked, near])
})

test("nothing wished finds nothing and says so; another's lead is not there", async () => {
  await flatIn(office)
  const leadId = await leadOf(office.sales, { wishes: { text: "с видом на парк" } })
  expect(await findMatchingUnits(office.sales.actor, leadId)).toEqual({ wished: false, items: [] })
  const stranger = await makeUser("sales")
  expect((await outcome(findMatchingUnits(stranger.actor, leadId))).code).toBe("not_found")
})

test("twenty at most, by the index of what is for sale, in a town of ten thousand units", async () => {
  const { id: complexId, blockId, entranceId } = office.place
  await db.$executeRaw`
    INSERT INTO "unit" ("complexId", "blockId", "entranceId", "floor", "stack", "number", "rooms", "areaDm2", "price", "status", "updatedAt")
    SELECT ${complexId}, ${blockId}, ${entranceId}, 1000 + n / 50, n % 50 + 1, 'x' || n, n % 4, 3000 + n % 6000, (100 + n % 900) * 1000000::bigint,
      (CASE WHEN n % 10 = 0 THEN 'available' ELSE 'sold' END)::"UnitStatus", now()
    FROM generate_series(1, 10000) n`
  await db.$executeRaw`ANALYZE "unit"`
  const leadId = await leadOf(office.sales, { wishes: {}, budget: 200n * MLN, budgetCurrency: "UZS" })
  expect(await find(leadId)).toHaveLength(20)
  const plan = await db.$queryRaw<{ "QUERY PLAN": string }[]>`
    EXPLAIN SELECT "id" FROM "unit"
    WHERE "complexId" = ANY(${[complexId]}) AND "status" = 'available' AND "kind" = 'apartment' AND "price" <= ${220n * MLN}
    ORDER BY "price", "id" LIMIT 20`
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("unit_complexId_status_price_id_idx")
})
