import { db } from "@/lib/db/client"
import type { Actor } from "../actor"
import { addDays, type Day, dayInZone, daysBetween, zonedInstant } from "../calendar"
import { DomainError } from "../errors"
import { leadScope } from "../leads/access/queries"
import { assertMay, visibleTo } from "../policy"
import { dateOf, dayOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { type AgendaDto, type AgendaEntry, type AgendaInput, LONGEST_DAYS } from "./schema"

const MOST = 2_000
/** Keys stand on the day that was agreed on until they are given, and then on the day they were. */
const HANDOVER_DAYS = ["handoverPlannedOn", "handoverOn"] as const

/** Calls and handovers of these days within the actor's reach. Refuses with `validation_failed` more than six weeks or none. */
export async function getAgenda(actor: Actor, input: AgendaInput, now = new Date()): Promise<AgendaDto> {
  assertMay(actor, "lead.read")
  const { from, to, kind } = input
  const length = daysBetween(from, to)
  if (length < 0 || length >= LONGEST_DAYS) {
    throw new DomainError("validation_failed", {}, [{ path: ["to"], message: "invalid" }])
  }
  const zone = (await getSettings())["company.timeZone"]
  const lists = await Promise.all([
    ...(kind === "handover" ? [] : [listCalls(actor, input, zone, now)]),
    ...(kind === "callback"
      ? []
      : HANDOVER_DAYS.map((column) => listHandovers(actor, input, column, dayInZone(now, zone)))),
  ])
  const entries = lists.flat().sort(inOrder)
  return { entries: entries.slice(0, MOST), cut: entries.length > MOST }
}

function inOrder(a: AgendaEntry, b: AgendaEntry): number {
  return a.day.localeCompare(b.day) || (a.at ?? "").localeCompare(b.at ?? "") || a.id.localeCompare(b.id)
}

async function listCalls(actor: Actor, input: AgendaInput, zone: string, now: Date): Promise<AgendaEntry[]> {
  const { ownedBy } = visibleTo(actor, "lead.read")
  // Callbacks move with their lead, also when it is merged: their owner and their day say what the lead's scope would, without it.
  const owners = [ownedBy, input.ownerId].filter((id) => id !== undefined)
  const rows = await db.callback.findMany({
    where: {
      AND: owners.map((ownerId) => ({ ownerId })),
      at: { gte: zonedInstant(input.from, "00:00", zone), lt: zonedInstant(addDays(input.to, 1), "00:00", zone) },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: MOST + 1,
    select: {
      id: true,
      at: true,
      note: true,
      doneAt: true,
      lead: { select: { id: true, name: true } },
      owner: { select: { name: true } },
    },
  })
  return rows.map(({ id, at, note, doneAt, lead, owner }) => ({
    kind: "callback",
    id,
    day: dayInZone(at, zone),
    at: at.toISOString(),
    name: lead.name,
    note,
    leadId: lead.id,
    contractId: null,
    owner: owner?.name ?? null,
    done: doneAt !== null,
    overdue: doneAt === null && at < now,
  }))
}

/** Days on which keys are to be given, as long as they are not, or on which they were. */
async function listHandovers(
  actor: Actor,
  { from, to, ownerId }: AgendaInput,
  column: (typeof HANDOVER_DAYS)[number],
  today: Day,
): Promise<AgendaEntry[]> {
  const rows = await db.contract.findMany({
    where: {
      lead: { ...leadScope(actor, "contract.read"), ...(ownerId ? { assigneeId: ownerId } : {}) },
      [column]: { gte: dateOf(from), lte: dateOf(to) },
      ...(column === "handoverPlannedOn" ? { handoverOn: null } : {}),
      status: { not: "cancelled" },
    },
    // By day first: of too many the last days are left out, not days in between.
    orderBy: [{ [column]: "asc" }, { id: "asc" }],
    take: MOST + 1,
    select: {
      id: true,
      number: true,
      buyerName: true,
      handoverOn: true,
      handoverPlannedOn: true,
      lead: { select: { id: true, assignee: { select: { name: true } } } },
    },
  })
  return rows.flatMap(({ id, number, buyerName, lead, ...days }) => {
    const on = days[column]
    if (!on) return []
    const day = dayOf(on)
    const done = days.handoverOn !== null
    return [
      {
        kind: done ? ("handover" as const) : ("handoverPlanned" as const),
        id,
        day,
        at: null,
        name: buyerName,
        note: number,
        leadId: lead.id,
        contractId: id,
        owner: lead.assignee?.name ?? null,
        done,
        overdue: !done && day < today,
      },
    ]
  })
}
