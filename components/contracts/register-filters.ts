import { CONTRACT_STATUSES } from "@/lib/domain/contracts/rules"
import type { ListContractsInput } from "@/lib/domain/contracts/schema"

export type RegisterFilters = Pick<ListContractsInput, "status" | "complexId" | "q">

/** What the address says the register shows; what it says wrongly is left out rather than refused. */
export function readFilters(params: URLSearchParams): RegisterFilters {
  const status = CONTRACT_STATUSES.find((value) => value === params.get("status"))
  const complexId = params.get("complexId")?.slice(0, 100)
  const q = params.get("q")?.trim().slice(0, 100)
  return { ...(status ? { status } : {}), ...(complexId ? { complexId } : {}), ...(q ? { q } : {}) }
}

export function writeFilters(filters: RegisterFilters): string {
  const params = new URLSearchParams()
  for (const key of ["status", "complexId", "q"] as const) if (filters[key]) params.set(key, filters[key])
  return params.toString()
}
