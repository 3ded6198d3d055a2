import { z } from "zod"
import { SendingFailed } from "@/lib/domain/deliveries/rules"
import { DomainError } from "@/lib/domain/errors"
import { INSTAGRAM_FIGURES, type InstagramFigures } from "@/lib/domain/instagram/schema"
import { env } from "@/lib/env"
import { appAddresses, instagramApp } from "./app"

const VERSION = "v26.0"
const TIMEOUT_MS = 15_000

export type InstagramToken = { token: string; expiresInS: number }

const long = z
  .object({ access_token: z.string(), expires_in: z.number().default(60 * 86_400) })
  .transform(({ access_token, expires_in }): InstagramToken => ({ token: access_token, expiresInS: expires_in }))
const short = z.object({ access_token: z.string() })
/** Older apps answer flat, newer ones in a list. */
const exchanged = z.union([
  short,
  z.object({ data: z.array(short).min(1) }).transform(({ data }) => data[0] as { access_token: string }),
])

/** A code of the sign-in page becomes a token of sixty days. Refuses with `instagram_refused` a code that Meta does not take. */
export async function exchangeCode(code: string): Promise<InstagramToken> {
  const { id, secret } = instagramApp()
  const form = new URLSearchParams({
    client_id: id,
    client_secret: secret,
    grant_type: "authorization_code",
    redirect_uri: appAddresses().redirect,
    // Meta hangs this onto it.
    code: code.replace(/#_$/, ""),
  })
  const { access_token } = await settled(`${env().INSTAGRAM_TOKEN_ROOT}/oauth/access_token`, exchanged, {
    method: "POST",
    body: form,
  })
  const query = new URLSearchParams({ grant_type: "ig_exchange_token", client_secret: secret, access_token })
  return settled(`${env().INSTAGRAM_GRAPH_ROOT}/access_token?${query}`, long)
}

/** A token that still holds, and is a day old at least, for sixty days more. */
export function refreshToken(token: string): Promise<InstagramToken> {
  const query = new URLSearchParams({ grant_type: "ig_refresh_token", access_token: token })
  return settled(`${env().INSTAGRAM_GRAPH_ROOT}/refresh_access_token?${query}`, long)
}

const profile = z.object({ user_id: z.union([z.string(), z.number()]).transform(String), username: z.string() })

/** Whose account it is. */
export async function readProfile(token: string): Promise<{ id: string; username: string }> {
  const { user_id: id, username } = await settled(
    `${api("me")}?fields=user_id,username&access_token=${encodeURIComponent(token)}`,
    profile,
  )
  return { id, username }
}

/** Asks Meta to tell us of this account's messages and comments. */
export async function subscribe(token: string, id: string): Promise<void> {
  const query = new URLSearchParams({ subscribed_fields: "messages,comments", access_token: token })
  await settled(`${api(id)}/subscribed_apps?${query}`, z.object({ success: z.literal(true) }), { method: "POST" })
}

const insights = z.object({
  data: z.array(z.object({ name: z.string(), total_value: z.object({ value: z.number() }).optional() })),
})

/** What an account reached on the last whole day that Meta knows; a figure that it has none of is left out, as Meta does. */
export async function readInsights(token: string, id: string): Promise<InstagramFigures> {
  const query = new URLSearchParams({
    metric: INSTAGRAM_FIGURES.join(","),
    metric_type: "total_value",
    period: "day",
    access_token: token,
  })
  const { data } = await settled(`${api(id)}/insights?${query}`, insights)
  const figures = data.flatMap(({ name, total_value }) => {
    const known = INSTAGRAM_FIGURES.find((figure) => figure === name)
    return known && total_value ? [[known, total_value.value] as const] : []
  })
  return Object.fromEntries(figures)
}

type Recipient = { id: string } | { comment_id: string }

/** Writes to a person, or privately to whoever left a comment. Throws `SendingFailed`. */
export async function sendText(token: string, from: string, recipient: Recipient, text: string): Promise<void> {
  const body = JSON.stringify({ recipient, message: { text } })
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` }
  try {
    await ask(`${api(from)}/messages`, z.object({ message_id: z.string() }), { method: "POST", headers, body })
  } catch (error) {
    throw error instanceof GraphError ? failureOf(error) : new SendingFailed("unreachable", { cause: error })
  }
}

const api = (path: string) => `${env().INSTAGRAM_GRAPH_ROOT}/${VERSION}/${path}`

const problem = z.object({ error: z.object({ code: z.number().optional(), message: z.string().default("") }) })

/** What Meta said; its message may hold ids and is for the log alone. */
class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: number | undefined,
    message: string,
  ) {
    super(message)
  }
}

/** The same for whoever waits for the answer: what Meta refuses is one refusal, its being away another. */
async function settled<T extends z.ZodType>(address: string, shape: T, init: RequestInit = {}): Promise<z.output<T>> {
  try {
    return await ask(address, shape, init)
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    throw new DomainError(error.status >= 500 ? "unavailable" : "instagram_refused")
  }
}

async function ask<T extends z.ZodType>(address: string, shape: T, init: RequestInit = {}): Promise<z.output<T>> {
  const answer = await fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => undefined)
  if (!answer) throw new DomainError("unavailable")
  const body: unknown = await answer.json().catch(() => null)
  const read = shape.safeParse(body)
  if (answer.ok && read.success) return read.data
  const said = problem.safeParse(body)
  throw new GraphError(
    answer.status,
    said.data?.error.code,
    said.data?.error.message ?? `Instagram answered ${answer.status}`,
  )
}

/** 190: the token is dead; 4, 17, 32, 613: too often; 10 and 100 with a closed window, a person who blocked us: for good. */
function failureOf({ status, code }: GraphError): SendingFailed {
  if (status >= 500) return new SendingFailed("unreachable")
  if (code !== undefined && [4, 17, 32, 613].includes(code))
    return new SendingFailed("tooOften", { retryAfterMs: 3_600_000 })
  return new SendingFailed("refused", { permanent: true })
}
