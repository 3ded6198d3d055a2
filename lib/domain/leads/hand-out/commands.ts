import { type Tx, transaction } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { listOnShift } from "../../attendance/queries"
import { assertMay } from "../../policy"
import { giveLead, takeTurn } from "../routing/commands"
import { type HandOutDto, type HandOutInput, MOST_AT_ONCE } from "./schema"

/** What would have been: thrown, so that nothing of it stays. */
class Rehearsed extends Error {
  constructor(readonly result: HandOutDto) {
    super("rehearsed")
  }
}

/**
 * Hands the leads that belong to nobody out in turn, the longest wait first, by the turns of the routing itself: whoever is on shift
 * and has room below their cap, the one who got a lead longest ago. With `preview` the very same is done and taken back, so that the
 * numbers are those that would have been. A lead that somebody else has taken meanwhile is passed over.
 */
export async function handOutLeads(actor: Actor, input: HandOutInput, now = new Date()): Promise<HandOutDto> {
  assertMay(actor, "lead.assign")
  try {
    return await transaction(async (tx) => {
      const result = await handOut(tx, actor, input, now)
      if (input.preview) throw new Rehearsed(result)
      return result
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.result
    throw error
  }
}

async function handOut(tx: Tx, actor: Actor, { leadIds, preview }: HandOutInput, now: Date): Promise<HandOutDto> {
  const waiting = await lockWaiting(tx, leadIds)
  const counts = new Map<string, number>()
  let left = waiting.length
  for (const lead of waiting) {
    const turn = await takeTurn(tx, now)
    if (!turn) break
    await giveLead(tx, actor, lead, turn.userId, "lead.assigned", now, turn)
    counts.set(turn.userId, (counts.get(turn.userId) ?? 0) + 1)
    left--
  }
  const people = await tx.user.findMany({ where: { id: { in: [...counts.keys()] } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const reason = left === 0 ? null : (await countSellersOnShift(tx, now)) > 0 ? "full" : "nobody"
  return {
    given: [...counts].map(([id, count]) => ({ id, name: names.get(id) ?? "", count })),
    left,
    reason,
    preview,
  }
}

/** Locked by ascending id, as everywhere (claims/commands.ts), and given in the order in which they came. */
async function lockWaiting(tx: Tx, leadIds: string[] | undefined): Promise<{ id: string; name: string }[]> {
  const chosen = await tx.lead.findMany({
    where: {
      assigneeId: null,
      mergedIntoId: null,
      status: { notIn: ["lost", "sold"] },
      ...(leadIds ? { id: { in: leadIds } } : {}),
    },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_AT_ONCE,
  })
  const ids = chosen.map(({ id }) => id)
  const locked = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "lead"
    WHERE "id" = ANY(${ids}) AND "assigneeId" IS NULL AND "mergedIntoId" IS NULL AND "status" NOT IN ('lost', 'sold')
    ORDER BY "id" FOR NO KEY UPDATE`
  const free = new Map(locked.map((lead) => [lead.id, lead]))
  return ids.flatMap((id) => free.get(id) ?? [])
}

async function countSellersOnShift(tx: Tx, now: Date): Promise<number> {
  const here = (await listOnShift(now, tx)).map(({ userId }) => userId)
  return tx.user.count({ where: { id: { in: here }, role: "sales", active: true } })
}
