import type { SettingDto } from "@/lib/domain/settings/schema"
import type { SettingControl } from "./controls"

export type Json = SettingDto["value"]

/** A value as it is typed. */
export function toDraft(control: SettingControl, value: Json): string {
  if (control.kind === "percent") return String(Number(value) / control.scale).replace(".", ",")
  return String(value ?? "")
}

/** What was typed as it is kept; what is no number goes as it is, and the API says what is wrong with it. */
export function fromDraft(control: SettingControl, draft: string): Json {
  if (control.kind !== "count" && control.kind !== "percent") return draft.trim()
  const plain = draft.replace(/\s/gu, "").replace(",", ".")
  const number = Number(plain)
  if (plain === "" || Number.isNaN(number)) return draft
  // 0.07 × 10 000 is 700.0000000000001 in binary.
  return control.kind === "percent" ? Math.round(number * control.scale) : number
}

export function sameValue(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
