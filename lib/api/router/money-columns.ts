import { createTranslator } from "next-intl"
import { type Currency, MINOR_UNITS } from "@/lib/domain/money"
import type { Locale } from "@/lib/i18n/routing"
import type { Cell, Column, Sheet } from "@/lib/tables/sheet"
import { MESSAGES } from "./messages"

/** Money of several currencies stands in one column, with the two decimals that most of them have. */
const DECIMALS = 2

export const textColumn = (heading: string, width: number): Column => ({ heading, width, kind: "text" })
export const dayColumn = (heading: string): Column => ({ heading, width: 12, kind: "day" })
export const momentColumn = (heading: string): Column => ({ heading, width: 17, kind: "moment" })
export const countColumn = (heading: string): Column => ({ heading, width: 10, kind: "number", decimals: 0 })
export const moneyColumn = (heading: string): Column => ({ heading, width: 20, kind: "number", decimals: DECIMALS })

/** Minor units of a currency as a `moneyColumn` counts them. */
export function moneyCell(amount: number, currency: Currency): number {
  return amount * 10 ** (DECIMALS - MINOR_UNITS[currency])
}

/** The words of the finance tables in the reader's language. */
export function moneyWords(locale: Locale) {
  const messages = MESSAGES[locale]
  return {
    t: createTranslator({ locale, messages, namespace: "finance.exports" }),
    payment: createTranslator({ locale, messages, namespace: "payments" }),
  }
}

/** Batches of records as batches of cells. */
export async function* cellsOf<Item>(batches: AsyncIterable<Item[]>, cells: (item: Item) => Cell[]): Sheet["batches"] {
  for await (const batch of batches) yield batch.map(cells)
}
