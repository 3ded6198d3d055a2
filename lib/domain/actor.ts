import type { Role } from "./policy"

/** Who does something: an employee, an integration's token, or the system itself (jobs, the public site). */
export type Actor = {
  kind: "user" | "token" | "system"
  /** The user's or the token's id; null for the system. */
  id: string | null
  role: Role
  name: string
  locale: "ru" | "uz" | "en"
  theme: "system" | "light" | "dark"
  /** An initial password must be changed before anything else. */
  mustChangePassword: boolean
  /** The request it came with, noted in the activity log. */
  requestId?: string
}

/** Jobs, the bot on a buyer's behalf and the public form: no person is behind it. */
export const SYSTEM: Actor = {
  kind: "system",
  id: null,
  role: "admin",
  name: "Shaxmatka",
  locale: "ru",
  theme: "system",
  mustChangePassword: false,
}

/** The id for columns that name a person; tokens and the system leave them empty. */
export function personId(actor: Actor): string | null {
  return actor.kind === "user" ? actor.id : null
}
