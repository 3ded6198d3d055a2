import { z } from "zod"

export const LEAD_STATUSES = ["new", "in_progress", "reserved", "sold", "lost"] as const
export type LeadStatus = (typeof LEAD_STATUSES)[number]

export const LEAD_STATES = ["warm", "cold", "hot", "sold", "lost"] as const
export type LeadState = (typeof LEAD_STATES)[number]

export const LEAD_SOURCES = [
  "site",
  "telegram",
  "instagram",
  "call",
  "walk_in",
  "referral",
  "sheet",
  "import",
  "api",
] as const
export type LeadSource = (typeof LEAD_SOURCES)[number]

export const LOST_REASONS = [
  "price",
  "location",
  "competitor",
  "no_answer",
  "not_buying",
  "mortgage_refused",
  "wrong_number",
  "other",
] as const
export type LostReason = (typeof LOST_REASONS)[number]

export const leadStatus = z.enum(LEAD_STATUSES)
export const leadState = z.enum(LEAD_STATES)
export const leadSource = z.enum(LEAD_SOURCES)
