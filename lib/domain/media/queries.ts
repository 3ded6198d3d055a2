import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { DomainError, type FieldError } from "../errors"
import { leadScope } from "../leads/access/queries"
import { can } from "../policy"
import { mediaUrl } from "./rules"
import { type LeadFileDto, type MediaDto, mediaDto } from "./schema"

export const MEDIA = {
  id: true,
  key: true,
  type: true,
  name: true,
  bytes: true,
  width: true,
  height: true,
} satisfies Prisma.MediaSelect
export type MediaRow = Prisma.MediaGetPayload<{ select: typeof MEDIA }>

export function toMediaDto({ key, ...row }: MediaRow): MediaDto {
  return mediaDto.parse({ ...row, url: mediaUrl(key) })
}

/** A file that anybody may see, or null. */
export async function findPublicMedia(key: string): Promise<MediaDto | null> {
  const row = await db.media.findFirst({ where: { key, public: true }, select: MEDIA })
  return row && toMediaDto(row)
}

/** A private file, or null when it is not there for the actor: it is read with the record it belongs to. */
export async function findPrivateMedia(actor: Actor, key: string): Promise<MediaDto | null> {
  const row = await db.media.findFirst({
    where: { key, public: false, hiddenAt: null },
    select: { ...MEDIA, byId: true, ownerKind: true, ownerId: true },
  })
  if (!row) return null
  const { byId, ownerKind, ownerId, ...media } = row
  return (await mayRead(actor, { id: row.id, byId, ownerKind, ownerId })) ? toMediaDto(media) : null
}

const LEAD_FILE = {
  ...MEDIA,
  createdAt: true,
  by: { select: { id: true, name: true } },
} satisfies Prisma.MediaSelect
const MOST_FILES = 100

/** What belongs to a lead, the last first. The caller has checked the scope. */
export async function listLeadFiles(leadId: string): Promise<LeadFileDto[]> {
  const rows = await db.media.findMany({
    where: { ownerKind: "lead", ownerId: leadId, hiddenAt: null },
    select: LEAD_FILE,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_FILES,
  })
  return rows.map(({ createdAt, by, ...media }) => ({ ...toMediaDto(media), at: createdAt.toISOString(), by }))
}

/** Which of these keys have a row. */
export async function knownKeys(keys: string[]): Promise<Set<string>> {
  const rows = await db.media.findMany({ where: { key: { in: keys } }, select: { key: true }, take: keys.length })
  return new Set(rows.map((row) => row.key))
}

type Ownership = { id: string; byId: string | null; ownerKind: string | null; ownerId: string | null }

async function mayRead(actor: Actor, { id, byId, ownerKind, ownerId }: Ownership): Promise<boolean> {
  if (ownerKind === "lead" && ownerId) {
    return (
      can(actor, "lead.read") && exists(db.lead.count({ where: { id: ownerId, ...leadScope(actor, "lead.read") } }))
    )
  }
  if (ownerKind === "contract" && ownerId) {
    const lead = can(actor, "contract.read") && leadScope(actor, "contract.read")
    return Boolean(lead) && exists(db.contract.count({ where: { id: ownerId, lead: lead || {} } }))
  }
  if (ownerKind === "payment") return mayReadReceipt(actor, id, byId, ownerId)
  if (ownerKind === "expense") return can(actor, "expense.read")
  if (ownerKind === "complex") return can(actor, "template.manage")
  return false
}

/** A receipt is read with its payment; until there is one, by whoever brought it and whoever records payments. */
async function mayReadReceipt(actor: Actor, id: string, byId: string | null, ownerId: string | null): Promise<boolean> {
  if (can(actor, "payment.record")) return true
  if (!can(actor, "payment.read")) return false
  const payments = { OR: [{ receiptId: id }, ...(ownerId ? [{ id: ownerId }] : [])] }
  return (
    (await exists(db.payment.count({ where: { ...payments, lead: leadScope(actor, "payment.read") } }))) ||
    (byId !== null && byId === actor.id && !(await exists(db.payment.count({ where: payments }))))
  )
}

async function exists(count: Promise<number>): Promise<boolean> {
  return (await count) > 0
}

/** Refuses, on the field that `pathOf` names, what is no picture of the public site. */
export async function assertPictures(tx: Tx, ids: string[], pathOf: (index: number) => FieldError["path"]) {
  const where = { id: { in: ids }, public: true, type: "image/webp" }
  const known = new Set(
    (await tx.media.findMany({ where, select: { id: true }, take: ids.length })).map(({ id }) => id),
  )
  const wrong = ids.findIndex((id) => !known.has(id))
  if (wrong >= 0) throw new DomainError("validation_failed", {}, [{ path: pathOf(wrong), message: "unknownRecord" }])
}
