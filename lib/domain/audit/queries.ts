import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { addDays, isDay, zonedInstant } from "../calendar"
import { DomainError } from "../errors"
import { decodeCursor, type Page, toPage } from "../page"
import { assertMay } from "../policy"
import { getSettings } from "../settings/queries"
import { type AuditEntryDto, auditEntryDto, type ListAuditInput } from "./schema"

const named = { select: { id: true, name: true } } as const

const select = {
  seq: true,
  kind: true,
  at: true,
  actor: named,
  token: named,
  entity: true,
  entityId: true,
  complexId: true,
  leadId: true,
  data: true,
  requestId: true,
} as const satisfies Prisma.ActivitySelect

/** What happened, newest first. */
export async function listAudit(actor: Actor, input: ListAuditInput): Promise<Page<AuditEntryDto>> {
  assertMay(actor, "audit.read")
  const { kind, entity, entityId, actorId } = input
  const rows = await db.activity.findMany({
    where: { kind, entity, entityId, actorId, at: await period(input), seq: before(input.cursor) },
    orderBy: { seq: "desc" },
    take: input.limit + 1,
    select,
  })
  return toPage(rows, input.limit, (row) => ({ value: row.seq.toString(), id: "" }), toDto)
}

function before(cursor: string | undefined): Prisma.BigIntFilter | undefined {
  const position = decodeCursor(cursor)
  if (!position) return undefined
  if (!/^\d{1,18}$/.test(String(position.value))) {
    throw new DomainError("validation_failed", {}, [{ path: ["cursor"], message: "cursor" }])
  }
  return { lt: BigInt(position.value) }
}

async function period({ from, to }: ListAuditInput): Promise<Prisma.DateTimeFilter | undefined> {
  if (!from && !to) return undefined
  const zone = (await getSettings())["company.timeZone"]
  const startOf = (text: string) => (isDay(text) ? zonedInstant(text, "00:00", zone) : new Date(text))
  return { gte: from && startOf(from), lt: to && startOf(isDay(to) ? addDays(to, 1) : to) }
}

function toDto({ seq, at, ...row }: Prisma.ActivityGetPayload<{ select: typeof select }>): AuditEntryDto {
  // `data` comes from the database as an untyped JSON value: the schema narrows it.
  return auditEntryDto.parse({ ...row, id: seq.toString(), at: at.toISOString() })
}
