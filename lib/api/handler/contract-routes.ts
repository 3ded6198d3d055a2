import { isContractProcedure } from "@orpc/contract"
import { contract } from "../contract/contract"
import type { RouteMeta } from "../contract/route"

export type ContractRoute = { name: string; method: string; path: string; meta: RouteMeta; summary: string | undefined }

/** Every route of the contract, in its order. */
export function contractRoutes(): ContractRoute[] {
  return walk(contract, [])
}

function walk(part: unknown, names: string[]): ContractRoute[] {
  if (isContractProcedure(part)) {
    const { route, meta } = part["~orpc"]
    const { method = "POST", path = "", summary } = route
    return [{ name: names.join("."), method, path, meta: meta as RouteMeta, summary }]
  }
  if (typeof part !== "object" || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => walk(value, [...names, name]))
}
