import { DomainError } from "@/lib/domain/errors"
import { openExchange } from "./handler/exchange"
import { problemResponse } from "./handler/problem"
import { countRequest } from "./handler/rate-limit"

/** A form sent without JavaScript gets its page again, which knows the code. */
async function formAnswer(error: unknown, request: Request): Promise<Response | null> {
  if (!(error instanceof DomainError) || !request.headers.get("accept")?.includes("text/html")) return null
  const location = `/login?error=limited:${error.data.seconds}`
  return new Response(null, { status: 303, headers: { location } })
}

/** Everything else counts: next-auth also signs in at `callback/%63redentials`. */
const HARMLESS = /\/(signout|session|_log)\/?$/

/** Counts an attempt to sign in against its address; a problem document with 429 when there were too many, else null. */
export async function limitSignIn(request: Request): Promise<Response | null> {
  const exchange = openExchange(request)
  if (HARMLESS.test(exchange.url.pathname)) return null
  try {
    await countRequest("signIn", exchange.address, exchange.headers)
    return null
  } catch (error) {
    const refused = (await formAnswer(error, request)) ?? (await problemResponse(error, exchange))
    for (const [name, value] of exchange.headers) refused.headers.set(name, value)
    return refused
  }
}
