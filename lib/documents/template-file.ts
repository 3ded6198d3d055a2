import type { Actor } from "@/lib/domain/actor"
import type { DocumentKind } from "@/lib/domain/documents/rules"
import { addTemplate } from "@/lib/domain/documents/templates/commands"
import { getExampleParts, getTemplateFileKey } from "@/lib/domain/documents/templates/queries"
import type {
  AddTemplateInput,
  ExampleInput,
  TemplateDto,
  TemplateReport,
} from "@/lib/domain/documents/templates/schema"
import { DomainError } from "@/lib/domain/errors"
import type { Locale } from "@/lib/i18n/routing"
import { type DocumentFile, starterTemplate, storedFile, writeDocument } from "./document-file"
import { inspectTemplate } from "./docx/inspect"
import { exampleFacts } from "./example"
import { paperTranslator } from "./words"

/** What an uploaded file asks for, and what in it cannot be filled. */
export async function checkTemplate(
  actor: Actor,
  { id, kind, mediaId }: AddTemplateInput,
): Promise<TemplateReport & { key: string }> {
  const key = await getTemplateFileKey(actor, id, mediaId)
  return { key, ...inspectTemplate(await storedFile(key), kind) }
}

/** Makes an uploaded file the active template of its kind. Refuses with `template_faulty` one that cannot be filled. */
export async function addCheckedTemplate(actor: Actor, input: AddTemplateInput): Promise<TemplateDto> {
  assertFillable(await checkTemplate(actor, input))
  return addTemplate(actor, input)
}

/** A document of a contract that nobody signed: of an uploaded file, or of our own layout. Refuses with `template_faulty`. */
export async function exampleDocument(
  actor: Actor,
  { id, kind, format, mediaId, locale = actor.locale }: ExampleInput,
): Promise<DocumentFile> {
  const { company, complex } = await getExampleParts(actor, id)
  const report = mediaId === undefined ? null : await checkTemplate(actor, { id, kind, mediaId })
  if (report) assertFillable(report)
  return writeDocument(exampleFacts(kind, company, complex), format, locale, report?.key ?? null)
}

/** Our own layout with placeholders, to begin with. Refuses with `not_found` for a complex that is not there. */
export async function starterFile(
  actor: Actor,
  { id, kind, locale = actor.locale }: { id: string; kind: DocumentKind; locale?: Locale | undefined },
): Promise<DocumentFile> {
  await getExampleParts(actor, id)
  const name = paperTranslator(locale)(`documents.kind.${kind}`)
  return { name, format: "docx", bytes: starterTemplate(kind, locale) }
}

function assertFillable({ faults }: TemplateReport): void {
  const [first] = faults
  if (first) throw new DomainError("template_faulty", { tag: first.tag, count: faults.length })
}
