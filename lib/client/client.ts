import { createORPCClient, ORPCError } from "@orpc/client"
import type { ContractRouterClient } from "@orpc/contract"
import type { JsonifiedClient } from "@orpc/openapi-client"
import { OpenAPILink } from "@orpc/openapi-client/fetch"
import { createTanstackQueryUtils } from "@orpc/tanstack-query"
import { contract } from "@/lib/api/contract/contract"

/** What a call may bring along: `{ context: { idempotencyKey } }` makes a repeated POST act once. */
export type CallContext = { idempotencyKey?: string }

const link = new OpenAPILink<CallContext>(contract, {
  url: () => window.location.origin, // the contract's paths carry /api
  headers: ({ context }) => (context.idempotencyKey ? { "idempotency-key": context.idempotencyKey } : {}),
  fetch: async (request, init) => readable(await fetch(request, init)),
  customErrorResponseBodyDecoder: (body, response) => {
    const { code, detail } = body as { code?: string; detail?: string }
    return new ORPCError(code ?? "internal", { status: response.status, message: detail, data: body, defined: true })
  },
})

/** The link reads `application/json` only, and a problem document is that by another name. */
function readable(response: Response): Response {
  if (!response.headers.get("content-type")?.startsWith("application/problem+json")) return response
  const headers = new Headers(response.headers)
  headers.set("content-type", "application/json")
  return new Response(response.body, { status: response.status, headers })
}

/** Calls of the API as functions: `await calls.users.me({})`. */
export const calls: JsonifiedClient<ContractRouterClient<typeof contract, CallContext>> = createORPCClient(link)

/** The same for TanStack Query: `client.users.list.queryOptions({ input })`, `.mutationOptions()`, `.key()`. */
export const client = createTanstackQueryUtils(calls)
