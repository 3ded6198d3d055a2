import { OpenAPIHandler } from "@orpc/openapi/fetch"
import { experimental_RethrowHandlerPlugin as RethrowPlugin } from "@orpc/server/plugins"
import { sessionCookie, wantsRenewal } from "@/lib/auth/cookie"
import { SYSTEM } from "@/lib/domain/actor"
import { findTokenVersion } from "@/lib/domain/users/queries"
import { log } from "@/lib/log/log"
import { assertAcceptable, assertReadableUrl, parseBody, readBody } from "./handler/body"
import { assertMayCall, type Caller, identify, mayStillCall } from "./handler/caller"
import { docsPage } from "./handler/docs/pages"
import { type Exchange, openExchange } from "./handler/exchange"
import { once } from "./handler/idempotency"
import { addCorsHeaders, addPreflightHeaders, assertSameOrigin } from "./handler/origin"
import { problemResponse } from "./handler/problem"
import { countRequest } from "./handler/rate-limit"
import { allowHeader, findRoute, type MatchedRoute, methodsOf } from "./handler/routes"
import type { ApiContext } from "./router/api"
import { router } from "./router/router"

type HandlerContext = ApiContext & { method: string; body: unknown }

const orpc = new OpenAPIHandler<HandlerContext>(router, {
  // Errors come to problemResponse below as they were thrown.
  plugins: [new RethrowPlugin({ filter: () => true })],
  // Streams say by events of their own that they are alive.
  eventIteratorKeepAliveEnabled: false,
  // The body is read and parsed by the gate, once.
  rootInterceptors: [
    ({ next, ...options }) =>
      next({
        ...options,
        request: { ...options.request, method: options.context.method, body: async () => options.context.body },
      }),
  ],
})

/** Answers one request to the JSON API, whatever it is, and writes its line in the log. */
export async function handleApi(request: Request): Promise<Response> {
  const exchange = openExchange(request)
  const refuse = (error: unknown) => problemResponse(error, exchange)
  // A second time for what fails while the first refusal is put into words.
  const answered = await answer(exchange).catch(refuse).catch(refuse)
  const response = finish(answered, exchange)
  const { requestId, route, method, actorId, address, startedAt } = exchange
  const ms = Math.round(performance.now() - startedAt)
  log().info({ requestId, method, route, status: response.status, ms, actorId, address }, "api")
  return response
}

/** The order of refusals is the contract's (api.md): nothing of a request is read before its sender may send it. */
async function answer(exchange: Exchange): Promise<Response> {
  const page = await docsPage(exchange)
  if (page) return page
  if (exchange.method === "OPTIONS") return options(exchange)

  addCorsHeaders(exchange)
  const route = await findRoute(exchange) // 404, 405
  exchange.route = route.path
  const caller = await identify(exchange.request.headers)
  if (caller) Object.assign(exchange, { locale: localeOf(caller, exchange), actorId: caller.actor.id })
  await countRequest(...limitOf(caller, route, exchange), exchange.headers) // 429, also for what is refused next
  assertMayCall(caller, route) // 401, 403
  assertAcceptable(exchange, route.meta) // 415, 413
  if (caller?.session) assertSameOrigin(exchange) // 403
  assertReadableUrl(exchange, route) // 400
  const body = await readBody(exchange, route.meta)
  const parsed = await parseBody(body)
  return once(exchange, route, caller, body, () => run(exchange, caller, route, parsed))
}

async function run(exchange: Exchange, caller: Caller | null, route: MatchedRoute, body: unknown): Promise<Response> {
  const { requestId, address, locale, method } = exchange
  const actor = caller && route.meta.permission !== "public" ? caller.actor : SYSTEM
  let renew = caller?.session ? wantsRenewal(caller.session) : false
  const context: HandlerContext = {
    actor: { ...actor, requestId },
    requestId,
    address,
    locale,
    method,
    body,
    form: body instanceof URLSearchParams || body instanceof FormData,
    keepSession: () => {
      renew = true
    },
    stillMay: () => mayStillCall(exchange.request.headers, route),
  }
  const { response } = await orpc.handle(exchange.request, { context })
  if (!response) throw new Error(`The router does not know ${exchange.route}.`)
  if (renew && caller?.session) {
    const tv = await findTokenVersion(caller.session.uid)
    exchange.headers.append("set-cookie", await sessionCookie({ ...caller.session, tv }))
  }
  return response
}

async function options(exchange: Exchange): Promise<Response> {
  const methods = await methodsOf(exchange.url.pathname)
  if (methods.length === 0) await findRoute(exchange) // refuses
  addPreflightHeaders(exchange, methods)
  exchange.headers.set("allow", allowHeader(methods))
  return new Response(null, { status: 204 })
}

function limitOf(
  caller: Caller | null,
  { meta }: MatchedRoute,
  { address }: Exchange,
): ["user" | "public" | "signIn", string] {
  if (meta.limit) return [meta.limit, address]
  return caller ? ["user", `${caller.actor.kind}:${caller.actor.id}`] : ["public", address]
}

/** An integration has no language of its own. */
function localeOf({ actor }: Caller, exchange: Exchange): Exchange["locale"] {
  return actor.kind === "user" ? actor.locale : exchange.locale
}

function finish(response: Response, { headers, requestId }: Exchange): Response {
  const all = new Headers(response.headers)
  for (const [name, value] of headers) {
    if (name === "set-cookie" || name === "vary") all.append(name, value)
    else all.set(name, value)
  }
  all.set("x-request-id", requestId)
  // A proxy that gathers an answer before it passes it on would hold events back (deploy/nginx.conf says it once more).
  if (all.get("content-type")?.startsWith("text/event-stream")) all.set("x-accel-buffering", "no")
  // Answers hold people's data: no cache between us and the reader may keep them, unless a route said so.
  if (!all.has("cache-control")) all.set("cache-control", "no-store")
  return new Response(response.body, { status: response.status, headers: all })
}
