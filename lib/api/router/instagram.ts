import { isOwnState } from "@/lib/auth/instagram-state"
import type { Actor } from "@/lib/domain/actor"
import { DomainError } from "@/lib/domain/errors"
import { connectInstagram, disconnectInstagram, forgetInstagram } from "@/lib/domain/instagram/accounts/commands"
import { listInstagramAccounts } from "@/lib/domain/instagram/accounts/queries"
import { receiveInstagram } from "@/lib/domain/instagram/messages/commands"
import { assertMay } from "@/lib/domain/policy"
import { appAddresses, instagramConfigured, isSigned, readSignedRequest } from "@/lib/integrations/instagram/app"
import { exchangeCode, readProfile, subscribe } from "@/lib/integrations/instagram/graph"
import { readWebhook } from "@/lib/integrations/instagram/webhook"
import { api } from "./api"

export const instagram = {
  get: api.instagram.get.handler(async ({ context }) => ({
    configured: instagramConfigured(),
    accounts: await listInstagramAccounts(context.actor),
    addresses: appAddresses(),
  })),
  disconnect: api.instagram.disconnect.handler(async ({ input, context }) => {
    await disconnectInstagram(context.actor, input.id)
    return {}
  }),
}

/**
 * Back from Instagram: the code becomes a token, and the account is kept and asked to tell us of what is written to it. False when the
 * person said no there. Refuses with `instagram_state` what another session began, `instagram_refused` a code that Meta does not take.
 */
export async function finishConnecting(actor: Actor, query: URLSearchParams): Promise<boolean> {
  assertMay(actor, "instagram.connect")
  if (!isOwnState(query.get("state") ?? "", actor)) throw new DomainError("instagram_state")
  const code = query.get("code")
  if (code === null) return false
  const { token, expiresInS } = await exchangeCode(code)
  const { id, username } = await readProfile(token)
  await subscribe(token, id)
  const tokenExpiresAt = new Date(Date.now() + expiresInS * 1_000)
  await connectInstagram(actor, { instagramId: id, username, token, tokenExpiresAt })
  return true
}

/** Takes what people wrote. Refuses with `unauthenticated` what Meta has not signed. */
export async function takeWebhook(raw: string, signature: string | null): Promise<void> {
  if (!isSigned(raw, signature)) throw new DomainError("unauthenticated")
  let body: unknown
  try {
    body = JSON.parse(raw)
  } catch {
    throw new DomainError("validation_failed") // signed, and still no JSON
  }
  for (const incoming of readWebhook(body)) await receiveInstagram(incoming)
}

/** The owner of an account took its permission back in Instagram itself, or wants everything of it gone. Answers with its id. */
export async function takeLeave(signedRequest: string, everything: boolean): Promise<string> {
  const id = readSignedRequest(signedRequest)
  if (!id) throw new DomainError("unauthenticated")
  await forgetInstagram(id, everything)
  return id
}
