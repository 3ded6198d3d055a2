import { FIELDS, KIND_FIELDS } from "@/lib/domain/documents/rules"
import type { PaperTexts } from "./paper/block"

/** Each text as the placeholder that stands for it: `{contract_number}`. */
export function placeholderTexts(): PaperTexts {
  const names = [...Object.values(FIELDS).flat(), ...Object.values(KIND_FIELDS).flat()]
  return Object.fromEntries(names.map((name) => [name, `{${name}}`])) as PaperTexts
}
