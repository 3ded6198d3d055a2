import { db } from "@/lib/db/client"
import { shiftHours } from "../../attendance/queries"
import { addMonths, dayInZone, type WorkingHours, workingMinutesBetween, zonedInstant } from "../../calendar"
import { type Currency, toMoney } from "../../money"
import { dateOf } from "../../schedules/queries"
import type { Settings } from "../../settings/schema"
import type { SalesDayDto, SumDto } from "../schema"
import { median } from "./rules"

type SumRow = { currency: Currency; amount: bigint; contracts: bigint }

const ANSWERS_DAYS = 30
const MOST_ANSWERS = 500

/** The month of one salesperson: contracts and their sum beside the plan, how fast new leads are answered, what clients owe. */
export async function getFigures(userId: string, settings: Settings, now: Date): Promise<SalesDayDto["figures"]> {
  const zone = settings["company.timeZone"]
  const own = settings["company.currency"]
  const today = dayInZone(now, zone)
  const month = `${today.slice(0, 7)}-01`
  const [signed, plans, responseMinutes, owed] = await Promise.all([
    signedIn(userId, zonedInstant(month, "00:00", zone), zonedInstant(addMonths(month, 1), "00:00", zone)),
    db.salesPlan.findMany({
      where: { userId, month: dateOf(month) },
      select: { contracts: true, amount: true, currency: true },
      take: 100,
    }),
    medianAnswer(userId, shiftHours(settings), now),
    overdueOf(userId, dateOf(today)),
  ])
  const inOwn = plans.filter((plan) => plan.currency === own)
  return {
    contracts: total(signed),
    planContracts: plans.length > 0 ? plans.reduce((sum, plan) => sum + plan.contracts, 0) : null,
    sums: inOrder(signed, own),
    planSum:
      inOwn.length > 0 ? { currency: own, amount: toMoney(inOwn.reduce((sum, plan) => sum + plan.amount, 0n)) } : null,
    responseMinutes,
    arrears: inOrder(owed, own),
    arrearsContracts: total(owed),
  }
}

/** Contracts by the day they were signed; one cancelled since does not count. */
function signedIn(managerId: string, from: Date, to: Date): Promise<SumRow[]> {
  return db.$queryRaw<SumRow[]>`
    SELECT "currency"::text, sum("price")::bigint AS "amount", count(*) AS "contracts" FROM "contract"
    WHERE "managerId" = ${managerId} AND "signedAt" >= ${from} AND "signedAt" < ${to} AND "status" IN ('signed', 'completed')
    GROUP BY "currency"`
}

/** Unpaid principal of items that fell due before `today`, of the schedules in force of the person's own leads. */
function overdueOf(ownerId: string, today: Date): Promise<SumRow[]> {
  return db.$queryRaw<SumRow[]>`
    SELECT c."currency"::text, sum(i."unpaid")::bigint AS "amount", count(DISTINCT c."id") AS "contracts"
    FROM "lead" l
    JOIN "contract" c ON c."leadId" = l."id" AND c."status" = 'signed'
    JOIN "schedule_item" i ON i."contractId" = c."id" AND i."owedOn" < ${today}
    WHERE l."assigneeId" = ${ownerId} AND l."mergedIntoId" IS NULL
    GROUP BY c."currency"`
}

async function medianAnswer(assigneeId: string, hours: WorkingHours, now: Date): Promise<number | null> {
  const since = new Date(now.getTime() - ANSWERS_DAYS * 86_400_000)
  const answered = await db.lead.findMany({
    where: { assigneeId, createdAt: { gte: since }, respondedAt: { not: null }, mergedIntoId: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { createdAt: true, respondedAt: true },
    take: MOST_ANSWERS,
  })
  return median(answered.map((lead) => workingMinutesBetween(lead.createdAt, lead.respondedAt ?? now, hours)))
}

function total(rows: readonly SumRow[]): number {
  return rows.reduce((sum, row) => sum + Number(row.contracts), 0)
}

/** The company's own currency leads, at zero if need be. */
function inOrder(rows: readonly SumRow[], own: Currency): SumDto[] {
  const sums = rows.map(({ currency, amount }) => ({ currency, amount: toMoney(amount) }))
  const first = sums.find((sum) => sum.currency === own) ?? { currency: own, amount: 0 }
  return [first, ...sums.filter((sum) => sum.currency !== own)]
}
