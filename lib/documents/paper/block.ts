import type { Field, ListField, ListName } from "@/lib/domain/documents/rules"

/** What stands in place of a placeholder: its value, or the placeholder itself in a template to begin with. */
export type PaperTexts = Record<Field, string>

/** `width` in hundredths of the table's. */
export type Column<L extends ListName = ListName> = {
  field: ListField<L>
  heading: string
  width: number
  numeric?: boolean
}

export type Side = { title: string; name: string; lines: string[] }

/** A part of a paper, whatever it is written as. */
export type Block =
  | { kind: "title"; text: string; subtitle: string }
  | { kind: "edges"; left: string; right: string }
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string }
  /** Names and values, a line each. */
  | { kind: "facts"; rows: [name: string, value: string][] }
  /** Lines to write on by hand. */
  | { kind: "rules"; count: number }
  | { kind: "table"; list: ListName; columns: Column[]; total?: { label: string; value: string } }
  | { kind: "sides"; heading: string; left: Side; right: Side; signature: string }

/** A whole paper and what it is called at the foot of each page and in its file. */
export type Paper = { name: string; blocks: Block[] }
