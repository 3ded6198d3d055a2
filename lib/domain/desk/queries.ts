import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import { type Actor, personId } from "../actor"
import { shiftHours } from "../attendance/queries"
import { addDays, dayInZone, type WorkingHours, workingMinutesBetween, zonedInstant } from "../calendar"
import { LIVE_STATUSES } from "../claims/rules"
import { localized } from "../complexes/rules"
import { leadScope } from "../leads/access/queries"
import { assertMay } from "../policy"
import { getSettings } from "../settings/queries"
import { getFigures } from "./figures/queries"
import type { DeskCallbackDto, DeskClaimDto, SalesDayDto, WaitingLeadDto } from "./schema"

const MOST_ROWS = 100

/** What the actor has to do today, in order of urgency, and how the month goes. */
export async function getSalesDay(actor: Actor, now = new Date()): Promise<SalesDayDto> {
  assertMay(actor, "report.own")
  const settings = await getSettings()
  const zone = settings["company.timeZone"]
  const owner = personId(actor) ?? "nobody"
  const [figures, callbacks, newLeads, claims, total] = await Promise.all([
    getFigures(owner, settings, now),
    listDueCallbacks(actor, owner, zone, now),
    listWaiting(actor, { assigneeId: owner, status: "new" }, "desc", shiftHours(settings), now),
    listRunningClaims(actor, { ownerId: owner }, MOST_ROWS, now),
    db.reservation.count({ where: running(actor, { ownerId: owner }, now) }),
  ])
  return {
    at: now.toISOString(),
    month: dayInZone(now, zone).slice(0, 7),
    figures,
    callbacks,
    newLeads,
    claims: { items: claims, total },
  }
}

const COMPLEX_NAME = { nameRu: true, nameUz: true, nameEn: true } satisfies Prisma.ComplexSelect

/** Open callbacks up to the end of the company's day, the oldest promise first. */
async function listDueCallbacks(
  actor: Actor,
  ownerId: string,
  zone: string,
  now: Date,
): Promise<SalesDayDto["callbacks"]> {
  const tomorrow = zonedInstant(addDays(dayInZone(now, zone), 1), "00:00", zone)
  const open = { ownerId, doneAt: null, lead: leadScope(actor, "lead.edit") } satisfies Prisma.CallbackWhereInput
  const [rows, overdue, today] = await Promise.all([
    db.callback.findMany({
      where: { ...open, at: { lt: tomorrow } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: MOST_ROWS,
      select: {
        id: true,
        at: true,
        note: true,
        lead: {
          select: {
            id: true,
            name: true,
            phone: true,
            complex: { select: COMPLEX_NAME },
            unit: { select: { number: true } },
          },
        },
      },
    }),
    db.callback.count({ where: { ...open, at: { lt: now } } }),
    db.callback.count({ where: { ...open, at: { gte: now, lt: tomorrow } } }),
  ])
  const items = rows.map(
    ({ lead, at, ...row }): DeskCallbackDto => ({
      ...row,
      at: at.toISOString(),
      lead: { id: lead.id, name: lead.name, phone: lead.phone },
      complex: lead.complex && localized(lead.complex, "name", actor.locale),
      unit: lead.unit?.number ?? null,
    }),
  )
  return { items, overdue, today }
}

/** Leads that wait for an answer. On a person's own day the newest is first, in the common queue the oldest. */
export async function listWaiting(
  actor: Actor,
  which: Prisma.LeadWhereInput,
  order: "asc" | "desc",
  hours: WorkingHours,
  now: Date,
): Promise<{ items: WaitingLeadDto[]; total: number }> {
  const where = { AND: [leadScope(actor, "lead.read"), which] } satisfies Prisma.LeadWhereInput
  const [rows, total] = await Promise.all([
    db.lead.findMany({
      where,
      orderBy: [{ createdAt: order }, { id: order }],
      take: MOST_ROWS,
      select: {
        id: true,
        name: true,
        phone: true,
        source: true,
        createdAt: true,
        complex: { select: COMPLEX_NAME },
        unit: { select: { number: true } },
      },
    }),
    db.lead.count({ where }),
  ])
  const items = rows.map(
    ({ complex, unit, createdAt, ...row }): WaitingLeadDto => ({
      ...row,
      complex: complex && localized(complex, "name", actor.locale),
      unit: unit?.number ?? null,
      createdAt: createdAt.toISOString(),
      minutes: workingMinutesBetween(createdAt, now, hours),
    }),
  )
  return { items, total }
}

/** A signed contract has no clock. */
function running(actor: Actor, which: Prisma.ReservationWhereInput, now: Date) {
  return {
    AND: [{ lead: leadScope(actor, "reservation.read") }, which],
    status: { in: [...LIVE_STATUSES] },
    expiresAt: { gt: now },
  } satisfies Prisma.ReservationWhereInput
}

/** Live claims whose clock runs, the next to run out first. */
export async function listRunningClaims(
  actor: Actor,
  which: Prisma.ReservationWhereInput,
  most: number,
  now: Date,
): Promise<DeskClaimDto[]> {
  const rows = await db.reservation.findMany({
    where: running(actor, which, now),
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take: most,
    select: {
      id: true,
      kind: true,
      status: true,
      createdAt: true,
      expiresAt: true,
      lead: { select: { id: true, name: true } },
      owner: { select: { id: true, name: true } },
      unit: {
        select: {
          id: true,
          floor: true,
          number: true,
          block: { select: { name: true } },
          complex: { select: { slug: true, ...COMPLEX_NAME } },
          _count: { select: { queue: { where: { status: "waiting" } } } },
        },
      },
    },
  })
  return rows.map(
    ({ unit, status, createdAt, expiresAt, ...row }): DeskClaimDto => ({
      ...row,
      contracted: status === "contracted",
      createdAt: createdAt.toISOString(),
      expiresAt: (expiresAt ?? now).toISOString(),
      unit: {
        id: unit.id,
        complex: localized(unit.complex, "name", actor.locale),
        slug: unit.complex.slug,
        block: unit.block.name,
        floor: unit.floor,
        number: unit.number,
      },
      queue: unit._count.queue,
    }),
  )
}
