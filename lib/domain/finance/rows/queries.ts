import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { dayInZone } from "../../calendar"
import { toMoney } from "../../money"
import { decodeDayCursor, toPage } from "../../page"
import { assertMay } from "../../policy"
import { dayOf } from "../../schedules/queries"
import { getSettings } from "../../settings/queries"
import { type Line, type LineKind, lines } from "../lines/queries"
import type { FinanceRowDto, FinanceRowsInput, FinanceRowsPage, ReportNumber } from "./schema"

/** Which lines a number adds up. */
export const LINES_OF: Record<ReportNumber, readonly LineKind[]> = {
  plan: ["plan"],
  received: ["fact", "penalty"],
  fact: ["fact"],
  penalty: ["penalty"],
  refunds: ["refunds"],
  net: ["fact", "penalty", "refunds"],
  overdue: ["overdue"],
  forecast: ["forecast"],
}

/** The rows behind a number of the report, the latest day first, with their sum: both read the same lines. */
export async function listFinanceRows(
  actor: Actor,
  input: FinanceRowsInput,
  now = new Date(),
): Promise<FinanceRowsPage> {
  assertMay(actor, "report.money")
  const today = dayInZone(now, (await getSettings())["company.timeZone"])
  const of = Prisma.sql`FROM (${lines(LINES_OF[input.number], { ...input, today })}) x WHERE ${conditions(input)}`
  const amount =
    input.number === "net" ? Prisma.sql`CASE x."kind" WHEN 'refunds' THEN -x."amount" ELSE x."amount" END` : SIGNED
  const after = decodeDayCursor(input.cursor)
  const [rows, sums] = await Promise.all([
    db.$queryRaw<Line[]>`
      SELECT x."kind", x."id", x."day", ${amount} AS "amount", x."name", x."number", x."contractId", x."leadId", x."method", x."type"
      ${of} ${after ? Prisma.sql`AND (x."day", x."id") < (${after.day}::date, ${after.id})` : Prisma.empty}
      ORDER BY x."day" DESC, x."id" DESC LIMIT ${input.limit + 1}`,
    db.$queryRaw<{ total: bigint; count: number }[]>`
      SELECT coalesce(sum(${amount}), 0)::bigint AS "total", count(*)::int AS "count" ${of}`,
  ])
  const [sum] = sums
  const page = toPage(rows, input.limit, (row) => ({ value: dayOf(row.day), id: row.id }), toRow)
  return { ...page, currency: input.currency, total: toMoney(sum?.total ?? 0n), count: sum?.count ?? 0 }
}

const SIGNED = Prisma.sql`x."amount"`

function conditions({ currency, complexId, method, bucket }: FinanceRowsInput): Prisma.Sql {
  const all = [Prisma.sql`x."currency" = ${currency}`]
  if (complexId) {
    all.push(complexId === "none" ? Prisma.sql`x."complexId" IS NULL` : Prisma.sql`x."complexId" = ${complexId}`)
  }
  if (method) all.push(Prisma.sql`x."method" = ${method}`)
  if (bucket) all.push(Prisma.sql`x."bucket" = ${bucket}`)
  return Prisma.join(all, " AND ")
}

function toRow({ kind, id, day, amount, name, number, contractId, leadId, method, type }: Line): FinanceRowDto {
  return { kind, id, day: dayOf(day), amount: toMoney(amount), name, number, contractId, leadId, method, type }
}
