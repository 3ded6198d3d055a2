import { client } from "@/lib/client/client"
import { ACTIVITY_KINDS } from "@/lib/domain/activity-kinds"
import type { ListAuditInput } from "@/lib/domain/audit/schema"
import { isDay } from "@/lib/domain/calendar"

export const PAGE = 50

export type AuditFilters = Omit<ListAuditInput, "limit" | "cursor">

/** Records that the log can be asked for. */
export const ENTITIES = [
  "user",
  "token",
  "setting",
  "lead",
  "reservation",
  "discount_request",
  "contract",
  "payment",
  "complex",
  "unit",
  "expense",
] as const

/** What the address says; what it says wrongly is left out rather than refused. */
export function readAuditFilters(params: URLSearchParams): AuditFilters {
  const text = (key: string) => params.get(key)?.slice(0, 100) || undefined
  const day = (key: string) => {
    const value = params.get(key)
    return value && isDay(value) ? value : undefined
  }
  const filters = {
    kind: ACTIVITY_KINDS.find((kind) => kind === params.get("kind")),
    entity: text("entity")?.slice(0, 40),
    entityId: text("entityId"),
    actorId: text("actorId"),
    from: day("from"),
    to: day("to"),
  }
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}

export function auditInfinite(filters: AuditFilters) {
  return client.audit.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filters, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
