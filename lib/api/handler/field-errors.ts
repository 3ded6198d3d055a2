import { z } from "zod"
import type { FieldError } from "@/lib/domain/errors"
import type { Locale } from "./locale"
import { fieldSentence } from "./sentence"

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
export type ProblemField = { path: string; message: string }

const SENTENCES = { ru: z.locales.ru(), uz: z.locales.uz(), en: z.locales.en() }

/** What zod found, one entry a field, in the caller's language. `input` is what was checked: zod does not keep it. */
export function fieldsOfIssues(issues: readonly Issue[], input: unknown, locale: Locale): ProblemField[] {
  return issues.flatMap((issue): ProblemField[] => {
    if (issue.code === "unrecognized_keys") {
      const message = fieldSentence(locale, "unknown")
      return issue.keys.map((key) => ({ path: dotted([...issue.path, key]), message }))
    }
    return [{ path: dotted(issue.path), message: sentenceOf(issue, input, locale) }]
  })
}

/** The same for fields that a rule of the domain refuses. */
export function fieldsOfRefusal(fields: FieldError[], locale: Locale): ProblemField[] {
  return fields.map(({ path, message }) => ({ path: dotted(path), message: fieldSentence(locale, message) }))
}

function sentenceOf(issue: Issue, input: unknown, locale: Locale): string {
  const value = valueAt(input, issue.path)
  if (value === undefined || value === null || value === "") return fieldSentence(locale, "required")
  if (issue.code === "custom") return fieldSentence(locale, issue.message)
  const said = SENTENCES[locale].localeError({ ...issue, input: value } as z.core.$ZodRawIssue)
  return (typeof said === "string" ? said : said?.message) ?? fieldSentence(locale, "invalid")
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
