import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { can } from "../../policy"
import { leadScope } from "../access/queries"

const MOST = 5

/**
 * Leads that may be the same person: the same phone, or the same full name (of two words at least, or every Азиз would be one).
 * None for those who may not merge.
 */
export async function listDuplicates(actor: Actor, lead: { id: string; name: string; phone: string | null }) {
  if (!can(actor, "lead.assign")) return []
  const same = [
    ...(lead.phone ? [{ phone: lead.phone }] : []),
    ...(lead.name.includes(" ") ? [{ name: lead.name }] : []),
  ]
  if (same.length === 0) return []
  const rows = await db.lead.findMany({
    where: { ...leadScope(actor, "lead.read"), id: { not: lead.id }, erasedAt: null, OR: same },
    orderBy: { createdAt: "desc" },
    take: MOST,
    select: { id: true, name: true, phone: true, assignee: { select: { name: true } } },
  })
  return rows.map(({ assignee, ...row }) => ({ ...row, owner: assignee?.name ?? null }))
}
