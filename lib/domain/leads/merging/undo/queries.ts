import { db } from "@/lib/db/client"
import { type Actor, personId } from "../../../actor"
import { can } from "../../../policy"

/** How long two leads that became one can be taken apart. */
export const MAY_UNMERGE_MS = 24 * 60 * 60_000

/** Leads that became this one within the last day; none for those who may not take them apart. */
export async function listRecentMerges(actor: Actor, targetId: string, now: Date) {
  if (!can(actor, "lead.assign") || !personId(actor)) return []
  const rows = await db.leadMerge.findMany({
    where: { targetId, revertedAt: null, at: { gt: new Date(now.getTime() - MAY_UNMERGE_MS) } },
    orderBy: { at: "desc" },
    take: 20,
    select: { sourceId: true, at: true, source: { select: { name: true } } },
  })
  return rows.map(({ sourceId, at, source }) => ({ sourceId, name: source.name, at: at.toISOString() }))
}
