import Docxtemplater from "docxtemplater"
import PizZip from "pizzip"
import type { PaperValues } from "../values"

/** How a template is read: `{name}` is looked up among the values and in nothing else, no expression is ever evaluated. */
export const READING = {
  paragraphLoop: true,
  errorLogging: false,
  parser: (tag: string) => ({
    get: (scope: unknown) =>
      typeof scope === "object" && scope !== null && Object.hasOwn(scope, tag) ? Reflect.get(scope, tag) : undefined,
  }),
} as const

/** The template with its placeholders replaced. What a value holds stays text: braces and angle brackets in it are nothing but signs. */
export function fillDocx(template: Uint8Array, values: PaperValues): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), READING)
  document.render(values)
  return document.toUint8Array()
}
