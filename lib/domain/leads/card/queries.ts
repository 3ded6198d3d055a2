import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import { shiftHours } from "../../attendance/queries"
import { CALLBACK, toCallbackDto } from "../../callbacks/queries"
import { findConversation } from "../../instagram/messages/queries"
import { listLeadFiles } from "../../media/queries"
import { toMoney } from "../../money"
import { getSettings } from "../../settings/queries"
import { findLead } from "../list/queries"
import { listDuplicates } from "../merging/queries"
import { listRecentMerges } from "../merging/undo/queries"
import { responseClock } from "../rules"
import { wishes } from "../schema"
import { CLAIM, CONTRACT, isLive, toClaim, toUnit, UNIT_PLACE } from "./parts/queries"
import { nextStep } from "./rules"
import type { LeadCardDto } from "./schema"
import { listTimeline } from "./timeline/queries"

/** Everything about a lead on one screen; null outside the actor's scope. Lists are cut at what a person can read. */
export async function getLeadCard(actor: Actor, id: string, now = new Date()): Promise<LeadCardDto | null> {
  const lead = await findLead(actor, id)
  if (!lead) return null
  const [row, settings, timeline, merges, duplicates, files, instagram] = await Promise.all([
    db.lead.findUniqueOrThrow({ where: { id }, select: DETAILS }),
    getSettings(),
    listTimeline(id, now),
    listRecentMerges(actor, id, now),
    listDuplicates(actor, lead),
    listLeadFiles(id),
    findConversation(id),
  ])
  const claims = row.reservations.map((claim) => toClaim(claim, now)).filter((claim) => isLive(claim.status))
  const callbacks = row.callbacks.map((callback) => toCallbackDto(callback, now))
  const contracts = row.contracts.map((contract) => ({ ...contract, price: toMoney(contract.price) }))
  const card = {
    ...lead,
    phoneRaw: row.phoneRaw,
    note: row.note,
    budget: row.budget === null ? null : toMoney(row.budget),
    budgetCurrency: row.budgetCurrency,
    wishes: wishes.catch({}).parse(row.wishes),
    lostReason: row.lostReason,
    lostNote: row.lostNote,
    merges,
    duplicates,
    files,
    instagram,
    erasedAt: row.erasedAt?.toISOString() ?? null,
    campaign: row.campaign,
    createdBy: row.createdBy,
    response: responseClock(row, shiftHours(settings), now),
    claims,
    queue: row.queue.map((entry) => ({ unit: toUnit(entry.unit), since: entry.createdAt.toISOString() })),
    callbacks,
    contracts,
    timeline,
  }
  return { ...card, nextStep: nextStep(card, now) }
}

const DETAILS = {
  phoneRaw: true,
  note: true,
  budget: true,
  budgetCurrency: true,
  wishes: true,
  lostReason: true,
  lostNote: true,
  erasedAt: true,
  createdAt: true,
  respondedAt: true,
  campaign: { select: { id: true, name: true } },
  createdBy: { select: { id: true, name: true } },
  reservations: {
    where: { status: { in: ["active", "contracted"] } },
    select: CLAIM,
    orderBy: { createdAt: "desc" },
    take: 50,
  },
  queue: {
    where: { status: "waiting" },
    select: { createdAt: true, unit: UNIT_PLACE },
    orderBy: { createdAt: "asc" },
    take: 50,
  },
  callbacks: { where: { doneAt: null }, select: CALLBACK, orderBy: { at: "asc" }, take: 50 },
  contracts: {
    where: { status: { not: "cancelled" } },
    select: CONTRACT,
    orderBy: { draftedAt: "desc" },
    take: 20,
  },
} satisfies Prisma.LeadSelect
