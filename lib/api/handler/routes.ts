import { StandardOpenAPIMatcher } from "@orpc/openapi/standard"
import { DomainError } from "@/lib/domain/errors"
import type { RouteMeta } from "../contract/route"
import { router } from "../router/router"
import type { Exchange } from "./exchange"

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]

const matcher = new StandardOpenAPIMatcher()
matcher.init(router)

export type MatchedRoute = {
  /** Where it stands in the contract: "users.changePassword". */
  name: string
  /** "/api/users/{id}" */
  path: string
  params: string[]
  meta: RouteMeta
}

async function match(method: string, pathname: string): Promise<MatchedRoute | undefined> {
  const found = await matcher.match(method, `/${pathname.replace(/^\/|\/$/g, "")}`)
  if (!found) return undefined
  const { route, meta } = found.procedure["~orpc"]
  return {
    name: found.path.join("."),
    path: route.path ?? "",
    params: Object.keys(found.params ?? {}),
    meta: meta as RouteMeta, // every declaration begins with `route`, which sets it
  }
}

/** The methods a path answers to; empty where it does not exist. */
export async function methodsOf(pathname: string): Promise<string[]> {
  const found = await Promise.all(METHODS.map((method) => match(method, pathname)))
  return METHODS.filter((_, index) => found[index])
}

/** Refuses with `not_found`, or with `method_not_allowed` and an Allow header. */
export async function findRoute({ method, url, headers }: Exchange): Promise<MatchedRoute> {
  const found = await match(method, url.pathname)
  if (found) return found
  const allowed = await methodsOf(url.pathname)
  if (allowed.length === 0) throw new DomainError("not_found")
  headers.set("allow", allowHeader(allowed))
  throw new DomainError("method_not_allowed")
}

export function allowHeader(methods: string[]): string {
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ")
}
