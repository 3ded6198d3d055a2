import { CURRENCIES, type Currency, LARGEST_AMOUNT, parseMoneyText } from "../../money"
import { formatPhone, type PhoneCountry, parsePhone } from "../../phone"
import { readMoment } from "../cells/dates/rules"
import { currencyOfHeading, multiplierOfHeading } from "../headings/rules"
import { type Faulty, type ReadColumn, type RecordReader, readRecords } from "../records/rules"
import type { Table } from "../table/schema"
import { leadFieldOf, readLeadStatus, readSource } from "./headings/rules"
import { type LeadField, type ListedLead, MOST_LEADS } from "./schema"

type Named = { id: string; name: string }

/** What a list of leads is read with: the company's habits, its complexes and its people. */
export type LeadWords = {
  country: PhoneCountry
  currency: Currency
  timeZone: string
  now: Date
  complexOf: (text: string) => Named | null
  /** "many": several people are called so. Somebody who has left is known and owns nothing: null inside. */
  ownerOf: (text: string) => { owner: Named | null } | "many" | null
}

export type ReadLead = { line: number; sheet?: string; lead: ListedLead } | Faulty
export type LeadList = { columns: ReadColumn<LeadField>[]; rows: ReadLead[] }

const SHAPE = { fieldOf: leadFieldOf, required: ["phone"], long: ["note"], most: MOST_LEADS } as const

/** Reads a list of leads: the first sheet that has one. Faults of the heading leave no other rows. */
export function readLeadList(tables: Table[], words: LeadWords): LeadList {
  const [first] = tables
  const table = tables.find((one) => "records" in readRecords(one, SHAPE)) ?? first
  if (!table) return { columns: [], rows: [] }
  const read = readRecords<LeadField>(table, SHAPE)
  if ("faulty" in read) return { columns: read.columns, rows: [read.faulty] }
  return { columns: read.columns, rows: read.records.map((record) => readLead(record, words)) }
}

function readLead(record: RecordReader<LeadField>, words: LeadWords): ReadLead {
  const { country, currency, timeZone, now, complexOf } = words
  const phoneRaw = record.text("phone") ?? ""
  const phone = phoneRaw === "" ? undefined : parsePhone(phoneRaw, country)?.e164
  if (phoneRaw !== "" && !phone) record.blame("phone", "phone", phoneRaw)
  const moment = (text: string) => readMoment(text, timeZone, now)?.toISOString() ?? null
  const named = record.read("budgetCurrency", "unknown_word", (text) => {
    return CURRENCIES.find((known) => known === text.toUpperCase()) ?? currencyOfHeading(text)
  })
  const budget = record.read("budget", "price", (text, heading) => {
    const of = named ?? currencyOfHeading(heading) ?? currency
    const amount = parseMoneyText(`${text}${multiplierOfHeading(heading)}`, of)
    return amount !== null && amount > 0n && amount <= LARGEST_AMOUNT ? { amount: String(amount), currency: of } : null
  })
  const lead = {
    name: record.text("name") ?? (phone ? formatPhone(phone) : ""),
    phone: phone ?? "",
    phoneRaw,
    source: record.read("source", "unknown_word", readSource),
    status: record.read("status", "unknown_word", readLeadStatus),
    complex: record.read("complex", "complex", complexOf),
    note: record.text("note"),
    budget: budget?.amount,
    budgetCurrency: budget?.currency,
    createdAt: record.read("createdAt", "date", moment),
    respondedAt: record.read("respondedAt", "date", moment),
    owner: readOwner(record, words),
    utmSource: record.text("utmSource"),
    utmMedium: record.text("utmMedium"),
    utmCampaign: record.text("utmCampaign"),
  }
  const { line, sheet, faults } = record
  const place = { line, ...(sheet !== undefined && { sheet }) }
  if (faults.length > 0) return { ...place, faults }
  return { ...place, lead: withoutAbsent(lead) }
}

/** A login says who it is; a name may be two people's. */
function readOwner(record: RecordReader<LeadField>, { ownerOf }: LeadWords): Named | undefined {
  const login = record.text("ownerLogin")
  const field = login === undefined ? "owner" : "ownerLogin"
  const text = login ?? record.text("owner")
  if (text === undefined) return undefined
  const found = ownerOf(text)
  if (found === null || found === "many") {
    record.blame(field, found === null ? "person" : "person_many", text)
    return undefined
  }
  return found.owner ?? undefined
}

function withoutAbsent(lead: { [K in keyof ListedLead]: ListedLead[K] | undefined }): ListedLead {
  return Object.fromEntries(Object.entries(lead).filter(([, value]) => value !== undefined)) as ListedLead
}
