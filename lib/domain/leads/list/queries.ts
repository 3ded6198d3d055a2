import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { addDays, isDay, zonedInstant } from "../../calendar"
import { localized } from "../../complexes/rules"
import { decodeCursor, decodeTimeCursor, type Page, toPage } from "../../page"
import { visibleTo } from "../../policy"
import { getSettings } from "../../settings/queries"
import type { Settings } from "../../settings/schema"
import type { LeadDto } from "../schema"
import { searchTerms } from "../search/rules"
import type { LeadFilters, ListLeadsInput } from "./schema"

type LeadListRow = Omit<LeadDto, "assignee" | "complex" | "unit" | "createdAt" | "respondedAt" | "nextCallbackAt"> & {
  assigneeId: string | null
  assigneeName: string | null
  complexId: string | null
  nameRu: string
  nameUz: string
  nameEn: string
  unitId: string | null
  unitNumber: string | null
  createdAt: Date
  respondedAt: Date | null
  nextCallbackAt: Date | null
}

/** Leads in the actor's scope, by filter, a page at a time. */
export async function listLeads(actor: Actor, input: ListLeadsInput): Promise<Page<LeadDto>> {
  const conditions = [...leadConditions(actor, input, await getSettings()), ...after(input.sort, input.cursor)]
  const rows = await readLeads(conditions, input.sort, input.limit + 1)
  const byName = input.sort.endsWith("name")
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: byName ? row.name : row.createdAt.toISOString(), id: row.id }),
    (row) => toLeadDto(actor, row),
  )
}

/** One lead as lists show it; null outside the actor's scope. */
export async function findLead(actor: Actor, id: string): Promise<LeadDto | null> {
  const [row] = await readLeads([...scopeConditions(actor), Prisma.sql`l."id" = ${id}`], "-createdAt", 1)
  return row ? toLeadDto(actor, row) : null
}

function readLeads(conditions: Prisma.Sql[], sort: LeadFilters["sort"], limit: number): Promise<LeadListRow[]> {
  // The page is cut before the joins, so that these run for its rows alone.
  return db.$queryRaw<LeadListRow[]>`
    SELECT l."id", l."name", l."phone", l."source"::text, l."status"::text, l."state"::text, l."locale"::text, l."duplicateReason",
      l."createdAt", l."respondedAt", l."assigneeId", a."name" AS "assigneeName",
      l."complexId", c."nameRu", c."nameUz", c."nameEn", l."unitId", u."number" AS "unitNumber",
      (SELECT min(k."at") FROM "callback" k WHERE k."leadId" = l."id" AND k."doneAt" IS NULL) AS "nextCallbackAt"
    FROM (
      SELECT l.* FROM "lead" l WHERE ${Prisma.join(conditions, " AND ")} ${order(sort)} LIMIT ${limit}
    ) l
    LEFT JOIN "user" a ON a."id" = l."assigneeId"
    LEFT JOIN "complex" c ON c."id" = l."complexId"
    LEFT JOIN "unit" u ON u."id" = l."unitId"
    ${order(sort)}`
}

function scopeConditions(actor: Actor): Prisma.Sql[] {
  const { ownedBy } = visibleTo(actor, "lead.read")
  return [Prisma.sql`l."mergedIntoId" IS NULL`, ...(ownedBy ? [Prisma.sql`l."assigneeId" = ${ownedBy}`] : [])]
}

/** The leads of the actor's scope that a filter leaves, as conditions on the table `lead l`. */
export function leadConditions(actor: Actor, filters: Omit<LeadFilters, "sort">, settings: Settings): Prisma.Sql[] {
  const { status, state, assigneeId, source, complexId, createdFrom, createdTo, q } = filters
  const zone = settings["company.timeZone"]
  const conditions = scopeConditions(actor)
  if (status) conditions.push(Prisma.sql`l."status" = ${status}::"LeadStatus"`)
  if (state) conditions.push(Prisma.sql`l."state" = ${state}::"LeadState"`)
  if (source) conditions.push(Prisma.sql`l."source" = ${source}::"LeadSource"`)
  if (complexId) conditions.push(Prisma.sql`l."complexId" = ${complexId}`)
  if (assigneeId === "none") conditions.push(Prisma.sql`l."assigneeId" IS NULL`)
  else if (assigneeId) conditions.push(Prisma.sql`l."assigneeId" = ${assigneeId === "me" ? actor.id : assigneeId}`)
  if (createdFrom) conditions.push(Prisma.sql`l."createdAt" >= ${momentOf(createdFrom, zone, 0)}`)
  if (createdTo) {
    const end = momentOf(createdTo, zone, 1)
    conditions.push(isDay(createdTo) ? Prisma.sql`l."createdAt" < ${end}` : Prisma.sql`l."createdAt" <= ${end}`)
  }
  if (q?.trim()) conditions.push(matches(q, settings))
  return conditions
}

