import { beforeEach, expect, test } from "vitest"
import type { Actor } from "@/lib/domain/actor"
import { getLeadBoard } from "@/lib/domain/leads/board/queries"
import { makeUser } from "../support/factories"
import { leadOf, makeClaim, makeSigned, type Office, openOffice, pay } from "../support/sale"

let office: Office

beforeEach(async () => {
  office = await openOffice()
})

/** One that nobody has answered yet. */
const newLead = (owner: { id: string }, fields = {}) => leadOf(owner, { status: "new", ...fields })

const MLN = 1_000_000
const FLAT = 523_417_350

async function columnsOf(actor: Actor, input = {}) {
  const { columns } = await getLeadBoard(actor, input)
  return Object.fromEntries(
    columns.map(({ status, count, sums }) => [status, [count, ...sums.map((sum) => sum.amount)]]),
  )
}

test("a column counts its leads and adds up what they claim or bought, else what they can spend", async () => {
  const { sales } = office
  await newLead(sales, { budget: BigInt(300 * MLN), budgetCurrency: "UZS" })
  await newLead(sales, { budget: BigInt(450 * MLN), budgetCurrency: "UZS" })
  await newLead(sales)
  await makeClaim(office)
  const { contract } = await makeSigned(office)
  await pay(office, contract.id, { amount: contract.items[0]?.amount ?? 0 })
  expect(await columnsOf(sales.actor)).toEqual({
    new: [3, 750 * MLN],
    in_progress: [0],
    reserved: [1, FLAT],
    sold: [1, FLAT],
    lost: [0],
  })
})

test("two currencies are two sums of one column, and its leads are counted once", async () => {
  const { sales } = office
  await newLead(sales, { budget: 300n, budgetCurrency: "UZS" })
  await newLead(sales, { budget: 500n, budgetCurrency: "USD" })
  const { columns } = await getLeadBoard(sales.actor, {})
  expect(columns[0]).toEqual({
    status: "new",
    count: 2,
    sums: [
      { currency: "USD", amount: 500 },
      { currency: "UZS", amount: 300 },
    ],
  })
})

test("a salesperson's board is of their own leads, whatever it is asked for; a filter narrows the sums too", async () => {
  const other = await makeUser("sales")
  await newLead(other, { budget: 900n, budgetCurrency: "UZS", source: "call" })
  await newLead(office.sales, { budget: 100n, budgetCurrency: "UZS", source: "site" })
  expect((await columnsOf(office.sales.actor)).new).toEqual([1, 100])
  expect((await columnsOf(office.sales.actor, { assigneeId: other.id })).new).toEqual([0])
  const all = await columnsOf(office.rop.actor, { assigneeId: other.id })
  expect(all.new).toEqual([1, 900])
  expect((await columnsOf(office.rop.actor, { assigneeId: other.id, source: "site" })).new).toEqual([0])
})
