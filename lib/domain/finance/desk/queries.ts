import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { type Day, dayInZone } from "../../calendar"
import { type Currency, toMoney } from "../../money"
import { assertMay } from "../../policy"
import { dateOf } from "../../schedules/queries"
import type { ScheduleItemType } from "../../schedules/schema"
import { getSettings } from "../../settings/queries"
import type { FinanceDeskDto } from "./schema"

const SHOWN = 100
const WAIVED_MS = 30 * 86_400_000

/** What is due today, which settlements wait, what is owed back and what was forgiven lately, at `now` in the company's time zone. */
export async function getFinanceDesk(actor: Actor, now = new Date()): Promise<FinanceDeskDto> {
  assertMay(actor, "report.money")
  const today = dayInZone(now, (await getSettings())["company.timeZone"])
  const [due, settlements, refunds, waivers] = await Promise.all([
    listDue(today),
    listOpenSettlements(),
    listOwedBack(now),
    listWaivers(now),
  ])
  return { today, due, settlements, refunds, waivers }
}

type DueRow = {
  contractId: string
  number: string
  buyerName: string
  currency: Currency
  itemId: string
  type: ScheduleItemType
  amount: bigint
}

/** Items of signed contracts' schedules in force, by effective date, with something unpaid. */
async function listDue(today: Day): Promise<FinanceDeskDto["due"]> {
  const rows = await db.$queryRaw<DueRow[]>`
    SELECT c."id" AS "contractId", c."number", c."buyerName", c."currency"::text AS "currency", i."id" AS "itemId",
      i."type"::text AS "type", i."unpaid" AS "amount"
    FROM "schedule_item" i JOIN "contract" c ON c."id" = i."contractId"
    WHERE i."owedOn" = ${dateOf(today)}::date AND c."status" = 'signed'
    ORDER BY "amount" DESC, c."id"
    LIMIT ${SHOWN}`
  return rows.map((row) => ({ ...row, amount: toMoney(row.amount) }))
}

async function listOpenSettlements(): Promise<FinanceDeskDto["settlements"]> {
  const rows = await db.settlement.findMany({
    where: { status: "open" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: SHOWN,
    select: {
      refundPlan: true,
      createdAt: true,
      contract: { select: { id: true, number: true, buyerName: true, currency: true } },
    },
  })
  return rows.map(({ contract, refundPlan, createdAt }) => ({
    contractId: contract.id,
    number: contract.number,
    buyerName: contract.buyerName,
    currency: contract.currency,
    refundPlan: toMoney(refundPlan),
    createdAt: createdAt.toISOString(),
  }))
}

type OwedBack = Omit<FinanceDeskDto["refunds"][number], "amount" | "since"> & { amount: bigint; since: Date }

/**
 * What is left of approved settlements after their refunds, and booking money whose claim is over without a contract: what
 * `recordRefund` would pay out (refunds/queries.ts says the same of one lead).
 */
async function listOwedBack(now: Date): Promise<FinanceDeskDto["refunds"]> {
  const rows = await db.$queryRaw<OwedBack[]>`
    SELECT c."id" AS "contractId", c."number", c."leadId", c."buyerName" AS "name", c."currency"::text AS "currency",
      (s."refundPlan" - coalesce(went."amount", 0))::bigint AS "amount", s."approvedAt" AS "since"
    FROM "settlement" s JOIN "contract" c ON c."id" = s."contractId"
    LEFT JOIN LATERAL (SELECT sum(f."amount") AS "amount" FROM "refund" f WHERE f."contractId" = c."id") went ON true
    WHERE s."status" = 'approved' AND s."refundPlan" > coalesce(went."amount", 0)
    UNION ALL
    SELECT NULL, NULL, l."id", l."name", came."currency"::text, (came."amount" - coalesce(went."amount", 0))::bigint, came."since"
    FROM (
      SELECT p."leadId", p."currency", sum(p."amount") AS "amount",
        min(coalesce(r."endedAt", r."expiresAt")) AS "since"
      FROM "payment" p JOIN "reservation" r ON r."id" = p."reservationId"
      WHERE p."contractId" IS NULL AND p."status" = 'completed'
        AND (r."status" IN ('released', 'expired', 'cancelled') OR r."expiresAt" <= ${now})
      GROUP BY 1, 2
    ) came
    JOIN "lead" l ON l."id" = came."leadId"
    LEFT JOIN LATERAL (
      SELECT sum(f."amount") AS "amount" FROM "refund" f
      WHERE f."leadId" = came."leadId" AND f."contractId" IS NULL AND f."currency" = came."currency"
    ) went ON true
    WHERE came."amount" > coalesce(went."amount", 0)
    ORDER BY "since", "leadId" LIMIT ${SHOWN}`
  return rows.map((row) => ({ ...row, amount: toMoney(row.amount), since: row.since.toISOString() }))
}

async function listWaivers(now: Date): Promise<FinanceDeskDto["waivers"]> {
  const rows = await db.penaltyWaiver.findMany({
    where: { at: { gt: new Date(now.getTime() - WAIVED_MS) } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: {
      id: true,
      amount: true,
      reason: true,
      at: true,
      by: { select: { name: true } },
      contract: { select: { id: true, number: true, buyerName: true, currency: true } },
    },
  })
  return rows.map(({ id, amount, reason, at, by, contract: { id: contractId, ...contract } }) => ({
    ...contract,
    contractId,
    id,
    amount: toMoney(amount),
    reason,
    by: by?.name ?? null,
    at: at.toISOString(),
  }))
}
