import { db } from "@/lib/db/client"
import { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { addDays, type Day, dayInZone, daysBetween } from "../calendar"
import { type Currency, toMoney } from "../money"
import { decodeDayCursor, toPage } from "../page"
import { visibleTo } from "../policy"
import { dateOf, dayOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { type ArrearsBucket, bucketOf, contractPenalty, type OwedItem, penaltyDue } from "./rules"
import type { ArrearsDto, ArrearsInput, ArrearsRowDto } from "./schema"

/** Bounds of a bucket in days overdue. */
const AGES: Record<ArrearsBucket, [number, number]> = {
  "1-30": [1, 30],
  "31-60": [31, 60],
  "61-90": [61, 90],
  "90+": [91, 36_500],
}

type Debtor = { id: string; currency: Currency; since: Date; overdue: bigint }

/**
 * Who owes what at `now` in the company's time zone: items of signed contracts' schedules in force whose effective date has
 * passed with something unpaid. The longest overdue first.
 */
export async function listArrears(actor: Actor, input: ArrearsInput, now = new Date()): Promise<ArrearsDto> {
  const { ownedBy } = visibleTo(actor, "payment.read")
  const today = dayInZone(now, (await getSettings())["company.timeZone"])
  const scope = Prisma.sql`
    ${ownedBy ? Prisma.sql`AND l."assigneeId" = ${ownedBy}` : Prisma.empty}
    ${input.complexId ? Prisma.sql`AND c."complexId" = ${input.complexId}` : Prisma.empty}
    ${input.managerId ? Prisma.sql`AND c."managerId" = ${input.managerId}` : Prisma.empty}`
  const debtors = await findDebtors(scope, input, today)
  const cards = await readCards(
    debtors.slice(0, input.limit).map((row) => row.id),
    actor,
    today,
  )
  const position = (row: Debtor) => ({ value: dayOf(row.since), id: row.id })
  const page = toPage(debtors, input.limit, position, (row) => {
    const since = dayOf(row.since)
    const days = daysBetween(since, today)
    const card = cards.get(row.id)
    if (!card) throw new Error(`Contract ${row.id} went while its arrears were read`)
    return { ...card, overdue: toMoney(row.overdue), since, days, bucket: bucketOf(days) ?? "1-30" }
  })
  return { today, buckets: await sumBuckets(scope, today), ...page }
}

/** Unpaid parts of overdue items: `i` the item, `c` the contract, `left` what is unpaid of it. */
function overdueItems(scope: Prisma.Sql, today: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id", c."currency"::text AS "currency", i."effectiveDate" AS "on", i."amount" - coalesce(sum(a."amount"), 0) AS "left"
    FROM "contract" c
    JOIN "lead" l ON l."id" = c."leadId"
    JOIN LATERAL (
      SELECT s."id" FROM "schedule" s WHERE s."contractId" = c."id" ORDER BY s."version" DESC LIMIT 1
    ) s ON true
    JOIN "schedule_item" i ON i."scheduleId" = s."id" AND i."contractId" = c."id" AND i."effectiveDate" < ${dateOf(today)}::date
    LEFT JOIN "allocation" a ON a."itemId" = i."id"
    WHERE c."status" = 'signed' ${scope}
    GROUP BY c."id", i."id"
    HAVING i."amount" > coalesce(sum(a."amount"), 0)`
}

function findDebtors(scope: Prisma.Sql, input: ArrearsInput, today: Day): Promise<Debtor[]> {
  const after = decodeDayCursor(input.cursor)
  const [youngest, oldest] = input.bucket ? AGES[input.bucket] : [1, 36_500]
  return db.$queryRaw<Debtor[]>`
    SELECT "id", "currency", min("on") AS "since", sum("left")::bigint AS "overdue"
    FROM (${overdueItems(scope, today)}) o
    GROUP BY "id", "currency"
    HAVING min("on") BETWEEN ${dateOf(addDays(today, -oldest))}::date AND ${dateOf(addDays(today, -youngest))}::date
      ${after ? Prisma.sql`AND (min("on"), "id") > (${after.day}::date, ${after.id})` : Prisma.empty}
    ORDER BY "since", "id"
    LIMIT ${input.limit + 1}`
}

async function sumBuckets(scope: Prisma.Sql, today: Day): Promise<ArrearsDto["buckets"]> {
  type Row = { currency: Currency; age: number; amount: bigint; ids: string[] }
  // Ages are few (one a day at most), so the buckets themselves come from the one rule that knows them.
  const rows = await db.$queryRaw<Row[]>`
    SELECT "currency", (${dateOf(today)}::date - "on") AS "age", sum("left")::bigint AS "amount", array_agg("id") AS "ids"
    FROM (${overdueItems(scope, today)}) o
    GROUP BY 1, 2`
  const sums = new Map<string, { bucket: ArrearsBucket; currency: Currency; amount: bigint; ids: Set<string> }>()
  for (const { currency, age, amount, ids } of rows) {
    const bucket = bucketOf(age)
    if (!bucket) continue
    const sum = sums.get(bucket + currency) ?? { bucket, currency, amount: 0n, ids: new Set() }
    sum.amount += amount
    for (const id of ids) sum.ids.add(id)
    sums.set(bucket + currency, sum)
  }
  const order = Object.keys(AGES)
  return [...sums.values()]
    .sort((a, b) => order.indexOf(a.bucket) - order.indexOf(b.bucket) || a.currency.localeCompare(b.currency))
    .map(({ bucket, currency, amount, ids }) => ({ bucket, currency, amount: toMoney(amount), contracts: ids.size }))
}

type Card = Omit<ArrearsRowDto, "overdue" | "since" | "days" | "bucket">

async function readCards(ids: string[], actor: Actor, today: Day): Promise<Map<string, Card>> {
  const contracts = await db.contract.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      number: true,
      buyerName: true,
      phone: true,
      leadId: true,
      currency: true,
      price: true,
      penaltyRate: true,
      penaltyCapBp: true,
      manager: { select: { id: true, name: true } },
      complex: { select: { id: true, nameRu: true, nameUz: true, nameEn: true } },
      units: { select: { unit: { select: { number: true } } } },
      waivers: { select: { amount: true } },
      promises: { orderBy: { at: "desc" }, take: 1, select: { on: true, amount: true } },
      payments: { where: { status: "completed", target: "penalty" }, select: { amount: true } },
      schedules: {
        orderBy: { version: "desc" },
        take: 1,
        select: {
          items: {
            select: {
              id: true,
              effectiveDate: true,
              amount: true,
              allocations: { select: { amount: true, payment: { select: { paidAt: true } } } },
            },
          },
        },
      },
    },
  })
  const sum = (rows: { amount: bigint }[]) => rows.reduce((total, row) => total + row.amount, 0n)
  return new Map(
    contracts.map(({ complex, units, schedules, promises, waivers, payments, ...row }) => {
      const owed: OwedItem[] = (schedules[0]?.items ?? []).map((item) => ({
        id: item.id,
        effectiveDate: dayOf(item.effectiveDate),
        amount: item.amount,
        paid: item.allocations.map(({ amount, payment }) => ({ on: dayOf(payment.paidAt), amount })),
      }))
      const terms = { price: row.price, rate: row.penaltyRate, capBasisPoints: row.penaltyCapBp }
      const penalty = penaltyDue(contractPenalty(owed, terms, today), sum(waivers), sum(payments))
      const [promise] = promises
      const card: Card = {
        contractId: row.id,
        number: row.number,
        buyerName: row.buyerName,
        phone: row.phone,
        leadId: row.leadId,
        manager: row.manager,
        complex: { id: complex.id, name: { ru: complex.nameRu, uz: complex.nameUz, en: complex.nameEn }[actor.locale] },
        units: units.map(({ unit }) => unit.number),
        currency: row.currency,
        penalty: toMoney(penalty),
        promise: promise ? { on: dayOf(promise.on), amount: toMoney(promise.amount) } : null,
      }
      return [row.id, card]
    }),
  )
}
