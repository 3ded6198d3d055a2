import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import type { Currency } from "../../money"
import { assertMay } from "../../policy"
import { listLeads } from "../list/queries"
import type { LeadFilters } from "../list/schema"
import type { LeadDto } from "../schema"

const BATCH = 2_000
const MOST = 100_000

/** A lead of an export: as the list has it, and what an import reads besides. */
export type ExportedLead = LeadDto & {
  note: string
  budget: bigint | null
  budgetCurrency: Currency | null
  ownerLogin: string | null
}

/** All leads of a filter in batches, at most 100 000 of them; one batch is in memory at a time. Refuses with `forbidden`. */
export function eachLead(actor: Actor, filters: LeadFilters): AsyncGenerator<ExportedLead[]> {
  assertMay(actor, "lead.export") // now, and not when the first bytes have gone out
  return batches(actor, filters)
}

async function* batches(actor: Actor, filters: LeadFilters): AsyncGenerator<ExportedLead[]> {
  let cursor: string | undefined
  for (let sent = 0; sent < MOST; sent += BATCH) {
    const page = await listLeads(actor, { ...filters, limit: BATCH, cursor })
    yield await withDetails(page.items)
    if (!page.nextCursor) return
    cursor = page.nextCursor
  }
}

/** What lists do not show, for one batch. */
async function withDetails(leads: LeadDto[]): Promise<ExportedLead[]> {
  const rows = await db.lead.findMany({
    where: { id: { in: leads.map((lead) => lead.id) } },
    select: { id: true, note: true, budget: true, budgetCurrency: true, assignee: { select: { login: true } } },
    take: BATCH,
  })
  const details = new Map(rows.map((row) => [row.id, row]))
  return leads.map((lead) => {
    const { note = "", budget = null, budgetCurrency = null, assignee = null } = details.get(lead.id) ?? {}
    return { ...lead, note, budget, budgetCurrency, ownerLogin: assignee?.login ?? null }
  })
}
