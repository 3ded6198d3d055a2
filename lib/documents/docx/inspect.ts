import Docxtemplater, { type DXT } from "docxtemplater"
import InspectModule from "docxtemplater/js/inspect-module"
import PizZip from "pizzip"
import { type DocumentKind, fieldsOf, LISTS, type ListName, listsOf } from "@/lib/domain/documents/rules"
import type { TemplateFault, TemplateReport } from "@/lib/domain/documents/templates/schema"
import { READING } from "./fill"

/** What a parser that gave up says, by its own codes. */
const MALFORMED: Record<string, TemplateFault["kind"]> = {
  unclosed_tag: "unclosed",
  unopened_tag: "unopened",
  duplicate_open_tag: "unclosed",
  duplicate_close_tag: "unopened",
  empty_tag: "unclosed",
  unclosed_loop: "list",
  unopened_loop: "list",
  closing_tag_does_not_match_opening_tag: "list",
  unbalanced_loop_tags: "list",
  loop_position_invalid: "list",
  raw_xml_tag_should_be_only_text_in_paragraph: "raw",
  raw_tag_outerxml_invalid: "raw",
}

/** What a DOCX asks for as a template of `kind`, and what in it nobody can fill: names that are unknown, braces that do not close. */
export function inspectTemplate(bytes: Uint8Array, kind: DocumentKind): TemplateReport {
  const inspector = new InspectModule()
  try {
    new Docxtemplater(new PizZip(bytes), { ...READING, modules: [inspector] })
  } catch (error) {
    return { placeholders: [], faults: faultsOfError(error) }
  }
  const seen = new Set<string>()
  const faults = walk(inspector.getAllStructuredTags(), kind, null, seen)
  return { placeholders: [...seen].sort(), faults: distinct(faults) }
}

function walk(tags: DXT.Part[], kind: DocumentKind, list: ListName | null, seen: Set<string>): TemplateFault[] {
  const known = fieldsOf(kind)
  return tags.flatMap((tag): TemplateFault[] => {
    const name = tag.value
    if (tag.module === "loop") {
      const named = listsOf(kind).find((candidate) => candidate === name)
      if (!named || list) return [{ kind: "list", tag: name }, ...walk(tag.subparsed ?? [], kind, list, seen)]
      seen.add(name)
      return walk(tag.subparsed ?? [], kind, named, seen)
    }
    // Any other kind, such as `{@raw}`, would put a buyer's words into the file as markup.
    if (tag.module) return [{ kind: "raw", tag: name }]
    const ofList: readonly string[] = list ? LISTS[list] : []
    if (ofList.includes(name) || (known.has(name) && !isList(name))) {
      seen.add(name)
      return []
    }
    return [{ kind: isList(name) ? "list" : ofAnyList(name) ? "outside" : "unknown", tag: name }]
  })
}

function isList(name: string): boolean {
  return Object.hasOwn(LISTS, name)
}

function ofAnyList(name: string): boolean {
  return Object.values<readonly string[]>(LISTS).some((fields) => fields.includes(name))
}

type ParserError = { properties?: { id?: string; xtag?: string; errors?: ParserError[] } }

function faultsOfError(error: unknown): TemplateFault[] {
  const { properties } = error as ParserError
  const errors = properties?.errors ?? [error as ParserError]
  return distinct(
    errors.map(({ properties: { id = "", xtag = "" } = {} }) => ({
      kind: MALFORMED[id] ?? "broken",
      tag: xtag.slice(0, 60),
    })),
  )
}

function distinct(faults: TemplateFault[]): TemplateFault[] {
  return faults
    .filter(({ kind, tag }, at) => faults.findIndex((other) => other.kind === kind && other.tag === tag) === at)
    .slice(0, 100)
}
