import { db } from "@/lib/db/client"
import { toMoney } from "../../../money"
import { CLAIM, CONTRACT, toClaim } from "../parts/queries"
import type { TimelineItem } from "../schema"
import { listMessages, listNotices } from "./messages/queries"

const MOST = 200
const PERSON = { select: { id: true, name: true } } as const

/** What happened to a lead, from all its sources merged, newest first, at most 200. The caller has checked the scope. */
export async function listTimeline(leadId: string, now: Date): Promise<TimelineItem[]> {
  const parts = await Promise.all([
    touches(leadId),
    comments(leadId),
    callbacks(leadId),
    statusChanges(leadId),
    assignments(leadId),
    claims(leadId, now),
    transfers(leadId),
    contracts(leadId),
    payments(leadId),
    listMessages(leadId),
    listNotices(leadId),
    files(leadId),
    hiddenFiles(leadId),
  ])
  return parts
    .flat()
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, MOST)
}

async function touches(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.leadTouch.findMany({
    where: { leadId },
    select: {
      id: true,
      at: true,
      source: true,
      utmCampaign: true,
      page: true,
      message: true,
      campaign: { select: { name: true } },
      unit: { select: { number: true } },
    },
    orderBy: { at: "desc" },
    take: MOST,
  })
  return rows.map(({ unit, campaign, utmCampaign, at, ...touch }) => ({
    kind: "touch",
    ...touch,
    at: at.toISOString(),
    by: null,
    campaign: campaign?.name ?? utmCampaign,
    unitNumber: unit?.number ?? null,
  }))
}

async function comments(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.leadComment.findMany({
    where: { leadId },
    select: { id: true, at: true, text: true, author: PERSON },
    orderBy: { at: "desc" },
    take: MOST,
  })
  return rows.map(({ author, at, ...row }) => ({ kind: "comment", ...row, at: at.toISOString(), by: author }))
}

async function callbacks(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.callback.findMany({
    where: { leadId },
    select: { id: true, at: true, note: true, doneAt: true, createdAt: true, author: PERSON },
    orderBy: { createdAt: "desc" },
    take: MOST,
  })
  return rows.map(({ id, note, author, at, doneAt, createdAt }) => ({
    kind: "callback",
    id,
    note,
    at: createdAt.toISOString(),
    by: author,
    callAt: at.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  }))
}

async function statusChanges(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.leadStatusChange.findMany({
    where: { leadId },
    select: {
      id: true,
      at: true,
      by: PERSON,
      fromStatus: true,
      toStatus: true,
      fromState: true,
      toState: true,
      reason: true,
    },
    orderBy: { at: "desc" },
    take: MOST,
  })
  return rows.map(({ at, ...row }) => ({ kind: "status", ...row, at: at.toISOString() }))
}

async function assignments(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.activity.findMany({
    where: { leadId, kind: "lead.assigned" },
    select: { seq: true, at: true, actor: PERSON, data: true },
    orderBy: { seq: "desc" },
    take: MOST,
  })
  const owner = ({ data }: (typeof rows)[number]): string | null => {
    const userId = data !== null && typeof data === "object" && "userId" in data ? data.userId : null
    return typeof userId === "string" ? userId : null
  }
  const ids = [...new Set(rows.map(owner))].filter((id) => id !== null)
  const people = await db.user.findMany({ where: { id: { in: ids } }, ...PERSON, take: MOST })
  return rows.map((row) => ({
    kind: "assigned",
    id: `a${row.seq}`,
    at: row.at.toISOString(),
    by: row.actor,
    to: people.find((person) => person.id === owner(row)) ?? null,
  }))
}

async function claims(leadId: string, now: Date): Promise<TimelineItem[]> {
  const rows = await db.reservation.findMany({
    where: { leadId },
    select: { ...CLAIM, createdBy: PERSON },
    orderBy: { createdAt: "desc" },
    take: MOST,
  })
  return rows.map(({ createdBy, ...row }) => ({
    kind: "claim",
    id: row.id,
    at: row.createdAt.toISOString(),
    by: createdBy,
    claim: toClaim(row, now),
  }))
}

async function transfers(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.activity.findMany({
    where: { leadId, kind: "reservation.transferred" },
    select: { seq: true, at: true, actor: PERSON, data: true },
    orderBy: { seq: "desc" },
    take: MOST,
  })
  return rows.map(({ seq, at, actor, data }) => {
    const word = (key: string) => {
      const value =
        data !== null && typeof data === "object" && key in data ? (data as Record<string, unknown>)[key] : ""
      return typeof value === "string" ? value : ""
    }
    const direction = word("toLeadId") === "" ? "hands" : word("toLeadId") === leadId ? "in" : "out"
    const facts = { direction, unitNumber: word("number"), reason: word("reason") } as const
    return { kind: "transfer", id: `t${seq}`, at: at.toISOString(), by: actor, ...facts }
  })
}

async function contracts(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.contract.findMany({
    where: { leadId },
    select: { ...CONTRACT, draftedAt: true, draftedBy: PERSON },
    orderBy: { draftedAt: "desc" },
    take: MOST,
  })
  return rows.map(({ draftedAt, draftedBy, ...contract }) => ({
    kind: "contract",
    id: contract.id,
    at: draftedAt.toISOString(),
    by: draftedBy,
    contract: { ...contract, price: toMoney(contract.price) },
  }))
}

async function payments(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.payment.findMany({
    where: { leadId },
    select: { id: true, createdAt: true, createdBy: PERSON, type: true, status: true, amount: true, currency: true },
    orderBy: { createdAt: "desc" },
    take: MOST,
  })
  return rows.map(({ createdAt, createdBy, amount, ...row }) => ({
    kind: "payment",
    ...row,
    amount: toMoney(amount),
    at: createdAt.toISOString(),
    by: createdBy,
  }))
}

async function files(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.media.findMany({
    where: { ownerKind: "lead", ownerId: leadId },
    select: { id: true, createdAt: true, by: PERSON, name: true },
    orderBy: { createdAt: "desc" },
    take: MOST,
  })
  return rows.map(({ id, createdAt, by, name }) => ({
    kind: "file",
    id,
    at: createdAt.toISOString(),
    by,
    name,
    hidden: false,
  }))
}

async function hiddenFiles(leadId: string): Promise<TimelineItem[]> {
  const rows = await db.activity.findMany({
    where: { leadId, kind: "media.hidden" },
    select: { seq: true, at: true, actor: PERSON, entityId: true },
    orderBy: { seq: "desc" },
    take: MOST,
  })
  const named = await db.media.findMany({
    where: { id: { in: rows.map((row) => row.entityId) } },
    select: { id: true, name: true },
    take: MOST,
  })
  return rows.map(({ seq, at, actor, entityId }) => ({
    kind: "file",
    id: `h${seq}`,
    at: at.toISOString(),
    by: actor,
    name: named.find((file) => file.id === entityId)?.name ?? "",
    hidden: true,
  }))
}