function momentOf(text: string, timeZone: string, daysLater: number): Date {
  return isDay(text) ? zonedInstant(addDays(text, daysLater), "00:00", timeZone) : new Date(text)
}

/** Each arm reads an index of its own; joined by OR in one WHERE they would read the whole table. */
function matches(q: string, settings: Settings): Prisma.Sql {
  const terms = searchTerms(q, settings["company.country"])
  const number = q.trim()
  const like = terms.map((term) => Prisma.sql`"searchText" LIKE ${pattern(term)}`)
  const found = like.length > 0 ? Prisma.join(like, " AND ") : Prisma.sql`FALSE`
  return Prisma.sql`l."id" IN (
    SELECT "id" FROM "lead" WHERE ${found}
    UNION SELECT "leadId" FROM "contract" WHERE ${found} OR "number" = ${number}
    UNION SELECT "leadId" FROM "reservation" WHERE "status" IN ('active', 'contracted') AND "unitId" = ANY (${numbered(number)})
    UNION SELECT "id" FROM "lead" WHERE "unitId" = ANY (${numbered(number)}))`
}

/** Units of that number as an array, not as a join: there are few, which PostgreSQL would not guess. */
function numbered(number: string): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT "id" FROM "unit" WHERE "number" = ${number})`
}

function pattern(term: string): string {
  return `%${term.replace(/[\\%_]/gu, "\\$&")}%`
}

function order(sort: LeadFilters["sort"]): Prisma.Sql {
  switch (sort) {
    case "-createdAt":
      return Prisma.sql`ORDER BY l."createdAt" DESC, l."id" DESC`
    case "createdAt":
      return Prisma.sql`ORDER BY l."createdAt", l."id"`
    case "name":
      return Prisma.sql`ORDER BY l."name", l."id"`
    case "-name":
      return Prisma.sql`ORDER BY l."name" DESC, l."id" DESC`
  }
}

function after(sort: LeadFilters["sort"], cursor: string | undefined): Prisma.Sql[] {
  if (cursor === undefined) return []
  if (sort.endsWith("name")) {
    const position = decodeCursor(cursor)
    if (!position) return []
    const { value, id } = position
    return [
      sort === "name"
        ? Prisma.sql`(l."name", l."id") > (${String(value)}, ${id})`
        : Prisma.sql`(l."name", l."id") < (${String(value)}, ${id})`,
    ]
  }
  const position = decodeTimeCursor(cursor)
  if (!position) return []
  const { at, id } = position
  return [
    sort === "createdAt"
      ? Prisma.sql`(l."createdAt", l."id") > (${at}, ${id})`
      : Prisma.sql`(l."createdAt", l."id") < (${at}, ${id})`,
  ]
}

function toLeadDto(actor: Actor, row: LeadListRow): LeadDto {
  const { assigneeId, assigneeName, complexId, nameRu, nameUz, nameEn, unitId, unitNumber, ...lead } = row
  return {
    ...lead,
    assignee: assigneeId ? { id: assigneeId, name: assigneeName ?? "" } : null,
    complex: complexId ? { id: complexId, name: localized({ nameRu, nameUz, nameEn }, "name", actor.locale) } : null,
    unit: unitId ? { id: unitId, number: unitNumber ?? "" } : null,
    createdAt: row.createdAt.toISOString(),
    respondedAt: row.respondedAt?.toISOString() ?? null,
    nextCallbackAt: row.nextCallbackAt?.toISOString() ?? null,
  }
}
