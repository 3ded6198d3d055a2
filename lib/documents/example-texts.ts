import {
  DOCUMENT_KINDS,
  type DocumentKind,
  FIELDS,
  KIND_FIELDS,
  LISTS,
  type ListName,
} from "@/lib/domain/documents/rules"
import type { Company, PaperFacts } from "@/lib/domain/documents/schema"
import type { Locale } from "@/lib/i18n/routing"
import { exampleFacts } from "./example"
import { paperValues } from "./values"

/** What each placeholder of a kind says in the example contract; those of a list, in its first line. */
export function exampleTexts(
  { company, complex }: { company: Company; complex: PaperFacts["complex"] },
  locale: Locale,
): Record<DocumentKind, Record<string, string>> {
  const textsOf = (kind: DocumentKind) => {
    const values = paperValues(exampleFacts(kind, company, complex), locale)
    const names = [...Object.values(FIELDS).flat(), ...KIND_FIELDS[kind]]
    const rows = (Object.keys(LISTS) as ListName[]).map((list) => values[list][0])
    return Object.assign(Object.fromEntries(names.map((name) => [name, values[name]])), ...rows)
  }
  return Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, textsOf(kind)])) as Record<
    DocumentKind,
    Record<string, string>
  >
}
