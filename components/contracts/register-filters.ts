import { type ListContractsInput, listContractsInput } from "@/lib/domain/contracts/schema"

export const FILTERS = [
  "q",
  "status",
  "complexId",
  "managerId",
  "overdue",
  "draftedFrom",
  "draftedTo",
  "signedFrom",
  "signedTo",
] as const
export type RegisterFilters = Pick<ListContractsInput, (typeof FILTERS)[number]>

/** What the address says the register shows; what it says wrongly is left out rather than refused. */
export function readFilters(params: URLSearchParams): RegisterFilters {
  const { shape } = listContractsInput
  const said = FILTERS.flatMap((key) => {
    const { success, data } = shape[key].safeParse(params.get(key) ?? undefined)
    return success && data !== undefined ? [[key, data]] : []
  })
  return Object.fromEntries(said)
}

export function writeFilters(filters: RegisterFilters): string {
  const params = new URLSearchParams()
  for (const key of FILTERS) if (filters[key]) params.set(key, filters[key])
  return params.toString()
}
