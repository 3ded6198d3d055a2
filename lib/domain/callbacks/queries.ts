import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { leadScope } from "../leads/access/queries"
import { decodeTimeCursor, type Page, toPage } from "../page"
import { visibleTo } from "../policy"
import type { CallbackDto, ListCallbacksInput } from "./schema"

export const CALLBACK = {
  id: true,
  at: true,
  note: true,
  doneAt: true,
  lead: { select: { id: true, name: true } },
  owner: { select: { id: true, name: true } },
} satisfies Prisma.CallbackSelect

type CallbackRow = Prisma.CallbackGetPayload<{ select: typeof CALLBACK }>

export function toCallbackDto(row: CallbackRow, now: Date): CallbackDto {
  return {
    ...row,
    at: row.at.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
    overdue: row.doneAt === null && row.at < now,
  }
}

/** Callbacks of the leads in the actor's scope, earliest first; open ones unless told. */
export async function listCallbacks(
  actor: Actor,
  input: ListCallbacksInput,
  now = new Date(),
): Promise<Page<CallbackDto>> {
  const after = decodeTimeCursor(input.cursor)
  const { ownedBy } = visibleTo(actor, "lead.read")
  const asked = input.ownerId === "me" ? actor.id : input.ownerId
  // Callbacks move with their lead, so the owner's own index finds what the lead's scope would.
  const owners = [ownedBy, asked].filter((id) => id !== undefined)
  const rows = await db.callback.findMany({
    where: {
      lead: leadScope(actor, "lead.read"),
      AND: owners.map((ownerId) => ({ ownerId })),
      doneAt: input.done ? { not: null } : null,
      at: { ...(input.from ? { gte: new Date(input.from) } : {}), ...(input.to ? { lte: new Date(input.to) } : {}) },
      ...(after ? { OR: [{ at: { gt: after.at } }, { at: after.at, id: { gt: after.id } }] } : {}),
    },
    select: CALLBACK,
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: input.limit + 1,
  })
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: row.at.toISOString(), id: row.id }),
    (row) => toCallbackDto(row, now),
  )
}
