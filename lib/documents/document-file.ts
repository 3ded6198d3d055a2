import { buffer } from "node:stream/consumers"
import type { Actor } from "@/lib/domain/actor"
import { recordDownload } from "@/lib/domain/documents/commands"
import { getPaper } from "@/lib/domain/documents/queries"
import type { DocumentKind } from "@/lib/domain/documents/rules"
import type { ContractDocumentInput, DocumentFormat, PaperFacts } from "@/lib/domain/documents/schema"
import { findActiveTemplate } from "@/lib/domain/documents/templates/queries"
import type { Locale } from "@/lib/i18n/routing"
import { mediaStore } from "@/lib/media/store"
import { fillDocx } from "./docx/fill"
import { writeTemplate } from "./docx/write-template"
import { layOut } from "./paper/layout"
import { writePdf } from "./pdf/write-pdf"
import { placeholderTexts } from "./placeholders"
import { paperValues } from "./values"
import { paperTranslator } from "./words"

export type DocumentFile = { name: string; format: DocumentFormat; bytes: Uint8Array }

/**
 * A contract's paper as a file: DOCX from the complex's active template, or from our own where there is none; PDF in our own
 * layout. Refuses as `getPaper` does. Each one that is handed out is noted.
 */
export async function contractDocument(actor: Actor, input: ContractDocumentInput): Promise<DocumentFile> {
  const facts = await getPaper(actor, input.id, input.kind, input.version)
  const template = input.format === "docx" ? await findActiveTemplate(facts.complexId, facts.kind) : null
  const file = await writeDocument(facts, input.format, input.locale ?? facts.locale, template)
  await recordDownload(actor, facts, input.format)
  return file
}

/** Facts as a file; `templateKey` names the stored DOCX to fill instead of our own. */
export async function writeDocument(
  facts: PaperFacts,
  format: DocumentFormat,
  locale: Locale,
  templateKey: string | null = null,
): Promise<DocumentFile> {
  const t = paperTranslator(locale)
  const values = paperValues(facts, locale)
  const paper = layOut(facts.kind, t, values)
  const bytes =
    format === "pdf"
      ? await writePdf(paper, values, t, locale)
      : fillDocx(templateKey ? await storedFile(templateKey) : starterTemplate(facts.kind, locale), values)
  return { name: paper.name, format, bytes }
}

/** Our own layout of a document as a template, which an office may edit and upload as its own. */
export function starterTemplate(kind: DocumentKind, locale: Locale): Uint8Array {
  const t = paperTranslator(locale)
  return writeTemplate(layOut(kind, t, placeholderTexts()), t)
}

/** The bytes of an uploaded template. Throws when the store has lost it. */
export async function storedFile(key: string): Promise<Uint8Array> {
  const stored = await mediaStore().open(key)
  if (!stored) throw new Error(`The media store has no ${key}.`)
  return buffer(stored.read())
}
