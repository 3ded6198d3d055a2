import { handleApi } from "@/lib/api/handler"
import { sessionCookie } from "@/lib/auth/cookie"
import type { Actor } from "@/lib/domain/actor"
import { findTokenVersion } from "@/lib/domain/users/queries"

type Call = {
  /** Signed in by cookie, in a browser on our own page. */
  as?: { actor: Actor } | null
  body?: unknown
  headers?: Record<string, string>
}

/** What an answer says, read as JSON: tests know its shape. */
export type Answer<T> = { status: number; headers: Headers; json: T; text: string }

export type ProblemJson = {
  code: string
  title: string
  detail: string
  status: number
  requestId: string
  errors?: { path: string; message: string }[]
}

/** The `Cookie` header of a fresh session. */
export async function cookieOf(actor: Actor, loginAt = Date.now()): Promise<string> {
  const uid = actor.id ?? ""
  const line = await sessionCookie({ uid, tv: await findTokenVersion(uid), loginAt })
  return line.split(";", 1)[0] ?? ""
}

/** Sends one request through the API's gate, in this process. */
export async function call<T = ProblemJson>(method: string, path: string, options: Call = {}): Promise<Answer<T>> {
  const looking = new AbortController()
  const response = await request(method, path, { ...options, signal: looking.signal })
  const type = response.headers.get("content-type") ?? ""
  // An endless answer is not waited for: whoever asked is gone.
  if (type.startsWith("text/event-stream")) {
    await response.body?.cancel()
    looking.abort()
  }
  const text = response.bodyUsed ? "" : await response.text()
  const json = type.includes("json") ? JSON.parse(text) : undefined
  return { status: response.status, headers: response.headers, json, text }
}

/** The same without reading the answer: for streams. */
export async function request(
  method: string,
  path: string,
  options: Call & { signal?: AbortSignal } = {},
): Promise<Response> {
  const headers = new Headers({ host: "localhost", "x-forwarded-for": "203.0.113.7" })
  if (options.as) {
    headers.set("cookie", await cookieOf(options.as.actor))
    headers.set("sec-fetch-site", "same-origin")
  }
  if (options.body !== undefined && !(options.body instanceof FormData)) headers.set("content-type", "application/json")
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value)
  const body = sent(options.body)
  return handleApi(new Request(`http://localhost${path}`, { method, headers, body, signal: options.signal }))
}

function sent(body: unknown): BodyInit | undefined {
  if (body === undefined || typeof body === "string" || body instanceof FormData) return body
  return JSON.stringify(body)
}
