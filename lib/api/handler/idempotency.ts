import { sha256 } from "@/lib/crypto/digest"
import { keyedHash } from "@/lib/crypto/keyed-hash"
import { withoutIdentity } from "@/lib/domain/contracts/rules"
import { DomainError } from "@/lib/domain/errors"
import { claimKey, keepAnswer, releaseKey } from "@/lib/domain/idempotency/commands"
import { can } from "@/lib/domain/policy"
import { log } from "@/lib/log/log"
import type { Body } from "./body"
import type { Caller } from "./caller"
import type { Exchange } from "./exchange"
import type { MatchedRoute } from "./routes"

/** Runs a POST once for each `Idempotency-Key`: the second time its successful answer is repeated. */
export async function once(
  exchange: Exchange,
  route: MatchedRoute,
  caller: Caller | null,
  body: Body,
  run: () => Promise<Response>,
): Promise<Response> {
  const key = exchange.request.headers.get("idempotency-key")
  if (exchange.method !== "POST" || key === null) return run()
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new DomainError("validation_failed", {}, [{ path: ["Idempotency-Key"], message: "idempotencyKey" }])
  }
  const owner = { actorKey: actorKey(exchange, caller), route: `POST ${route.path}`, key }
  const kept = await claimKey(owner, hashOf(exchange, body))
  if (kept) {
    const headers = { "content-type": "application/json", "idempotency-replayed": "true" }
    return new Response(readable(kept.body, caller) || null, { status: kept.status, headers })
  }
  let response: Response
  try {
    response = await run()
  } catch (error) {
    // A key that cannot be given back is pruned later; the refusal itself must reach the caller.
    await releaseKey(owner).catch((err: unknown) => log().error({ err }, "idempotency key not released"))
    throw error
  }
  if (!response.ok) {
    await releaseKey(owner)
    return response
  }
  const text = await response.text()
  await keepAnswer(owner, { status: response.status, body: readable(text, caller) })
  return new Response(text || null, response)
}

/**
 * Whoever drafted a contract reads the passport until it is signed, its record lives longer: it is kept masked, and masked for
 * somebody whose role has changed since (domain.md §5).
 */
function readable(body: string, caller: Caller | null): string {
  return caller && can(caller.actor, "contract.readIdentity") ? body : withoutIdentity(body)
}

function actorKey({ address }: Exchange, caller: Caller | null): string {
  const { kind, id } = caller?.actor ?? {}
  return id ? `${kind}:${id}` : `address:${keyedHash(address, "idempotency")}`
}

/** The concrete path belongs to what was asked; a multipart boundary, which each sending makes anew, does not. */
function hashOf({ url }: Exchange, { bytes, kind, contentType }: Body): string {
  const boundary = kind === "multipart" ? /boundary="?([^";]+)/i.exec(contentType)?.[1] : undefined
  const content = boundary ? Buffer.from(bytes.toString("latin1").replaceAll(boundary, ""), "latin1") : bytes
  return sha256(Buffer.concat([Buffer.from(`${url.pathname}\n`), content]))
}
