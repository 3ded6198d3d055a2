import { z } from "zod"
import { DomainError } from "./errors"

/**
 * Days that somebody can mean. The calendar reaches from year 0 to 9999, and what is counted from its last day, or shown in another
 * time zone, falls out of it; PostgreSQL does not know a year 0 at all.
 */
const FIRST = "1900-01-01"
const LAST = "2199-12-31"

function isMeant(text: string): boolean {
  return text >= FIRST && text.slice(0, 10) <= LAST
}

/** A calendar day in a request, `YYYY-MM-DD`. */
export const dayInput = z.iso.date().refine(isMeant)

/** An instant in a request, ISO 8601 with its offset. */
export const instantInput = z.iso.datetime({ offset: true }).refine(isMeant)

/** A calendar day of the company, or an instant. */
export const momentInput = z.union([dayInput, instantInput])

/** A text from outside that was not checked by a schema, as an instant. Refuses with `validation_failed` on `field` what is none. */
export function readInstant(text: string | number, field: string): Date {
  const at = new Date(text)
  const day = Number.isNaN(at.getTime()) ? "" : at.toISOString()
  if (!isMeant(day)) {
    throw new DomainError("validation_failed", {}, [{ path: [field], message: field }])
  }
  return at
}
