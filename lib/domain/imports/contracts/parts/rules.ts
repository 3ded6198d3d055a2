import { type Currency, LARGEST_AMOUNT, parseMoneyText } from "../../../money"
import { readDay } from "../../cells/dates/rules"
import { multiplierOfHeading } from "../../headings/rules"
import { type Faulty, type RecordReader, readRecords } from "../../records/rules"
import type { Table } from "../../table/schema"
import { partFieldOf, partOfSheet, readItemType, readMethod } from "../headings/rules"
import { type ListedDeal, type ListedPayment, MOST_PARTS, type PartField } from "../schema"

const SHAPE = { fieldOf: partFieldOf, required: ["contract", "due", "amount"], most: MOST_PARTS } as const

/** Money of one contract, as its sheets have it. */
export type Parts = { items: ListedDeal["items"]; payments: ListedPayment[] }

/** The sheets of due dates and of payments, by contract; what cannot be read there is wrong on its own line. */
export function readParts(
  tables: Table[],
  currencyOf: (contract: string) => Currency | null,
): { byContract: Map<string, Parts>; faulty: Faulty[] } {
  const byContract = new Map<string, Parts>()
  const faulty: Faulty[] = []
  for (const table of tables) {
    const part = partOfSheet(table.sheet)
    if (!part) continue
    const read = readRecords<PartField>(table, SHAPE)
    if ("faulty" in read) {
      // An office that has no payments yet leaves the template's sheet as it is.
      if (read.faulty.faults.some(({ code }) => code !== "empty")) faulty.push(read.faulty)
      continue
    }
    for (const record of read.records) readPart(record, part, currencyOf, byContract, faulty)
  }
  for (const { items, payments } of byContract.values()) nameTypes(items, payments)
  return { byContract, faulty }
}

function readPart(
  record: RecordReader<PartField>,
  part: "schedule" | "payments",
  currencyOf: (contract: string) => Currency | null,
  byContract: Map<string, Parts>,
  faulty: Faulty[],
): void {
  const contract = record.text("contract") ?? ""
  const currency = currencyOf(contract)
  if (contract !== "" && !currency) record.blame("contract", "contract_missing", contract)
  const day = record.read("due", "date", readDay) ?? ""
  const amount = record.read("amount", "price", (text, heading) => readAmount(text, heading, currency ?? "UZS")) ?? "0"
  const type = record.read("type", "unknown_word", readItemType)
  const method = record.read("method", "unknown_word", readMethod) ?? "bank_transfer"
  const { line, sheet, faults } = record
  if (faults.length > 0) {
    faulty.push({ line, ...(sheet !== undefined && { sheet }), faults })
    return
  }
  const parts = byContract.get(contract) ?? { items: [], payments: [] }
  byContract.set(contract, parts)
  if (part === "schedule") parts.items.push({ type: type ?? "installment", dueDate: day, amount })
  else
    parts.payments.push({
      paidOn: day,
      amount,
      method,
      type: type ?? (method === "mortgage" ? "hybrid" : "installment"),
    })
}

/** Positive, as a decimal string of minor units. */
export function readAmount(text: string, heading: string, currency: Currency): string | null {
  const amount = parseMoneyText(`${text}${multiplierOfHeading(heading)}`, currency)
  return amount !== null && amount > 0n && amount <= LARGEST_AMOUNT ? String(amount) : null
}

/** In the order of their days. A book without types means that the first payment is the down payment, as its buyer did. */
function nameTypes(items: Parts["items"], payments: ListedPayment[]): void {
  items.sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1))
  payments.sort((a, b) => (a.paidOn < b.paidOn ? -1 : 1))
  for (const list of [items, payments]) {
    const [first] = list
    if (first && list.every(({ type }) => type === "installment")) first.type = "initial"
  }
}
