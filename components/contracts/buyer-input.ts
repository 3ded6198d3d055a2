import type { BuyerInput } from "@/lib/domain/contracts/schema"
import { LOCALES } from "@/lib/domain/users/schema"

export const BUYER_FIELDS = [
  "fullName",
  "phone",
  "citizenship",
  "passport",
  "pinfl",
  "passportIssuedAt",
  "passportIssuedBy",
  "address",
  "email",
  "locale",
] as const
export type BuyerField = (typeof BUYER_FIELDS)[number]
export type BuyerTexts = Partial<Record<BuyerField, string>>

export const PAPER_FIELDS = ["escrowBank", "registryNumber", "notaryNumber"] as const
export type PaperField = (typeof PAPER_FIELDS)[number]

/** Citizenships a sales office here meets; the contract keeps the country's code. */
export const CITIZENSHIPS = ["UZ", "TJ", "KZ", "KG", "TM", "RU"] as const

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.trim() : ""
}

/** A new buyer: every field that is asked for, so that the API names those that are empty; the optional ones where given. */
export function readBuyer(form: FormData): BuyerInput {
  const { pinfl, email, citizenship, locale: chosen, ...asked } = texts(form)
  const locale = LOCALES.find((known) => known === chosen)
  return {
    ...asked,
    ...(citizenship ? { citizenship } : {}),
    ...(pinfl ? { pinfl: pinfl.replace(/\s/gu, "") } : {}),
    ...(email ? { email } : {}),
    ...(locale ? { locale } : {}),
  }
}

/** What was changed of a buyer whose data stand in a draft. An identity left empty is kept: its reader may not see it. */
export function changedBuyer(form: FormData, before: BuyerTexts): Partial<BuyerInput> {
  const now = texts(form)
  const changed = BUYER_FIELDS.filter((field) => now[field] !== (before[field] ?? "") && now[field] !== "")
  return Object.fromEntries(changed.map((field) => [field, now[field]]))
}

function texts(form: FormData): Record<BuyerField, string> {
  return Object.fromEntries(BUYER_FIELDS.map((field) => [field, textOf(form, field)])) as Record<BuyerField, string>
}

/** Papers as text, or null where there are none yet. */
export function readPapers(form: FormData): Record<PaperField, string | null> {
  const entries = PAPER_FIELDS.map((field) => [field, textOf(form, field) || null])
  return Object.fromEntries(entries) as Record<PaperField, string | null>
}
