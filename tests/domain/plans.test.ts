import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { getSalesDay } from "@/lib/domain/desk/queries"
import { setPlans } from "@/lib/domain/plans/commands"
import { getPlanReport } from "@/lib/domain/plans/queries"
import { makeComplex } from "../support/factories"
import { makeSigned, type Office, openOffice, SCHEDULE } from "../support/sale"

let office: Office
const MONTH = "2021-07"
const NOW = new Date("2021-07-20T06:00:00Z")
const at = (text: string) => new Date(`${text}:00+05:00`)

beforeAll(async () => {
  office = await openOffice()
})

const planOf = async (month = MONTH) => {
  const { managers, complexes } = await getPlanReport(office.rop.actor, { month }, NOW)
  return {
    manager: managers.find((row) => row.id === office.sales.id),
    complex: complexes.find((row) => row.id === office.place.id),
  }
}

test("a month's plan of a manager and a complex stands beside what was signed in its days", async () => {
  const schedule = { ...SCHEDULE, startDate: "2021-07-10" }
  const { contract } = await makeSigned(office, schedule, at("2021-07-01T00:10"))
  await makeSigned(office, schedule, at("2021-06-30T23:50"))
  await setPlans(office.rop.actor, {
    month: MONTH,
    plans: [
      { userId: office.sales.id, contracts: 4, amount: contract.price * 4 },
      { complexId: office.place.id, contracts: 2, amount: contract.price * 2 },
    ],
  })
  const { manager, complex } = await planOf()
  const fact = { contracts: 1, amount: contract.price, currency: "UZS" }
  expect(manager).toMatchObject({ planContracts: 4, planAmount: contract.price * 4, doneBp: 2_500, ...fact })
  expect(complex).toMatchObject({ planContracts: 2, planAmount: contract.price * 2, doneBp: 5_000, ...fact })
  expect((await planOf("2021-08")).manager).toMatchObject({ planContracts: null, contracts: 0, doneBp: null })
  // The salesperson's own day reads the same plan.
  expect((await getSalesDay(office.sales.actor, NOW)).figures).toMatchObject({ contracts: 1, planContracts: 4 })
})

test("a plan that is set again is corrected, and the log keeps both; the same plan is no change", async () => {
  const plan = { userId: office.sales.id, contracts: 3, amount: 900 }
  const set = (more: object = {}) =>
    setPlans(office.rop.actor, { month: "2021-09", plans: [{ ...plan, ...more }] }, NOW)
  await set()
  await set()
  await set({ contracts: 5 })
  const rows = await db.salesPlan.findMany({ where: { userId: office.sales.id, month: new Date("2021-09-01") } })
  expect(rows).toMatchObject([{ contracts: 5, amount: 900n, currency: "UZS", complexId: null }])
  const log = await db.activity.findMany({
    where: { kind: "plan.changed", entityId: office.sales.id, data: { path: ["month"], equals: "2021-09" } },
    select: { data: true },
    orderBy: { seq: "asc" },
  })
  expect(log.map((row) => row.data)).toMatchObject([
    { contracts: { before: "", after: "3" }, amount: { before: "", after: "900" } },
    { contracts: { before: "3", after: "5" }, amount: { before: "900", after: "900" } },
  ])
})

test("ten who set one plan at once leave one plan", async () => {
  const plans = (contracts: number) => [{ complexId: office.place.id, contracts, amount: 1 }]
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      setPlans(index % 2 ? office.rop.actor : office.admin.actor, { month: "2021-10", plans: plans(index + 1) }, NOW),
    ),
  )
  expect(await db.salesPlan.count({ where: { complexId: office.place.id, month: new Date("2021-10-01") } })).toBe(1)
})

test("a complex's plan is in its own currency, and contracts in another are counted, not added up", async () => {
  const place = await makeComplex({ currency: "USD" })
  await setPlans(office.rop.actor, { month: MONTH, plans: [{ complexId: place.id, contracts: 1, amount: 5_000_000 }] })
  const { complexes } = await getPlanReport(office.rop.actor, { month: MONTH }, NOW)
  expect(complexes.find((row) => row.id === place.id)).toMatchObject({ currency: "USD", planAmount: 5_000_000 })
})

test("plans are for the head of sales and the admin, and of somebody who is there", async () => {
  const input = { month: MONTH, plans: [{ userId: "nobody", contracts: 1, amount: 1 }] }
  for (const { actor } of [office.sales, office.mop, office.finance]) {
    await expect(setPlans(actor, input)).rejects.toMatchObject({ code: "forbidden" })
  }
  await expect(setPlans(office.admin.actor, input)).rejects.toMatchObject({
    code: "validation_failed",
    fields: [{ path: ["plans", 0, "userId"] }],
  })
})
