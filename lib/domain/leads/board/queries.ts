import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { type Currency, toMoney } from "../../money"
import { getSettings } from "../../settings/queries"
import { leadConditions } from "../list/queries"
import { LEAD_STATUSES, type LeadStatus } from "../schema"
import type { LeadBoardColumn, LeadBoardDto, LeadBoardInput } from "./schema"

type Cell = { status: LeadStatus; currency: Currency | null; count: number; amount: bigint | null }

/**
 * How many leads of the actor's scope stand in each status and what they are worth; the cards are the list's own. Live claims are
 * few beside the leads: every budget is added up, and what claims change about it stands apart.
 */
export async function getLeadBoard(actor: Actor, input: LeadBoardInput): Promise<LeadBoardDto> {
  const where = Prisma.join(leadConditions(actor, input, await getSettings()), " AND ")
  const cells = (await Promise.all([addUpBudgets(where), addUpClaims(where)])).flat()
  return {
    columns: LEAD_STATUSES.map((status) => {
      const own = cells.filter((cell) => cell.status === status)
      return { status, count: own.reduce((sum, cell) => sum + cell.count, 0), sums: sumsOf(own) }
    }),
  }
}

/** Largest first. */
function sumsOf(cells: Cell[]): LeadBoardColumn["sums"] {
  const sums = new Map<Currency, bigint>()
  for (const { currency, amount } of cells)
    if (currency) sums.set(currency, (sums.get(currency) ?? 0n) + (amount ?? 0n))
  return [...sums]
    .filter(([, amount]) => amount > 0n)
    .sort(([, a], [, b]) => (a < b ? 1 : -1))
    .map(([currency, amount]) => ({ currency, amount: toMoney(amount) }))
}

function addUpBudgets(where: Prisma.Sql): Promise<Cell[]> {
  return db.$queryRaw`
    SELECT l."status"::text, l."budgetCurrency"::text AS "currency", count(*)::int AS "count", sum(l."budget")::bigint AS "amount"
    FROM "lead" l WHERE ${where} GROUP BY l."status", l."budgetCurrency"`
}

/** A lead that claims or bought is worth the prices of that, and its budget no longer. Its status says that it does. */
function addUpClaims(where: Prisma.Sql): Promise<Cell[]> {
  return db.$queryRaw`
    SELECT l."status"::text, x."currency"::text, 0 AS "count", sum(x."amount")::bigint AS "amount"
    FROM (
      SELECT "leadId", "currency", sum("price") AS "price", row_number() OVER (PARTITION BY "leadId") = 1 AS "first"
      FROM "reservation" WHERE "status" IN ('active', 'contracted') GROUP BY "leadId", "currency"
    ) c
    JOIN "lead" l ON l."id" = c."leadId"
    CROSS JOIN LATERAL (
      VALUES (c."currency", c."price"), (l."budgetCurrency", CASE WHEN c."first" THEN -l."budget" END)
    ) x("currency", "amount")
    WHERE l."status" IN ('reserved', 'sold') AND ${where} GROUP BY l."status", x."currency"`
}
