import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"
import { minutesOfStay } from "../attendance/rules"
import { routed, skipped } from "../lines/queries"
import { reportPeriod } from "../period/queries"
import type { ReportDaysInput } from "../period/schema"
import { fairness } from "./rules"
import type { RoutingReportDto } from "./schema"

const DAY_MS = 86_400_000
const MOST_PEOPLE = 200
const MOST_STAYS = 100_000
/** No stay lasts so long: a forgotten one ends with its shift. What began earlier need not be read. */
const LONGEST_STAY_DAYS = 7

type CountRow = { personId: string; count: number }

/** Leads by routing beside hours on shift, for each salesperson. Only turns of the routing count: what was given by hand or entered oneself does not. */
export async function getRoutingReport(
  actor: Actor,
  input: ReportDaysInput,
  now = new Date(),
): Promise<RoutingReportDto> {
  assertMay(actor, "report.sales")
  const period = await reportPeriod(input, now)
  const [settings, received, passed] = await Promise.all([
    getSettings(),
    db.$queryRaw<CountRow[]>`SELECT x."personId", count(*)::int AS "count" FROM (${routed(period)}) x GROUP BY 1`,
    db.$queryRaw<CountRow[]>`SELECT x."personId", count(*)::int AS "count" FROM (${skipped(period)}) x GROUP BY 1`,
  ])
  const people = await db.user.findMany({
    where: { OR: [{ role: "sales", active: true }, { id: { in: received.map((row) => row.personId) } }] },
    select: { id: true, name: true, leadCap: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_PEOPLE,
  })
  const ids = people.map(({ id }) => id)
  const [stays, open] = await Promise.all([
    db.attendance.findMany({
      where: {
        userId: { in: ids },
        inAt: { gte: new Date(period.begin.getTime() - LONGEST_STAY_DAYS * DAY_MS), lt: period.end },
        OR: [{ outAt: null }, { outAt: { gt: period.begin } }],
      },
      select: { userId: true, inAt: true, outAt: true },
      orderBy: [{ inAt: "asc" }, { id: "asc" }],
      take: MOST_STAYS,
    }),
    db.lead.groupBy({
      by: ["assigneeId"],
      where: { assigneeId: { in: ids }, status: "new", mergedIntoId: null },
      _count: { _all: true },
    }),
  ])
  const turns = people.map((person) => ({
    ...person,
    received: received.find((row) => row.personId === person.id)?.count ?? 0,
    minutes: stays
      .filter((stay) => stay.userId === person.id)
      .reduce((sum, stay) => sum + minutesOfStay(stay, period, now, period.hours), 0),
  }))
  const all = {
    received: turns.reduce((sum, row) => sum + row.received, 0),
    minutes: turns.reduce((sum, row) => sum + row.minutes, 0),
  }
  return {
    from: period.from,
    to: period.to,
    ...all,
    people: turns.map(({ leadCap, ...own }) => ({
      ...own,
      ...fairness(own, all),
      skipped: passed.find((row) => row.personId === own.id)?.count ?? 0,
      open: open.find((row) => row.assigneeId === own.id)?._count._all ?? 0,
      cap: leadCap ?? settings["leads.cap"],
    })),
  }
}
