import { buyerInput } from "../../contracts/schema"
import type { Currency } from "../../money"
import { type PhoneCountry, parsePhone } from "../../phone"
import { readDay } from "../cells/dates/rules"
import { type Faulty, type ReadColumn, type RecordReader, readRecords } from "../records/rules"
import type { Table } from "../table/schema"
import { contractFieldOf, readCitizenship } from "./headings/rules"
import { compareSums, type Plan, planned, readDiscount, readTerms } from "./money/rules"
import { type Parts, readAmount, readParts } from "./parts/rules"
import { type ContractField, type ListedContract, type ListedDeal, MOST_CONTRACTS } from "./schema"

export type PlaceText = {
  block?: string | undefined
  entrance?: string | undefined
  floor?: string | undefined
  number: string
}
export type ComplexWord = { id: string; name: string; currency: Currency }

/** What a book of contracts is read with. */
export type ContractWords = {
  country: PhoneCountry
  today: string
  complexOf: (text: string) => ComplexWord | null
  /** The one unit of the complex at this place; "many" when the place says too little, "claimed" when somebody has it. */
  unitOf: (complexId: string, place: PlaceText) => { id: string; label: string } | "many" | "claimed" | null
  managerOf: (text: string) => { owner: { id: string } | null } | "many" | null
  /** A contract that has this number already. */
  knownOf: (number: string) => { unitId: string; price: bigint } | null
  /** Whether another complex's counter may issue this number. */
  belongsElsewhere: (number: string, complexId: string) => boolean
  plan: Plan
  sealPassport: (text: string) => string
  sealPinfl: (text: string) => string
  needsPinfl: (citizenship: string | undefined) => boolean
}

export type ReadContract =
  | { line: number; sheet?: string; verdict: "new" | "unchanged"; contract: ListedContract; deal: ListedDeal }
  | Faulty
export type ContractBook = { columns: ReadColumn<ContractField>[]; rows: ReadContract[] }

type Reader = RecordReader<ContractField>

const SHAPE = {
  fieldOf: contractFieldOf,
  required: ["contract", "date", "complex", "number", "buyer", "passport", "phone", "price"],
  secret: ["passport", "pinfl"],
  most: MOST_CONTRACTS,
} as const

/**
 * Reads a workbook of contracts with, on sheets of their own, due dates and payments so far. Sums are compared with the file's own:
 * price with its schedule, payments with what it calls paid, the rest with what it calls the debt.
 */
export function readContracts(tables: Table[], words: ContractWords): ContractBook {
  const { main, read } = findBook(tables)
  if (!main) return { columns: [], rows: [] }
  if ("faulty" in read) return { columns: read.columns, rows: [read.faulty] }
  const currencies = new Map(
    read.records.map((record) => [record.peek("contract"), words.complexOf(record.peek("complex"))?.currency ?? null]),
  )
  const parts = readParts(
    tables.filter((table) => table !== main),
    (contract) => currencies.get(contract) ?? null,
  )
  const seen = { numbers: new Map<string, number>(), units: new Map<string, number>() }
  const rows = read.records.map((record) =>
    readContract(record, parts.byContract.get(record.peek("contract")) ?? { items: [], payments: [] }, words, seen),
  )
  return { columns: read.columns, rows: [...rows, ...parts.faulty] }
}

/** The sheet of contracts: the first that has their headings, else the first at all, to say what it lacks. */
function findBook(tables: Table[]) {
  const main = tables.find((table) => "records" in readRecords(table, SHAPE)) ?? tables[0]
  return { main, read: readRecords<ContractField>(main ?? { sheet: "", rows: [], merged: [] }, SHAPE) }
}

/** The numbers that a workbook names, for asking which of them are known. */
export function contractNumbers(tables: Table[]): string[] {
  const { read } = findBook(tables)
  return "records" in read ? read.records.map((record) => record.peek("contract")) : []
}

type Seen = { numbers: Map<string, number>; units: Map<string, number> }

