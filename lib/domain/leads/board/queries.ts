import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { type Currency, toMoney } from "../../money"
import { getSettings } from "../../settings/queries"
import { leadConditions } from "../list/queries"
import { LEAD_STATUSES, type LeadStatus } from "../schema"
import type { LeadBoardDto, LeadBoardInput } from "./schema"

/** How many leads of the actor's scope stand in each status and what they are worth; the cards are the list's own. */
export async function getLeadBoard(actor: Actor, input: LeadBoardInput): Promise<LeadBoardDto> {
  const where = Prisma.join(leadConditions(actor, input, await getSettings()), " AND ")
  const [counts, sums] = await Promise.all([countByStatus(where), sumByStatus(where)])
  return {
    columns: LEAD_STATUSES.map((status) => ({
      status,
      count: counts.find((row) => row.status === status)?.count ?? 0,
      sums: sums
        .filter((row) => row.status === status)
        .map(({ currency, amount }) => ({ currency, amount: toMoney(amount) })),
    })),
  }
}

function countByStatus(where: Prisma.Sql): Promise<{ status: LeadStatus; count: number }[]> {
  return db.$queryRaw`SELECT l."status"::text, count(*)::int AS "count" FROM "lead" l WHERE ${where} GROUP BY 1`
}

/** The prices of what a lead claims or bought; of one that claims nothing, its budget. Largest first. */
function sumByStatus(where: Prisma.Sql): Promise<{ status: LeadStatus; currency: Currency; amount: bigint }[]> {
  // Live claims are few beside the leads: added up once, then joined.
  return db.$queryRaw`
    SELECT l."status"::text, coalesce(r."currency", l."budgetCurrency")::text AS "currency",
      sum(coalesce(r."price", l."budget"))::bigint AS "amount"
    FROM "lead" l
    LEFT JOIN (
      SELECT "leadId", "currency", sum("price") AS "price" FROM "reservation"
      WHERE "status" IN ('active', 'contracted') GROUP BY "leadId", "currency"
    ) r ON r."leadId" = l."id"
    WHERE ${where} AND (r."price" IS NOT NULL OR l."budget" IS NOT NULL)
    GROUP BY 1, 2 ORDER BY 3 DESC`
}
