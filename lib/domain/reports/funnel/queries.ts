import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import type { Day } from "../../calendar"
import { leadConditions, REACHED } from "../../leads/list/queries"
import { LEAD_STAGES } from "../../leads/list/schema"
import type { LeadSource } from "../../leads/schema"
import type { Settings } from "../../settings/schema"
import { funnelOf } from "./rules"
import type { FunnelDto, FunnelStage } from "./schema"

type Row = { source: LeadSource } & Record<FunnelStage, number>

/** The funnel of leads created on these days; the conditions are those of the list of leads, so each number opens its rows. */
export async function getFunnel(actor: Actor, period: { from: Day; to: Day }, settings: Settings): Promise<FunnelDto> {
  const cohort = leadConditions(actor, { createdFrom: period.from, createdTo: period.to }, settings)
  const reached = LEAD_STAGES.map(
    (stage) => Prisma.sql`count(*) FILTER (WHERE ${REACHED[stage]})::int AS ${Prisma.raw(`"${stage}"`)}`,
  )
  const rows = await db.$queryRaw<Row[]>`
    SELECT l."source"::text, count(*)::int AS "created", ${Prisma.join(reached)}
    FROM "lead" l WHERE ${Prisma.join(cohort, " AND ")} GROUP BY 1`
  return funnelOf(rows.map(({ source, ...counts }) => ({ source, counts })))
}
