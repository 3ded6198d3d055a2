import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { addDays, type Day, dayInZone, zonedInstant } from "../../calendar"
import { decodeTimeCursor, type Page, toPage } from "../../page"
import { assertMay, visibleTo } from "../../policy"
import { dateOf } from "../../schedules/queries"
import { foldText } from "../../search"
import { getSettings } from "../../settings/queries"
import { LINE, principalPaid, toLine } from "../line/queries"
import type { ContractFilters, ContractLineDto, ListContractsInput } from "../schema"

/** The register: contracts within the actor's reach, newest first; cancelled ones stay in it. */
export async function listContracts(
  actor: Actor,
  { limit, cursor, ...filters }: ListContractsInput,
  now = new Date(),
): Promise<Page<ContractLineDto>> {
  const conditions = [...(await conditionsOf(actor, filters, now)), ...after(cursor)]
  const places = await db.$queryRaw<{ id: string; draftedAt: Date }[]>`
    SELECT c."id", c."draftedAt" FROM "contract" c JOIN "lead" l ON l."id" = c."leadId"
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY c."draftedAt" DESC, c."id" DESC LIMIT ${limit + 1}`
  const ids = places.slice(0, limit).map((place) => place.id)
  const [rows, paid] = await Promise.all([
    db.contract.findMany({ where: { id: { in: ids } }, select: LINE, take: limit }),
    principalPaid(ids),
  ])
  const lines = new Map(rows.map((row) => [row.id, toLine(row, paid.get(row.id) ?? 0n, actor)]))
  const position = (place: { id: string; draftedAt: Date }) => ({ value: place.draftedAt.toISOString(), id: place.id })
  return toPage(places, limit, position, ({ id }) => {
    const line = lines.get(id)
    if (!line) throw new Error(`Contract ${id} went while the register was read`) // they are never deleted
    return line
  })
}

const BATCH = 1_000
const MOST = 100_000

/** The register of a filter in batches, at most 100 000 lines; one batch is in memory at a time. Refuses with `forbidden`. */
export function eachContract(
  actor: Actor,
  filters: ContractFilters,
  now = new Date(),
): AsyncGenerator<ContractLineDto[]> {
  assertMay(actor, "contract.export") // now, and not when the first bytes have gone out
  return batches(actor, filters, now)
}

async function* batches(actor: Actor, filters: ContractFilters, now: Date): AsyncGenerator<ContractLineDto[]> {
  let cursor: string | undefined
  for (let sent = 0; sent < MOST; sent += BATCH) {
    const page = await listContracts(actor, { ...filters, limit: BATCH, cursor }, now)
    yield page.items
    if (!page.nextCursor) return
    cursor = page.nextCursor
  }
}

async function conditionsOf(actor: Actor, filters: ContractFilters, now: Date): Promise<Prisma.Sql[]> {
  const { status, complexId, leadId, managerId, q, overdue } = filters
  const zone = (await getSettings())["company.timeZone"]
  const { ownedBy } = visibleTo(actor, "contract.read")
  const conditions = [Prisma.sql`l."mergedIntoId" IS NULL`]
  if (ownedBy) conditions.push(Prisma.sql`l."assigneeId" = ${ownedBy}`)
  if (status) conditions.push(Prisma.sql`c."status" = ${status}::"ContractStatus"`)
  if (complexId) conditions.push(Prisma.sql`c."complexId" = ${complexId}`)
  if (leadId) conditions.push(Prisma.sql`c."leadId" = ${leadId}`)
  if (managerId) conditions.push(Prisma.sql`c."managerId" = ${managerId}`)
  if (q) conditions.push(Prisma.sql`c."searchText" LIKE ${pattern(foldText(q))}`)
  conditions.push(...between(Prisma.sql`c."draftedAt"`, filters.draftedFrom, filters.draftedTo, zone))
  conditions.push(...between(Prisma.sql`c."signedAt"`, filters.signedFrom, filters.signedTo, zone))
  if (overdue === "true") conditions.push(isOverdue(dayInZone(now, zone)))
  return conditions
}

function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/gu, "\\$&")}%`
}

/** Both days counted whole, by the company's clock. */
function between(column: Prisma.Sql, from: Day | undefined, to: Day | undefined, zone: string): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`${column} >= ${zonedInstant(from, "00:00", zone)}`] : []),
    ...(to ? [Prisma.sql`${column} < ${zonedInstant(addDays(to, 1), "00:00", zone)}`] : []),
  ]
}

/** Something of the schedule in force is unpaid and its effective day is past; only a signed contract owes (arrears/rules.ts). */
function isOverdue(today: Day): Prisma.Sql {
  return Prisma.sql`c."status" = 'signed' AND EXISTS (
    SELECT 1 FROM "schedule_item" i
    WHERE i."contractId" = c."id" AND i."owedOn" < ${dateOf(today)}::date)`
}

function after(cursor: string | undefined): Prisma.Sql[] {
  const position = decodeTimeCursor(cursor)
  return position ? [Prisma.sql`(c."draftedAt", c."id") < (${position.at}, ${position.id})`] : []
}
