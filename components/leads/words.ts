import type { Tone } from "@/components/ui/badge"
import type { LeadSource, LeadState, LeadStatus } from "@/lib/domain/leads/schema"

/** A lead's status borrows the colour of the unit it claims; everything before that is quiet. */
export const STATUS_TONES: Record<LeadStatus, Tone> = {
  new: "accent",
  in_progress: "neutral",
  reserved: "reserved",
  sold: "sold",
  lost: "neutral",
}

/** Temperatures that a person sets by hand. */
export const MANUAL_STATES = ["cold", "warm", "hot"] as const satisfies readonly LeadState[]

/** Sources that a person names; the others are what machines say of themselves. */
export const MANUAL_SOURCES = [
  "call",
  "walk_in",
  "referral",
  "instagram",
  "telegram",
  "site",
] as const satisfies readonly LeadSource[]
