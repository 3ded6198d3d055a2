import { createHmac } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

export const APP = { id: "1789", secret: "the secret of an app at Meta" }
export const ACCOUNT = { id: "17841400000000001", username: "bahor_residence" }

type Refusal = { status: number; code: number }

/** Meta's hosts on loopback, in their own words: sign-in codes, tokens, the profile, subscriptions and messages. */
export async function openInstagram() {
  const sent: { recipient: { id?: string; comment_id?: string }; message: { text: string } }[] = []
  const refusals: Refusal[] = []
  const subscribed: string[] = []
  let tokens = 0
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts).toString()
    const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://localhost")
    const reply = (status: number, answer: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer))
    const refuse = ({ status, code }: Refusal) =>
      reply(status, { error: { message: "Meta says no", type: "OAuthException", code, fbtrace_id: "x" } })
    if (pathname === "/oauth/access_token") {
      const form = new URLSearchParams(body)
      const fine = form.get("client_secret") === APP.secret && form.get("code") === "a-good-code"
      return fine
        ? reply(200, { data: [{ access_token: "short", user_id: ACCOUNT.id }] })
        : refuse({ status: 400, code: 100 })
    }
    if (pathname === "/access_token" || pathname === "/refresh_access_token") {
      const known = query.get("access_token")?.startsWith("short") || query.get("access_token")?.startsWith("long")
      if (!known) return refuse({ status: 400, code: 190 })
      return reply(200, { access_token: `long-${++tokens}`, token_type: "bearer", expires_in: 5_184_000 })
    }
    const token = query.get("access_token") ?? request.headers.authorization?.replace("Bearer ", "") ?? ""
    if (!token.startsWith("long-")) return refuse({ status: 400, code: 190 })
    if (pathname === "/v26.0/me") return reply(200, { user_id: ACCOUNT.id, username: ACCOUNT.username })
    if (pathname === `/v26.0/${ACCOUNT.id}/subscribed_apps`) {
      subscribed.push(query.get("subscribed_fields") ?? "")
      return reply(200, { success: true })
    }
    if (pathname === `/v26.0/${ACCOUNT.id}/insights`) {
      const names = (query.get("metric") ?? "").split(",")
      // Meta leaves out what it has nothing of.
      const data = names
        .slice(0, 3)
        .map((name, at) => ({ name, period: "day", total_value: { value: (at + 1) * 100 } }))
      return query.get("metric_type") === "total_value" ? reply(200, { data }) : refuse({ status: 400, code: 100 })
    }
    if (pathname === `/v26.0/${ACCOUNT.id}/messages`) {
      const refusal = refusals.shift()
      if (refusal) return refuse(refusal)
      sent.push(JSON.parse(body))
      return reply(200, { recipient_id: "1", message_id: `m-${sent.length}` })
    }
    return refuse({ status: 404, code: 803 })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    root: `http://127.0.0.1:${port}`,
    sent,
    subscribed,
    refuseNext: (...list: Refusal[]) => refusals.push(...list),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** As Meta signs a webhook: over the bytes. */
export function signed(raw: string, secret = APP.secret): string {
  return `sha256=${createHmac("sha256", secret).update(raw).digest("hex")}`
}

/** As Meta signs what a form of it carries. */
export function signedRequest(userId: string, secret = APP.secret): string {
  const payload = Buffer.from(JSON.stringify({ algorithm: "HMAC-SHA256", user_id: userId })).toString("base64url")
  return `${createHmac("sha256", secret).update(payload).digest("base64url")}.${payload}`
}

export function messageBody(fromId: string, text: string, mid: string, at = Date.now()): string {
  const messaging = [{ sender: { id: fromId }, recipient: { id: ACCOUNT.id }, timestamp: at, message: { mid, text } }]
  return JSON.stringify({ object: "instagram", entry: [{ id: ACCOUNT.id, time: at, messaging }] })
}

export function commentBody(from: { id: string; username: string }, text: string, id: string): string {
  const changes = [{ field: "comments", value: { id, text, from, media: { id: "m1" } } }]
  return JSON.stringify({
    object: "instagram",
    entry: [{ id: ACCOUNT.id, time: Math.floor(Date.now() / 1_000), changes }],
  })
}
