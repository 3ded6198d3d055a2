import { client } from "@/lib/client/client"
import { ROLES, type Role } from "@/lib/domain/policy"

export type UserFilters = { q?: string; role?: Role; active?: "true" | "false" }

export const PAGE = 50

/** What the address says the list shows; people who left are shown when asked for. */
export function readUserFilters(params: URLSearchParams): UserFilters {
  const state = params.get("state")
  const q = params.get("q")?.trim().slice(0, 120)
  const role = ROLES.find((value) => value === params.get("role"))
  return {
    ...(q ? { q } : {}),
    ...(role ? { role } : {}),
    ...(state === "all" ? {} : { active: state === "left" ? "false" : "true" }),
  }
}

/** The same key on the server, which fills it, and in the browser. */
export function usersInfinite(filters: UserFilters) {
  return client.users.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filters, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
