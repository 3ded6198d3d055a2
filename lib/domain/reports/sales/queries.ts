import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { shiftHours } from "../../attendance/queries"
import { addDays, dayInZone, daysBetween, workingMinutesBetween, zonedInstant } from "../../calendar"
import { median } from "../../desk/figures/rules"
import { listDiscounts } from "../../discounts/queries"
import { DomainError } from "../../errors"
import { leadScope } from "../../leads/access/queries"
import { LEAD_SOURCES, LEAD_STATUSES } from "../../leads/schema"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"
import { listComplexSales } from "../complexes/queries"
import { getFunnel } from "../funnel/queries"
import { answerBuckets } from "../funnel/rules"
import { listManagers } from "../managers/queries"
import { LONGEST_DAYS, type SalesReportDto, type SalesReportInput } from "./schema"

const MOST_ANSWERS = 5_000
const MOST_DISCOUNTS = 20

/** The sales department over some days. Refuses with `validation_failed` a period that ends before it begins or exceeds a year. */
export async function getSalesReport(actor: Actor, input: SalesReportInput, now = new Date()): Promise<SalesReportDto> {
  assertMay(actor, "report.sales")
  const settings = await getSettings()
  const zone = settings["company.timeZone"]
  const today = dayInZone(now, zone)
  const to = input.to ?? today
  const from = input.from ?? `${to.slice(0, 7)}-01`
  const length = daysBetween(from, to)
  if (length < 0 || length > LONGEST_DAYS) {
    throw new DomainError("validation_failed", {}, [{ path: ["to"], message: "invalid" }])
  }
  const begin = zonedInstant(from, "00:00", zone)
  const end = zonedInstant(addDays(to, 1), "00:00", zone)
  const cohort = {
    AND: [leadScope(actor, "lead.read")],
    createdAt: { gte: begin, lt: end },
    mergedIntoId: null,
  } satisfies Prisma.LeadWhereInput
  const openCallbacks = { doneAt: null, at: { lt: now }, lead: leadScope(actor, "lead.read") }
  const pending = { status: "pending", reservation: { lead: leadScope(actor, "reservation.read") } } as const
  const [byStatus, bySource, lost, answered, managers, overdueCallbacks, discounts, waiting, funnel, complexes] =
    await Promise.all([
      db.lead.groupBy({ by: ["status"], where: cohort, _count: { _all: true } }),
      db.lead.groupBy({ by: ["source", "status"], where: cohort, _count: { _all: true } }),
      db.lead.groupBy({ by: ["lostReason"], where: { ...cohort, status: "lost" }, _count: { _all: true } }),
      db.lead.findMany({
        where: { ...cohort, respondedAt: { not: null } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { createdAt: true, respondedAt: true },
        take: MOST_ANSWERS,
      }),
      listManagers({ from, to, begin, end, currency: settings["company.currency"] }, now),
      db.callback.count({ where: openCallbacks }),
      listDiscounts(actor, { status: "pending", limit: MOST_DISCOUNTS }),
      db.discountRequest.count({ where: pending }),
      getFunnel(actor, { from, to }, settings),
      listComplexSales(actor, { from, to, begin, end, currency: settings["company.currency"] }),
    ])
  const hours = shiftHours(settings)
  const minutes = answered.map((lead) => workingMinutesBetween(lead.createdAt, lead.respondedAt ?? now, hours))
  return {
    from,
    to,
    leads: {
      total: byStatus.reduce((sum, row) => sum + row._count._all, 0),
      byStatus: LEAD_STATUSES.map((status) => ({
        status,
        count: byStatus.find((row) => row.status === status)?._count._all ?? 0,
      })),
      bySource: sourcesOf(bySource),
      lost: lost
        .map((row) => ({ reason: row.lostReason, count: row._count._all }))
        .toSorted((a, b) => b.count - a.count),
    },
    funnel,
    responseMinutes: median(minutes),
    answerBuckets: answerBuckets(minutes),
    answered: minutes.length,
    managers,
    complexes,
    overdueCallbacks,
    discounts: { total: waiting, items: discounts.items },
  }
}

type SourceRow = {
  source: (typeof LEAD_SOURCES)[number]
  status: (typeof LEAD_STATUSES)[number]
  _count: { _all: number }
}

/** Only sources that brought somebody, the busiest first. */
function sourcesOf(rows: readonly SourceRow[]): SalesReportDto["leads"]["bySource"] {
  return LEAD_SOURCES.map((source) => {
    const own = rows.filter((row) => row.source === source)
    const sum = (...statuses: string[]) =>
      own.filter((row) => statuses.includes(row.status)).reduce((total, row) => total + row._count._all, 0)
    const leads = own.reduce((total, row) => total + row._count._all, 0)
    const sold = sum("sold")
    const conversionBp = leads === 0 ? 0 : Math.round((sold * 10_000) / leads)
    return { source, leads, reserved: sum("reserved"), sold, conversionBp }
  })
    .filter((row) => row.leads > 0)
    .toSorted((a, b) => b.leads - a.leads)
}
