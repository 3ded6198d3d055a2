import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import { assertMay, visibleTo } from "../policy"
import type { QueueEntryDto, QueueLineDto } from "./schema"

const ENTRY = { id: true, unitId: true, leadId: true, status: true, createdAt: true } as const
const ORDER = [{ createdAt: "asc" }, { id: "asc" }] as const

/** An entry with its place, as it stands in this transaction. */
export async function readQueueEntry(tx: Tx, id: string): Promise<QueueEntryDto> {
  const entry = await tx.queueEntry.findUniqueOrThrow({ where: { id }, select: ENTRY })
  const before = await tx.queueEntry.count({
    where: {
      unitId: entry.unitId,
      status: "waiting",
      OR: [{ createdAt: { lt: entry.createdAt } }, { createdAt: entry.createdAt, id: { lt: entry.id } }],
    },
  })
  const place = entry.status === "waiting" ? before + 1 : null
  return { ...entry, createdAt: entry.createdAt.toISOString(), place }
}

/** Who waits for a unit, in order. Another's lead is a place in the queue and its owner's name, never the lead. */
export async function listQueue(actor: Actor, unitId: string): Promise<QueueLineDto[]> {
  assertMay(actor, "unit.read")
  const { ownedBy } = visibleTo(actor, "reservation.read")
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { id: true } })
  if (!unit) throw new DomainError("not_found")
  const entries = await db.queueEntry.findMany({
    where: { unitId, status: "waiting" },
    orderBy: [...ORDER],
    select: { ...ENTRY, lead: { select: { name: true, assigneeId: true, assignee: { select: { name: true } } } } },
    take: 200,
  })
  return entries.map(({ lead, ...entry }, index) => {
    const visible = ownedBy === undefined || lead.assigneeId === ownedBy
    return {
      ...entry,
      leadId: visible ? entry.leadId : "",
      createdAt: entry.createdAt.toISOString(),
      place: index + 1,
      leadName: visible ? lead.name : null,
      ownerName: lead.assignee?.name ?? null,
    }
  })
}