function readContract(record: Reader, parts: Parts, words: ContractWords, seen: Seen): ReadContract {
  const number = record.text("contract") ?? ""
  const date = record.read("date", "date", (text) => {
    const day = readDay(text)
    return day !== null && day <= words.today ? day : null
  })
  const complex = record.read("complex", "complex", words.complexOf)
  const currency = complex?.currency ?? "UZS"
  const price = BigInt(record.read("price", "price", (text, heading) => readAmount(text, heading, currency)) ?? 0)
  const known = words.knownOf(number)
  const unit = complex && readUnit(record, complex.id, words, known !== null)
  const buyer = readBuyer(record, words)
  const managerId = readManager(record, words)
  if (complex && words.belongsElsewhere(number, complex.id)) record.blame("contract", "contract_elsewhere", number)
  once(record, "contract", number, seen.numbers)
  if (unit) once(record, "number", unit.id, seen.units, unit.label)
  if (known && unit && (known.unitId !== unit.id || known.price !== price))
    record.blame("contract", "contract_known", number)
  const { listPrice, discountBp } = readDiscount(record, price, currency)
  const terms = parts.items.length > 0 ? null : readTerms(record, date ?? words.today, currency)
  const items = parts.items.length > 0 ? parts.items : planned(record, price, currency, terms, words.plan)
  const sums = compareSums(record, price, currency, items, parts)
  const { line, sheet, faults } = record
  const place = { line, ...(sheet !== undefined && { sheet }) }
  if (faults.length > 0 || !date || !complex || !unit || !buyer) return { ...place, faults }
  const { paid, debt } = sums
  return {
    ...place,
    verdict: known ? "unchanged" : "new",
    contract: {
      number,
      date,
      complexName: complex.name,
      unit: unit.label,
      buyerName: buyer.columns.fullName,
      currency,
      price: String(price),
      paid: String(paid),
      debt: String(debt),
      items: items.length,
      payments: parts.payments.length,
    },
    deal: {
      number,
      date,
      complexId: complex.id,
      unitId: unit.id,
      currency,
      price: String(price),
      listPrice: String(listPrice),
      discountBp,
      managerId,
      leadPhone: buyer.leadPhone,
      buyer: buyer.columns,
      terms,
      items: parts.items,
      payments: parts.payments,
    },
  }
}

function once(record: Reader, field: ContractField, key: string, seen: Map<string, number>, label = key): void {
  const before = seen.get(key)
  if (before !== undefined) record.blame(field, "contract_repeated", label, before)
  else if (key !== "") seen.set(key, record.line)
}

function readUnit(record: Reader, complexId: string, words: ContractWords, known: boolean) {
  const number = record.text("number")
  if (number === undefined) return undefined
  const place = { block: record.text("block"), entrance: record.text("entrance"), floor: record.text("floor"), number }
  const unit = words.unitOf(complexId, place)
  if (unit === null) record.blame("number", "unit", number)
  else if (unit === "many") record.blame("number", "unit_many", number)
  else if (unit === "claimed") record.blame("number", known ? "contract_known" : "unit_claimed", number)
  else return unit
  return undefined
}

function readManager(record: Reader, { managerOf }: ContractWords): string | null {
  const text = record.text("manager")
  if (text === undefined) return null
  const found = managerOf(text)
  if (found === null || found === "many") {
    record.blame("manager", found === null ? "person" : "person_many", text)
    return null
  }
  return found.owner?.id ?? null
}

/** The buyer by the rules of every contract; a book of old has no place for what the law asks today, so address and issuer may be a dash. */
function readBuyer(record: Reader, words: ContractWords): { columns: ListedDeal["buyer"]; leadPhone: string } | null {
  const passport = record.read("passport", "passport", valid("passport"))
  const pinfl = record.read("pinfl", "pinfl", valid("pinfl"))
  const citizenship = record.read("citizenship", "unknown_word", readCitizenship)
  const passportIssuedAt = record.read("passportIssuedAt", "date", readDay)
  const phone = record.text("phone")
  const leadPhone = phone === undefined ? undefined : parsePhone(phone, words.country)?.e164
  if (phone !== undefined && !leadPhone) record.blame("phone", "phone", phone)
  if (pinfl === undefined && words.needsPinfl(citizenship)) record.blame("pinfl", "pinfl")
  if (passportIssuedAt === undefined) record.blame("passportIssuedAt", "required")
  const fullName = record.text("buyer")
  if (!passport || !fullName || !leadPhone || !passportIssuedAt) return null
  return {
    leadPhone,
    columns: {
      fullName,
      sealedPassport: words.sealPassport(passport),
      passportIssuedBy: record.text("passportIssuedBy") ?? "–",
      passportIssuedAt,
      sealedPinfl: pinfl === undefined ? null : words.sealPinfl(pinfl),
      ...(citizenship !== undefined && { citizenship }),
      address: record.text("address") ?? "–",
      phone: leadPhone,
    },
  }
}

function valid(field: "passport" | "pinfl") {
  return (text: string): string | null => {
    const bare = field === "pinfl" ? text.replace(/\s/gu, "") : text
    return buyerInput.shape[field].safeParse(bare).data ?? null
  }
}
