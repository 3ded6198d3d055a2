import type { z } from "zod"
import type { FieldError } from "@/lib/domain/errors"
import { fieldSentence } from "@/lib/i18n/refusal-sentence"
import type { Locale } from "./locale"

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
export type ProblemField = { path: string; message: string }

/** What zod found, one entry a field, in the caller's language. `input` is what was checked: zod does not keep it. */
export function fieldsOfIssues(issues: readonly Issue[], input: unknown, locale: Locale): ProblemField[] {
  const found = issues.flatMap((issue): ProblemField[] => {
    if (issue.code === "unrecognized_keys") {
      const message = fieldSentence(locale, "unknown")
      return issue.keys.map((key) => ({ path: dotted([...issue.path, key]), message }))
    }
    return [{ path: dotted(issue.path), message: sentenceOf(issue, input, locale) }]
  })
  // Of several complaints about a field the first is the plainest: what is no day is not also too early.
  return found.filter(({ path }, index) => found.findIndex((field) => field.path === path) === index)
}

/** The same for fields that a rule of the domain refuses. */
export function fieldsOfRefusal(fields: FieldError[], locale: Locale): ProblemField[] {
  return fields.map(({ path, message }) => ({ path: dotted(path), message: fieldSentence(locale, message) }))
}

/** zod's own translations speak of strings, arrays and patterns; people read these sentences under a field. */
function sentenceOf(issue: Issue, input: unknown, locale: Locale): string {
  const value = valueAt(input, issue.path)
  if (value === undefined || value === null || value === "") return fieldSentence(locale, "required")
  switch (issue.code) {
    case "too_small":
      return fieldSentence(locale, TOO_SMALL[issue.origin] ?? "numberSmall", bound(issue.minimum, issue.inclusive))
    case "too_big":
      return fieldSentence(locale, TOO_BIG[issue.origin] ?? "numberLarge", bound(issue.maximum, issue.inclusive))
    case "not_multiple_of":
      return fieldSentence(locale, "multiple", { limit: issue.divisor })
    case "invalid_value":
      return fieldSentence(locale, "oneOf", { values: issue.values.map(String).join(", ") })
    case "invalid_format":
      return fieldSentence(locale, FORMATS[issue.format] ?? "invalid")
    case "invalid_type":
      return fieldSentence(locale, TYPES[issue.expected] ?? "invalid")
    case "custom":
      return fieldSentence(locale, /\s/.test(issue.message) ? "invalid" : issue.message) // without a key it is zod's "Invalid input"
    default:
      return fieldSentence(locale, "invalid")
  }
}

const FORMATS: Partial<Record<string, string>> = { date: "day", datetime: "instant", email: "email" }
const TYPES: Partial<Record<string, string>> = { int: "wholeNumber", number: "number", string: "text" }
const TOO_SMALL: Partial<Record<string, string>> = { string: "textShort", array: "listShort" }
const TOO_BIG: Partial<Record<string, string>> = { string: "textLong", array: "listLong" }

function bound(limit: number | bigint, inclusive = true): { limit: number; inclusive: string } {
  return { limit: Number(limit), inclusive: String(inclusive) }
}

function dotted(path: Path): string {
  return path.map(String).join(".")
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    const holds = typeof value === "object" && value !== null && Object.hasOwn(value, key)
    return holds ? Reflect.get(value, key) : undefined
  }, input)
}
