import type { AuditEntryDto } from "@/lib/domain/audit/schema"

type Json = AuditEntryDto["data"]
type JsonRecord = { [key: string]: Json }

/** One line about an entry: a change has `before`, a plain fact has not. */
export type Fact = { field: string; before?: Json; after: Json }

/** What an entry says, as lines: changes first. Ids are left out, as the record itself is linked. */
export function factsOf(data: Json): Fact[] {
  if (!isRecord(data)) return []
  const { before, after, from, to, ...rest } = data
  const currency = data.currency
  const changes = [...changeOf(before, after), ...changeOf(from, to)]
  const facts = Object.entries(rest).flatMap(([field, value]): Fact[] => {
    if (isRecord(value) && "after" in value)
      return [{ field, before: value.before ?? null, after: value.after ?? null }]
    if (value === null || field === "currency" || isId(field)) return []
    const withCurrency = (field === "price" || field === "amount") && typeof currency === "string"
    return [{ field, after: withCurrency ? { amount: value, currency } : value }]
  })
  return [...changes, ...facts]
}

function changeOf(before: Json | undefined, after: Json | undefined): Fact[] {
  if (after === undefined) return []
  if (!isRecord(after)) return [{ field: "value", before: before ?? null, after }]
  const former = isRecord(before) ? before : {}
  return Object.entries(after)
    .filter(([field, value]) => !isId(field) && JSON.stringify(former[field]) !== JSON.stringify(value))
    .map(([field, value]) => ({ field, before: former[field] ?? null, after: value }))
}

function isId(field: string): boolean {
  return /Ids?$/.test(field)
}

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
