import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { toMoney } from "../../money"
import { decodeTimeCursor, toPage } from "../../page"
import { assertMay } from "../../policy"
import { type Line, linesOf } from "../lines/queries"
import { reportPeriod } from "../period/queries"
import { speedBounds } from "./rules"
import type { SalesRowDto, SalesRowsInput, SalesRowsPage } from "./schema"

type NamedLine = Line & { person: string | null }

/** The rows behind a number of the sales report, the latest first, with how many they are: both read the same lines. */
export async function listSalesRows(actor: Actor, input: SalesRowsInput, now = new Date()): Promise<SalesRowsPage> {
  assertMay(actor, "report.sales")
  const period = await reportPeriod(input, now)
  const of = Prisma.sql`FROM (${linesOf(input.number, period)}) x WHERE ${conditions(input, period.hours)}`
  const after = decodeTimeCursor(input.cursor)
  const [rows, sums] = await Promise.all([
    db.$queryRaw<NamedLine[]>`
      SELECT r.*, u."name" AS "person" FROM (
        SELECT x."id", x."leadId", x."contractId", x."name", x."number", x."at", x."personId", x."source", x."status",
          x."reason", x."minutes", x."amount", x."currency"
        ${of} ${after ? Prisma.sql`AND (x."at", x."id") < (${after.at}, ${after.id})` : Prisma.empty}
        ORDER BY x."at" DESC, x."id" DESC LIMIT ${input.limit + 1}
      ) r LEFT JOIN "user" u ON u."id" = r."personId" ORDER BY r."at" DESC, r."id" DESC`,
    db.$queryRaw<{ count: number; total: bigint }[]>`
      SELECT count(*)::int AS "count", coalesce(sum(x."amount"), 0)::bigint AS "total" ${of}`,
  ])
  const page = toPage(rows, input.limit, (row) => ({ value: row.at.toISOString(), id: row.id }), toRow)
  const [sum] = sums
  return { ...page, count: sum?.count ?? 0, total: input.currency ? toMoney(sum?.total ?? 0n) : null }
}

function conditions(input: SalesRowsInput, hours: { from: string; to: string }): Prisma.Sql {
  const all = [Prisma.sql`true`]
  const { personId, complexId, source, status, reason, speed, currency } = input
  if (personId)
    all.push(personId === "none" ? Prisma.sql`x."personId" IS NULL` : Prisma.sql`x."personId" = ${personId}`)
  if (complexId) all.push(Prisma.sql`x."complexId" = ${complexId}`)
  if (source) all.push(Prisma.sql`x."source" = ${source}`)
  if (status) all.push(Prisma.sql`x."status" = ${status}`)
  if (reason) all.push(reason === "none" ? Prisma.sql`x."reason" IS NULL` : Prisma.sql`x."reason" = ${reason}`)
  if (currency) all.push(Prisma.sql`x."currency" = ${currency}`)
  if (speed === "none") all.push(Prisma.sql`x."minutes" IS NULL`)
  else if (speed) {
    const { over, upTo } = speedBounds(speed, hours)
    all.push(Prisma.sql`x."minutes" > ${over}`)
    if (upTo !== null) all.push(Prisma.sql`x."minutes" <= ${upTo}`)
  }
  return Prisma.join(all, " AND ")
}

function toRow({ personId: _, complexId: __, amount, at, ...row }: NamedLine): SalesRowDto {
  return { ...row, at: at.toISOString(), amount: amount === null ? null : toMoney(amount) }
}
