import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { addDays, type Day } from "../../calendar"
import type { Currency } from "../../money"
import { decodeDayCursor } from "../../page"
import { visibleTo } from "../../policy"
import { dateOf } from "../../schedules/queries"
import { foldText } from "../../search"
import { AGES, type ArrearsBucket } from "../rules"
import type { ArrearsFilters, PromiseState } from "../schema"

/** The day for which it holds, and the zone in which the company has it. */
export type Company = { today: Day; zone: string }

export type Debtor = {
  id: string
  currency: Currency
  since: Date
  overdue: bigint
  promiseOn: Date | null
  promiseAmount: bigint | null
  promiseState: PromiseState | null
  contactAt: Date | null
  callAt: Date | null
}

/** A page of debtors and one more, the longest overdue first. */
export function findDebtors(
  actor: Actor,
  { bucket, limit, cursor, ...filters }: ArrearsFilters & { limit: number; cursor?: string | undefined },
  company: Company,
): Promise<Debtor[]> {
  const after = decodeDayCursor(cursor)
  const [youngest, oldest] = bucket ? AGES[bucket] : [1, 36_500]
  return db.$queryRaw<Debtor[]>`
    SELECT d."id", d."currency", d."since", d."overdue", p."on" AS "promiseOn", p."amount" AS "promiseAmount", p."state" AS "promiseState",
      greatest(p."at", (SELECT max("at") FROM "lead_comment" WHERE "leadId" = d."leadId"),
        (SELECT max("doneAt") FROM "callback" WHERE "leadId" = d."leadId")) AS "contactAt",
      (SELECT min("at") FROM "callback" WHERE "leadId" = d."leadId" AND "doneAt" IS NULL) AS "callAt"
    FROM (${debts(actor, filters, company)}) d
    ${lastPromise(company)}
    WHERE d."since" BETWEEN ${ago(company, oldest)}::date AND ${ago(company, youngest)}::date ${promised(filters)}
      ${after ? Prisma.sql`AND (d."since", d."id") > (${after.day}::date, ${after.id})` : Prisma.empty}
    ORDER BY d."since", d."id"
    LIMIT ${limit + 1}`
}

/** One oldest bucket of one currency: its contracts, and the parts of their debt by the age of each item. */
export type DebtSum = {
  currency: Currency
  bucket: ArrearsBucket
  contracts: number
  amount: bigint
  parts: bigint[]
  holders: number[]
}

/** Everything the filters leave, whatever its bucket: at most four rows a currency. */
export function sumDebts(actor: Actor, filters: ArrearsFilters, company: Company): Promise<DebtSum[]> {
  const ages = Object.entries(AGES)
  const bucket = Prisma.join(
    ages.map(([name, [, oldest]]) => Prisma.sql`WHEN d."since" >= ${ago(company, oldest)}::date THEN ${name}`),
    " ",
  )
  const part = ages.map((_, index) => Prisma.raw(`d."part${index}"`))
  const each = (write: (column: Prisma.Sql) => Prisma.Sql) => Prisma.join(part.map(write))
  return db.$queryRaw<DebtSum[]>`
    SELECT d."currency", CASE ${bucket} END AS "bucket", count(*)::int AS "contracts", sum(d."overdue")::bigint AS "amount",
      ARRAY[${each((column) => Prisma.sql`sum(${column})::bigint`)}] AS "parts",
      ARRAY[${each((column) => Prisma.sql`(count(*) FILTER (WHERE ${column} > 0))::int`)}] AS "holders"
    FROM (${debts(actor, filters, company)}) d
    ${lastPromise(company)}
    WHERE true ${promised(filters)}
    GROUP BY 1, 2`
}

/** A row a contract: what is overdue since when, and its parts by age. */
function debts(actor: Actor, filters: Omit<ArrearsFilters, "bucket" | "promise">, company: Company): Prisma.Sql {
  const { ownedBy } = visibleTo(actor, "payment.read")
  const { complexId, managerId, q } = filters
  const part = Object.values(AGES).map(
    ([youngest, oldest], index) => Prisma.sql`
      coalesce(sum(o."left") FILTER (WHERE o."on" BETWEEN ${ago(company, oldest)}::date AND ${ago(company, youngest)}::date), 0)::bigint
        AS ${Prisma.raw(`"part${index}"`)}`,
  )
  return Prisma.sql`
    SELECT o."id", o."leadId", o."currency", min(o."on") AS "since", sum(o."left")::bigint AS "overdue", ${Prisma.join(part)}
    FROM (
      SELECT c."id", c."leadId", c."currency"::text AS "currency", i."effectiveDate" AS "on", i."unpaid" AS "left"
      FROM "schedule_item" i
      JOIN "contract" c ON c."id" = i."contractId"
      ${ownedBy ? Prisma.sql`JOIN "lead" l ON l."id" = c."leadId"` : Prisma.empty}
      WHERE i."owedOn" < ${dateOf(company.today)}::date AND c."status" = 'signed'
        ${ownedBy ? Prisma.sql`AND l."assigneeId" = ${ownedBy}` : Prisma.empty}
        ${complexId ? Prisma.sql`AND c."complexId" = ${complexId}` : Prisma.empty}
        ${managerId ? Prisma.sql`AND c."managerId" = ${managerId}` : Prisma.empty}
        ${q ? Prisma.sql`AND c."searchText" LIKE ${`%${foldText(q).replace(/[\\%_]/gu, "\\$&")}%`}` : Prisma.empty}
    ) o
    GROUP BY 1, 2, 3`
}

/** The last promise: kept by itself when as much came between the day it was given and the day it named, broken when that day is over. */
function lastPromise({ today, zone }: Company): Prisma.Sql {
  return Prisma.sql`
    LEFT JOIN LATERAL (
      SELECT m."on", m."amount", m."at", CASE
        WHEN m."amount" <= (
          SELECT sum(y."amount") FROM "payment" y
          WHERE y."contractId" = m."contractId" AND y."status" = 'completed'
            AND y."paidAt" BETWEEN (m."at" AT TIME ZONE ${zone})::date AND m."on"
        ) THEN 'kept' WHEN m."on" < ${dateOf(today)}::date THEN 'broken' ELSE 'open' END AS "state"
      FROM "payment_promise" m WHERE m."contractId" = d."id" ORDER BY m."at" DESC, m."id" DESC LIMIT 1
    ) p ON true`
}

function promised({ promise }: ArrearsFilters): Prisma.Sql {
  if (!promise) return Prisma.empty
  return promise === "none" ? Prisma.sql`AND p."on" IS NULL` : Prisma.sql`AND p."state" = ${promise}`
}

function ago({ today }: Company, days: number): Date {
  return dateOf(addDays(today, -days))
}
