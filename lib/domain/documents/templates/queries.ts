import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { mediaUrl } from "../../media/rules"
import { DOCX_TYPE } from "../../media/schema"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"
import { companyOf, PAPER_COMPLEX, toPaperComplex } from "../queries"
import type { DocumentKind } from "../rules"
import type { Company, PaperFacts } from "../schema"
import type { TemplateDto } from "./schema"

/** More than an office ever uploads; the newest are listed. */
const MOST = 100

export const TEMPLATE = {
  id: true,
  kind: true,
  active: true,
  createdAt: true,
  by: { select: { name: true } },
  media: { select: { id: true, key: true, name: true, bytes: true } },
} satisfies Prisma.DocumentTemplateSelect
type TemplateRow = Prisma.DocumentTemplateGetPayload<{ select: typeof TEMPLATE }>

export function toTemplateDto({ id, kind, active, createdAt, by, media }: TemplateRow): TemplateDto {
  const { key, ...file } = media
  const addedAt = createdAt.toISOString()
  return { id, kind, active, addedAt, addedBy: by?.name ?? null, file: { ...file, url: mediaUrl(key) } }
}

/** A complex's templates, the newest first; earlier ones stay. Refuses with `not_found` for a complex that is not there. */
export async function listTemplates(actor: Actor, complexId: string): Promise<TemplateDto[]> {
  assertMay(actor, "template.manage")
  if (!(await db.complex.count({ where: { id: complexId } }))) throw new DomainError("not_found")
  const rows = await db.documentTemplate.findMany({
    where: { complexId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: TEMPLATE,
  })
  return rows.map(toTemplateDto)
}

/** Where the file lies that a complex's documents of a kind are filled from, or null: our own layout. For who may read the paper. */
export async function findActiveTemplate(complexId: string, kind: DocumentKind): Promise<string | null> {
  const row = await db.documentTemplate.findFirst({
    where: { complexId, kind, active: true },
    select: { media: { select: { key: true } } },
  })
  return row?.media.key ?? null
}

/** Where a file lies that was uploaded to be a template of this complex. Refuses on the field with `unknownRecord` what is none. */
export async function templateFileKey(tx: Tx, complexId: string, mediaId: string): Promise<string> {
  const row = await tx.media.findFirst({
    where: { id: mediaId, ownerKind: "complex", ownerId: complexId, type: DOCX_TYPE },
    select: { key: true },
  })
  if (!row) throw new DomainError("validation_failed", {}, [{ path: ["mediaId"], message: "unknownRecord" }])
  return row.key
}

/** The same before anything is written. */
export async function getTemplateFileKey(actor: Actor, complexId: string, mediaId: string): Promise<string> {
  assertMay(actor, "template.manage")
  return templateFileKey(db, complexId, mediaId)
}

/** What an example of a complex's documents is made of: the company and the complex are real. Refuses with `not_found`. */
export async function getExampleParts(
  actor: Actor,
  complexId: string,
): Promise<{ company: Company; complex: PaperFacts["complex"] }> {
  assertMay(actor, "template.manage")
  const row = await db.complex.findUnique({ where: { id: complexId }, select: PAPER_COMPLEX })
  if (!row) throw new DomainError("not_found")
  return { company: companyOf(await getSettings()), complex: toPaperComplex(row) }
}
