import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { shiftHours } from "../../attendance/queries"
import { lastShiftEnd } from "../../attendance/rules"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"
import { listRunningClaims, listWaiting } from "../queries"
import type { ShiftDeskDto, ShiftPersonDto } from "../schema"

const NEXT_CLAIMS = 12

/** The shift desk: leads that belong to nobody, who is at work and how loaded, which claims run out next. */
export async function getShiftDesk(actor: Actor, now = new Date()): Promise<ShiftDeskDto> {
  assertMay(actor, "report.desk")
  const settings = await getSettings()
  const hours = shiftHours(settings)
  const unassigned = { assigneeId: null, status: { notIn: ["lost" as const, "sold" as const] } }
  const [waiting, people, running, counts] = await Promise.all([
    listWaiting(actor, unassigned, "asc", hours, now),
    listSalespeople(lastShiftEnd(now, hours), settings["leads.cap"], now),
    listRunningClaims(actor, {}, NEXT_CLAIMS, now),
    countClaims(now),
  ])
  return {
    at: now.toISOString(),
    unassigned: waiting,
    people,
    claims: { ...counts, items: running },
  }
}

type PersonRow = Omit<ShiftPersonDto, "since"> & { since: Date | null }

async function listSalespeople(shiftOver: Date, cap: number, now: Date): Promise<ShiftPersonDto[]> {
  const rows = await db.$queryRaw<PersonRow[]>`
    SELECT u."id", u."name", a."inAt" AS "since", coalesce(u."leadCap", ${cap})::int AS "cap",
      (SELECT count(*)::int FROM "lead" l
        WHERE l."assigneeId" = u."id" AND l."status" = 'new' AND l."mergedIntoId" IS NULL) AS "newLeads",
      (SELECT count(*)::int FROM "lead" l
        WHERE l."assigneeId" = u."id" AND l."status" IN ('new', 'in_progress', 'reserved') AND l."mergedIntoId" IS NULL
      ) AS "openLeads",
      (SELECT count(*)::int FROM "callback" k
        WHERE k."ownerId" = u."id" AND k."doneAt" IS NULL AND k."at" < ${now}) AS "overdueCallbacks"
    FROM "user" u
    LEFT JOIN "attendance" a ON a."userId" = u."id" AND a."outAt" IS NULL AND a."inAt" >= ${shiftOver}
    WHERE u."role" = 'sales' AND u."active"
    ORDER BY a."inAt" IS NULL, u."name", u."id"
    LIMIT 200`
  return rows.map((row) => ({ ...row, since: row.since?.toISOString() ?? null }))
}

async function countClaims(now: Date): Promise<Omit<ShiftDeskDto["claims"], "items">> {
  const [claims] = await db.$queryRaw<Omit<ShiftDeskDto["claims"], "items" | "queued">[]>`
    SELECT
      count(*) FILTER (WHERE "status" = 'active' AND "kind" = 'held')::int AS "held",
      count(*) FILTER (WHERE "status" = 'active' AND "kind" = 'reserved')::int AS "reserved",
      count(*) FILTER (WHERE "status" = 'contracted')::int AS "contracted"
    FROM "reservation" WHERE "status" IN ('active', 'contracted') AND "expiresAt" > ${now}`
  const queued = await db.queueEntry.count({ where: { status: "waiting" } })
  return { held: 0, reserved: 0, contracted: 0, ...claims, queued }
}
