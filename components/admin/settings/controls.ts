import type { SettingKey } from "@/lib/domain/settings/schema"

/** How a setting is shown and typed. `scale`: how many stored units make one shown unit. */
export type SettingControl =
  | { kind: "text" | "clock" | "weekdays" | "timeZone" | "country" | "currency" | "flag" }
  | { kind: "count"; unit: SettingUnit }
  | { kind: "percent"; scale: number; unit: SettingUnit }
export type SettingUnit = "hours" | "days" | "pieces" | "sum" | "percent" | "percentADay"

const count = (unit: SettingUnit): SettingControl => ({ kind: "count", unit })

/** Every setting in the order of the screen. A new setting without a place here does not pass the type check. */
export const CONTROLS = {
  "company.name": { kind: "text" },
  "company.phone": { kind: "text" },
  "company.country": { kind: "country" },
  "company.timeZone": { kind: "timeZone" },
  "company.currency": { kind: "currency" },
  "company.legalName": { kind: "text" },
  "company.director": { kind: "text" },
  "company.address": { kind: "text" },
  "company.taxId": { kind: "text" },
  "company.account": { kind: "text" },
  "company.bank": { kind: "text" },
  "company.mfo": { kind: "text" },
  "work.days": { kind: "weekdays" },
  "work.from": { kind: "clock" },
  "work.to": { kind: "clock" },
  "work.lateAfter": { kind: "clock" },
  "work.shiftEnd": { kind: "clock" },
  "bank.weekend": { kind: "weekdays" },
  "leads.cap": count("pieces"),
  "claims.holdHours": count("hours"),
  "claims.extensionHours": count("hours"),
  "claims.ownExtensions": count("pieces"),
  "claims.reservedDays": count("days"),
  "claims.draftDays": count("days"),
  "claims.holdsPerPerson": count("pieces"),
  "claims.holdsPerLead": count("pieces"),
  "claims.pauseHours": count("hours"),
  "claims.discountSalesBp": { kind: "percent", scale: 100, unit: "percent" },
  "claims.discountMopBp": { kind: "percent", scale: 100, unit: "percent" },
  "claims.discountRopBp": { kind: "percent", scale: 100, unit: "percent" },
  "schedule.stepUzs": count("sum"),
  "payments.cashAllowed": { kind: "flag" },
  "penalty.rate": { kind: "percent", scale: 10_000, unit: "percentADay" },
  "penalty.capBp": { kind: "percent", scale: 100, unit: "percent" },
  "notices.buyers": { kind: "flag" },
  "notices.from": { kind: "clock" },
  "notices.to": { kind: "clock" },
} as const satisfies Record<SettingKey, SettingControl>

export const SETTING_GROUPS = [
  "company",
  "work",
  "bank",
  "leads",
  "claims",
  "schedule",
  "payments",
  "penalty",
  "notices",
] as const
export type SettingGroup = (typeof SETTING_GROUPS)[number]

export function keysOf(group: SettingGroup): SettingKey[] {
  return (Object.keys(CONTROLS) as SettingKey[]).filter((key) => key.startsWith(`${group}.`))
}
