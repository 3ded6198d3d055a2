import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { setPlan } from "@/lib/domain/plans/commands"
import { getSalesReport } from "@/lib/domain/reports/sales/queries"
import { openOffice, outcome } from "../support/sale"

const MONTH = "2026-11"

test("a plan is of one month and one person or complex, set anew as often as one likes, and stands beside the fact", async () => {
  const office = await openOffice()
  const { rop, sales, place } = office
  const mine = { month: MONTH, userId: sales.id }
  await Promise.all([1, 2, 3].map((contracts) => setPlan(rop.actor, { ...mine, contracts, amount: 1_000 })))
  await setPlan(rop.actor, { ...mine, contracts: 12, amount: 6_000_000_000 })
  await setPlan(rop.actor, { month: MONTH, complexId: place.id, contracts: 20, amount: 0 })
  expect(await db.salesPlan.count({ where: { userId: sales.id } })).toBe(1)

  const { managers, complexes } = await getSalesReport(rop.actor, { from: "2026-11-01", to: "2026-11-30" })
  expect(managers.find(({ id }) => id === sales.id)).toMatchObject({
    planContracts: 12,
    planSum: { currency: "UZS", amount: 6_000_000_000 },
  })
  expect(complexes.find(({ id }) => id === place.id)).toMatchObject({ contracts: 0, planContracts: 20 })

  await setPlan(rop.actor, { ...mine, contracts: 0, amount: 0 })
  expect(await db.salesPlan.count({ where: { userId: sales.id } })).toBe(0)
})

test("whoever does not lead sales sets no plan, and nobody one for who is not there", async () => {
  const { mop, rop, sales } = await openOffice()
  const plan = { month: MONTH, contracts: 1, amount: 1 }
  for (const { actor } of [mop, sales]) {
    expect((await outcome(setPlan(actor, { ...plan, userId: sales.id }))).code).toBe("forbidden")
  }
  expect((await outcome(setPlan(rop.actor, { ...plan, userId: "nobody" }))).code).toBe("validation_failed")
})
