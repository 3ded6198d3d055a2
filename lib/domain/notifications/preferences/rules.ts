import { ROLES, type Role } from "../../policy"
import type { NotificationKind } from "../schema"
import { NOTIFICATION_CHANNELS, type NotificationChannel, type NotificationGroup } from "./schema"

/** Bell and Telegram, for whoever has linked one, until they silence them; letters are for those who ask for them. */
export const DEFAULTS: Record<NotificationChannel, boolean> = { bell: true, mail: false, telegram: true }

export const GROUP_OF: Record<NotificationKind, NotificationGroup> = {
  "lead.assigned": "leads",
  "lead.touched": "leads",
  "lead.reopened": "leads",
  "lead.transferred": "leads",
  "lead.offered": "leads",
  "callback.due": "callbacks",
  "claim.promoted": "claims",
  "claim.expiring": "claims",
  "claim.expired": "claims",
  "claim.released": "claims",
  "claim.transferred": "claims",
  "discount.requested": "discounts",
  "discount.decided": "discounts",
  "importSource.failed": "imports",
}

/** Who is ever told of it: nobody chooses about what never comes. */
const ROLES_OF: Record<NotificationGroup, readonly Role[]> = {
  leads: ["sales", "mop", "rop", "admin"],
  callbacks: ["sales", "mop", "rop", "admin"],
  claims: ["sales", "mop", "rop", "admin"],
  discounts: ["sales", "mop", "rop", "admin"],
  imports: ["admin"],
  digest: ROLES,
}

/** A bell tells of one thing that happened: the day as a whole comes by letter or chat. */
export function channelsFor(group: NotificationGroup): readonly NotificationChannel[] {
  return group === "digest" ? ["mail", "telegram"] : NOTIFICATION_CHANNELS
}

export function concerns(group: NotificationGroup, role: Role): boolean {
  return ROLES_OF[group].includes(role)
}
