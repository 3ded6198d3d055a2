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

/** What is due today and which settlements wait, at `now` in the company's time zone. */
export async function getFinanceDesk(actor: Actor, now = new Date()): Promise<FinanceDeskDto> {
  assertMay(actor, "report.money")
  const today = dayInZone(now, (await getSettings())["company.timeZone"])
  const [due, settlements] = await Promise.all([listDue(today), listOpenSettlements()])
  return { today, due, settlements }
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
