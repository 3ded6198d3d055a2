import { createTranslator } from "next-intl"
import type { ErrorData } from "@/lib/domain/errors"
import { CURRENCIES } from "@/lib/domain/money"
import { formatMoney, formatNumber } from "./format"
import { formatDateTime, formatMonth } from "./format-time"
import en from "./messages/en.json"
import ru from "./messages/ru.json"
import uz from "./messages/uz.json"
import type { Locale } from "./routing"

type Errors = Record<string, string> & { fields: Record<string, string>; titles: Record<string, string> }

const MESSAGES: Record<Locale, { errors: Errors }> = { ru, uz, en } as unknown as Record<Locale, { errors: Errors }>

const TRANSLATORS = { ru: translator("ru"), uz: translator("uz"), en: translator("en") }

function translator(locale: Locale) {
  return createTranslator({
    locale,
    namespace: "errors",
    messages: MESSAGES[locale] as { errors: Record<string, string> },
    // A sentence that lacks a value becomes a plain one: a test finds it, people are not shown a crash.
    onError: () => undefined,
    getMessageFallback: () => MESSAGES[locale].errors.unknown ?? "",
  })
}

/** What a refusal says to people. Instants in `data` are told in the company's time zone, bigints as money of its currency. */
export function refusalSentence(locale: Locale, code: string, data: ErrorData, timeZone: string): string {
  return TRANSLATORS[locale](code, spoken(data, locale, timeZone))
}

/** The short name of a kind of answer, by its status. */
export function titleSentence(locale: Locale, status: number): string {
  return TRANSLATORS[locale](`titles.${status}`)
}

/** A key below `errors.fields`, or a sentence that somebody has made already. */
export function fieldSentence(locale: Locale, message: string, values: Record<string, string | number> = {}): string {
  const known = Object.hasOwn(MESSAGES[locale].errors.fields, message)
  const key: string = `fields.${message}` // what a sentence takes is not known from its key
  if (known) return TRANSLATORS[locale](key, values)
  return /\s/.test(message) ? message : TRANSLATORS[locale]("fields.invalid")
}

const MONTH = /^\d{4}-\d\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

function spoken(data: ErrorData, locale: Locale, timeZone: string): Record<string, string | number> {
  const currency = CURRENCIES.find((known) => known === data.currency)
  const entries = Object.entries(data).map(([key, value]): [string, string | number] => {
    if (typeof value === "bigint") return [key, currency ? formatMoney(value, currency, locale) : formatNumber(value)]
    if (typeof value === "string" && INSTANT.test(value)) return [key, formatDateTime(value, timeZone)]
    if (typeof value === "string" && MONTH.test(value)) return [key, formatMonth(value, locale)]
    if (typeof value === "number") return [key, value]
    return [key, String(value ?? "none")] // sentences select on `none`
  })
  return Object.fromEntries(entries)
}
