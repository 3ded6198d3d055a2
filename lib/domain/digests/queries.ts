import { db } from "@/lib/db/client"
import type { Actor } from "../actor"
import { addDays, dayInZone, zonedInstant } from "../calendar"
import { leadScope } from "../leads/access/queries"
import { dateOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { type DigestKey, type DigestPart, LINES_OF } from "./rules"

export type DigestLine = { key: DigestKey; count: number }

const DAY_MS = 86_400_000

/** What a person finds in the morning, or has done by the evening: only what there is, within their own reach. */
export async function readDigest(actor: Actor, part: DigestPart, now = new Date()): Promise<DigestLine[]> {
  const zone = (await getSettings())["company.timeZone"]
  const today = dayInZone(now, zone)
  const at = (days: number) => zonedInstant(addDays(today, days), "00:00", zone)
  const counts = countsFor(actor, { now, today, at })
  const lines = await Promise.all(
    LINES_OF[part][actor.role].map(async (key): Promise<DigestLine> => ({ key, count: await counts[key]() })),
  )
  return lines.filter(({ count }) => count > 0)
}

type Clock = { now: Date; today: string /** Midnight, so many days from today. */; at: (days: number) => Date }

function countsFor(actor: Actor, { now, today, at }: Clock): Record<DigestKey, () => Promise<number>> {
  const lead = leadScope(actor, "lead.read")
  const calls = (when: object) => db.callback.count({ where: { lead, ...when } })
  const leads = (from: Date, to: Date) => db.lead.count({ where: { ...lead, createdAt: { gte: from, lt: to } } })
  const signed = (from: Date, to: Date) =>
    db.contract.count({ where: { lead, signedAt: { gte: from, lt: to }, status: { in: ["signed", "completed"] } } })
  return {
    overdueCalls: () => calls({ doneAt: null, at: { lt: now } }),
    todayCalls: () => calls({ doneAt: null, at: { gte: now, lt: at(1) } }),
    callsTomorrow: () => calls({ doneAt: null, at: { gte: at(1), lt: at(2) } }),
    callsDone: () => calls({ doneAt: { gte: at(0), lt: at(1) } }),
    freshLeads: () => db.lead.count({ where: { ...lead, status: "new", assigneeId: { not: null } } }),
    unassigned: () => db.lead.count({ where: { ...lead, status: "new", assigneeId: null } }),
    leadsYesterday: () => leads(at(-1), at(0)),
    leadsToday: () => leads(at(0), at(1)),
    signedYesterday: () => signed(at(-1), at(0)),
    signedToday: () => signed(at(0), at(1)),
    endingClaims: () =>
      db.reservation.count({
        where: { lead, status: { in: ["active", "contracted"] }, expiresAt: { gt: now, lt: at(1) } },
      }),
    drafts: () => db.contract.count({ where: { lead, status: "draft" } }),
    handovers: () =>
      db.contract.count({
        where: { lead, handoverPlannedOn: dateOf(today), handoverOn: null, status: { not: "cancelled" } },
      }),
    debtors: () =>
      db.contract.count({ where: { lead, status: "signed", items: { some: { owedOn: { lt: dateOf(today) } } } } }),
    dueToday: () => db.scheduleItem.count({ where: { owedOn: dateOf(today), contract: { lead, status: "signed" } } }),
    pendingPayments: () => db.payment.count({ where: { status: "pending" } }),
    settlements: () => db.settlement.count({ where: { status: "open" } }),
    failedJobs: () =>
      db.jobRun.count({ where: { error: { not: null }, startedAt: { gt: new Date(now.getTime() - DAY_MS) } } }),
    deadLetters: () => db.delivery.count({ where: { status: "dead" } }),
  }
}
