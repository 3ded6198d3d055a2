import { db } from "@/lib/db/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import { leadScope, ownLead } from "../leads/access/queries"
import { assertCan, assertMay } from "../policy"
import { MEDIA, toMediaDto } from "./queries"
import type { HideLeadFileInput, MediaDto, MediaPurpose, OwnerKind, StoredFile } from "./schema"

/** A form is filled in within a day, or its pictures are forgotten. */
const KEPT_UNUSED_MS = 24 * 60 * 60_000
const MOST_AT_ONCE = 1_000

/** Refuses with `forbidden` or `not_found` who may not write what the file is for: before the file costs any work. */
export async function assertMayUpload(actor: Actor, purpose: MediaPurpose): Promise<void> {
  assertMay(actor, "media.upload")
  await transaction((tx) => assertPurpose(tx, actor, purpose))
}

/** Notes a file that the store holds. Refuses like `assertMayUpload`: the record may have changed hands meanwhile. */
export async function addMedia(
  actor: Actor,
  purpose: MediaPurpose,
  file: StoredFile,
  now = new Date(),
): Promise<MediaDto> {
  return transaction(async (tx) => {
    await assertPurpose(tx, actor, purpose)
    const { public: isPublic, ownerKind = null, ownerId = null } = purpose
    const data = { ...file, public: isPublic, ownerKind, ownerId, byId: personId(actor), createdAt: now }
    const row = await tx.media.create({ data, select: MEDIA })
    const subject = {
      entity: "media",
      entityId: row.id,
      leadId: ownerKind === "lead" ? ownerId : null,
      data: { type: row.type, bytes: row.bytes, public: isPublic, ownerKind },
    }
    await recordActivity(tx, actor, "media.uploaded", subject, now)
    return toMediaDto(row)
  })
}

/** Takes a file off a lead's card: it stays in the store and in the log, and nobody is given it any more. Refuses with `not_found`. */
export async function hideLeadFile(actor: Actor, { id, fileId }: HideLeadFileInput, now = new Date()): Promise<void> {
  await transaction(async (tx) => {
    await ownLead(tx, actor, "lead.edit", id)
    const hidden = await tx.media.updateMany({
      where: { id: fileId, ownerKind: "lead", ownerId: id, hiddenAt: null },
      data: { hiddenAt: now },
    })
    if (hidden.count === 0) throw new DomainError("not_found")
    await recordActivity(tx, actor, "media.hidden", { entity: "media", entityId: fileId, leadId: id }, now)
  })
}

/**
 * Forgets files that nothing has used for a day, at most a thousand a time, and returns their keys. What belongs to a
 * record stays with it, but for a template that was tried and not taken. A picture that is put to use this very moment makes the
 * statement fail: the next run is right.
 */
export async function forgetUnusedMedia(now = new Date()): Promise<string[]> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    DELETE FROM "media" WHERE "id" IN (
      SELECT "id" FROM "media" m
      WHERE m."createdAt" < ${new Date(now.getTime() - KEPT_UNUSED_MS)} AND (m."ownerId" IS NULL OR m."ownerKind" = 'complex')
        AND NOT EXISTS (SELECT 1 FROM "layout" WHERE "planMediaId" = m."id")
        AND NOT EXISTS (SELECT 1 FROM "complex_picture" WHERE "mediaId" = m."id")
        AND NOT EXISTS (SELECT 1 FROM "progress_picture" WHERE "mediaId" = m."id")
        AND NOT EXISTS (SELECT 1 FROM "drawing" WHERE "backgroundId" = m."id")
        AND NOT EXISTS (SELECT 1 FROM "payment" WHERE "receiptId" = m."id")
        AND NOT EXISTS (SELECT 1 FROM "expense" WHERE "receiptId" = m."id")
        AND NOT EXISTS (SELECT 1 FROM "document_template" WHERE "mediaId" = m."id")
        AND NOT EXISTS (SELECT 1 FROM "import_run" WHERE "fileId" = m."id")
      ORDER BY m."createdAt" LIMIT ${MOST_AT_ONCE})
    RETURNING "key"`
  return rows.map((row) => row.key)
}

async function assertPurpose(tx: Tx, actor: Actor, { public: isPublic, ownerKind, ownerId }: MediaPurpose) {
  if (isPublic) {
    assertMay(actor, "unit.manage")
    if (ownerKind || ownerId) throw invalid("ownerKind", "invalid")
    return
  }
  if (!ownerKind) throw invalid("ownerKind", "required")
  await OWNERS[ownerKind](tx, actor, ownerId)
}

const OWNERS: Record<OwnerKind, (tx: Tx, actor: Actor, id: string | undefined) => Promise<unknown>> = {
  lead: async (tx, actor, id) => ownLead(tx, actor, "lead.edit", id ?? missing()),
  contract: async (tx, actor, id) => {
    const where = { lead: leadScope(actor, "contract.draft"), id: id ?? missing() }
    if (!(await tx.contract.count({ where }))) throw new DomainError("not_found")
  },
  complex: async (tx, actor, id) => {
    assertMay(actor, "template.manage")
    if (!(await tx.complex.count({ where: { id: id ?? missing() } }))) throw new DomainError("not_found")
  },
  payment: async (tx, actor, id) => {
    assertMay(actor, "payment.record")
    if (id && !(await tx.payment.count({ where: { id } }))) throw new DomainError("not_found")
  },
  expense: async (tx, actor, id) => {
    assertMay(actor, "expense.create")
    const row = id && (await tx.expense.findUnique({ where: { id }, select: { createdById: true } }))
    if (id) assertCan(actor, "expense.edit", { ownerId: row ? row.createdById : null })
    if (id && !row) throw new DomainError("not_found")
  },
}

function missing(): never {
  throw invalid("ownerId", "required")
}

function invalid(field: string, message: string): DomainError {
  return new DomainError("validation_failed", {}, [{ path: [field], message }])
}
