import { ORPCError } from "@orpc/client"
import { ValidationError } from "@orpc/contract"
import type { z } from "zod"
import { DomainError, type ErrorData } from "@/lib/domain/errors"
import { toMoney } from "@/lib/domain/money"
import { getSettings } from "@/lib/domain/settings/queries"
import { refusalSentence, titleSentence } from "@/lib/i18n/refusal-sentence"
import { log } from "@/lib/log/log"
import type { Problem } from "../contract/route"
import type { Exchange } from "./exchange"
import { fieldsOfIssues, fieldsOfRefusal, type ProblemField } from "./field-errors"
import type { Locale } from "./locale"

/** A program asks again after so many seconds: a database that was restarted is back by then. */
const AWAY_S = 10

/** Turns whatever was thrown into the one shape in which this API refuses. What is not a refusal is a bug: it is logged. */
export async function problemResponse(error: unknown, exchange: Exchange): Promise<Response> {
  const { refusal, errors } = understand(error, exchange)
  const { code, data, status } = refusal
  const { locale, requestId } = exchange
  const body: Problem = {
    ...plain(data),
    type: `urn:shaxmatka:problem:${code}`,
    title: titleSentence(locale, status),
    status,
    detail: await detailOf(refusal, locale),
    code,
    requestId,
    ...(errors.length > 0 && { errors }),
  }
  const headers = {
    "content-type": "application/problem+json",
    "content-language": locale,
    ...(code === "unavailable" && { "retry-after": String(AWAY_S) }),
  }
  return new Response(JSON.stringify(body), { status, headers })
}

type Understood = { refusal: DomainError; errors: ProblemField[] }

function understand(error: unknown, { locale, requestId, route }: Exchange): Understood {
  if (error instanceof DomainError) return { refusal: error, errors: fieldsOfRefusal(error.fields, locale) }
  if (error instanceof ORPCError && error.code === "BAD_REQUEST") {
    const cause: unknown = error.cause
    const found = cause instanceof ValidationError ? cause : null
    // Standard Schema calls them issues; they are zod's own, as every schema here is.
    const errors = found ? fieldsOfIssues(found.issues as z.core.$ZodIssue[], found.data, locale) : []
    return { refusal: new DomainError("validation_failed"), errors }
  }
  log().error({ err: error, requestId, route }, "request failed")
  return { refusal: new DomainError(isDatabaseGone(error) ? "unavailable" : "internal"), errors: [] }
}

/** Only a sentence with an instant in it needs the company's time zone. */
async function detailOf({ code, data }: DomainError, locale: Locale): Promise<string> {
  const timed = Object.values(data).some((value) => typeof value === "string" && value.includes("T"))
  const timeZone = timed ? (await getSettings())["company.timeZone"] : "UTC"
  return refusalSentence(locale, code, data, timeZone)
}

/** `status` is HTTP's in a problem document: a record's own is called `currentStatus`. */
function plain(data: ErrorData): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key === "status" ? "currentStatus" : key,
      typeof value === "bigint" ? toMoney(value) : value,
    ]),
  )
}

const GONE =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|DatabaseNotReachable|P1001|P1017|terminat|timeout exceeded when trying to connect/

function isDatabaseGone(error: unknown): boolean {
  for (let step: unknown = error, depth = 0; step instanceof Error && depth < 5; step = step.cause, depth++) {
    const code: unknown = Reflect.get(step, "code")
    if (GONE.test(`${typeof code === "string" ? code : ""} ${step.message}`)) return true
  }
  return false
}
