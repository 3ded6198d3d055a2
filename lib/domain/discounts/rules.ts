import type { Role } from "../policy"
import type { Settings } from "../settings/schema"

type Caps = Pick<Settings, "claims.discountSalesBp" | "claims.discountMopBp" | "claims.discountRopBp">

/** The highest discount that a role gives by itself and approves for others, in basis points (domain.md §6). */
export function discountCap(role: Role, settings: Caps): { give: number; approve: number } {
  switch (role) {
    case "admin":
      return { give: 10_000, approve: 10_000 }
    case "rop":
      return { give: settings["claims.discountRopBp"], approve: settings["claims.discountRopBp"] }
    case "mop":
      return { give: settings["claims.discountMopBp"], approve: 0 }
    case "sales":
      return { give: settings["claims.discountSalesBp"], approve: 0 }
    case "finance":
      return { give: 0, approve: 0 }
  }
}
