import { dayInZone } from "../../../calendar"
import type { ListedLead } from "../schema"

/** A lead as it stands in the database. */
export type KnownLead = { id: string; createdAt: Date; assigneeId: string | null; ownerName: string | null }

/**
 * What a row does: makes a lead, adds a touch to one that is known (or that an earlier row of the file makes), or nothing: it was
 * imported before, or it is that very lead, written out by an export.
 */
export type LeadVerdict = "new" | "changed" | "unchanged"

/** What the same row is known by the next time: two files with the same row say one thing once. */
export function touchKeyOf(lead: ListedLead, digest: (text: string) => string): string {
  const said = [lead.phone, lead.createdAt, lead.source, lead.complex?.id, lead.note]
  return `import:${digest(JSON.stringify(said.map((part) => part ?? null)))}`
}

/** Compares one row after the other: `known` by phone, `seen` the keys that were imported; what a row does is known to the next. */
export function judgeLeads(
  rows: readonly { lead: ListedLead; key: string }[],
  known: ReadonlyMap<string, KnownLead>,
  seen: ReadonlySet<string>,
  timeZone: string,
): LeadVerdict[] {
  const done = new Set(seen)
  const made = new Set<string>()
  return rows.map(({ lead, key }) => {
    if (done.has(key)) return "unchanged"
    done.add(key)
    const before = known.get(lead.phone)
    if (before && isItself(before, lead, timeZone)) return "unchanged"
    if (before || made.has(lead.phone)) return "changed"
    made.add(lead.phone)
    return "new"
  })
}

/** The same phone since the same day: nobody turns to us for the first time twice. Workbooks keep the day and may lose the hour. */
function isItself(known: KnownLead, lead: ListedLead, timeZone: string): boolean {
  if (lead.createdAt === undefined) return false
  return dayInZone(known.createdAt, timeZone) === dayInZone(new Date(lead.createdAt), timeZone)
}
