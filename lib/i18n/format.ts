import { type Currency, halfUp, MINOR_UNITS } from "@/lib/domain/money"
import type { Locale } from "./routing"

/** Days and times are the company's, wherever the browser stands. */
export const COMPANY_TIME_ZONE = "Asia/Tashkent"

const NBSP = "\u00A0"
const MINUS = "\u2212"

// `Intl` prints UZS with two decimals and never prints «сум».
const SUFFIXES: Record<Currency, Record<Locale, string>> = {
  UZS: { ru: "сум", uz: "so‘m", en: "UZS" },
  TJS: { ru: "сомони", uz: "somoniy", en: "TJS" },
  RUB: { ru: "₽", uz: "₽", en: "₽" },
  USD: { ru: "$", uz: "$", en: "$" },
  KZT: { ru: "₸", uz: "₸", en: "₸" },
}

const POINT: Record<Locale, string> = { ru: ",", uz: ",", en: "." }
const BILLION: Record<Locale, string> = { ru: "млрд", uz: "mlrd", en: "bn" }
const MILLION: Record<Locale, string> = { ru: "млн", uz: "mln", en: "m" }

/** «сум», «so‘m», «UZS». */
export function currencySuffix(currency: Currency, locale: Locale): string {
  return SUFFIXES[currency][locale]
}

/** A whole number in groups of three by no-break spaces. */
export function formatNumber(value: number | bigint): string {
  const digits = value.toString()
  const whole = digits.startsWith("-") ? digits.slice(1) : digits
  return (digits.startsWith("-") ? MINUS : "") + whole.replace(/\B(?=(\d{3})+$)/gu, NBSP)
}

type MoneyLook = {
  /** Leaves the currency out, where it stands in the head of the column. */
  bare?: boolean
}

/** `812 430 000 сум`, `1 250,50 ₽`. The amount is in the currency's minor units; decimals are shown unless they are zero. */
export function formatMoney(amount: number | bigint, currency: Currency, locale: Locale, look: MoneyLook = {}): string {
  const minor = BigInt(amount)
  const unit = 10n ** BigInt(MINOR_UNITS[currency])
  const absolute = minor < 0n ? -minor : minor
  const fraction = absolute % unit
  const decimals = fraction === 0n ? "" : POINT[locale] + fraction.toString().padStart(MINOR_UNITS[currency], "0")
  const sign = minor < 0n ? MINUS : ""
  return withSuffix(sign + formatNumber(absolute / unit) + decimals, currency, locale, look)
}

/** `12,5 млн сум`, `2,94 млрд сум`: three digits, half up. Below a million whole units the exact amount. */
export function formatMoneyShort(
  amount: number | bigint,
  currency: Currency,
  locale: Locale,
  look: MoneyLook = {},
): string {
  const minor = BigInt(amount)
  const absolute = minor < 0n ? -minor : minor
  const million = 10n ** BigInt(MINOR_UNITS[currency] + 6)
  if (absolute < million) return formatMoney(amount, currency, locale, look)
  // 999.6 million would round to «1 000 млн».
  const billions = absolute >= 999n * million + million / 2n
  const scale = billions ? million * 1000n : million
  const digits = absolute >= 100n * scale ? 0 : absolute >= 10n * scale ? 1 : 2
  const rounded = decimal(halfUp(absolute * 10n ** BigInt(digits), scale), digits, locale)
  const sign = minor < 0n ? MINUS : ""
  return withSuffix(`${sign}${rounded}${NBSP}${(billions ? BILLION : MILLION)[locale]}`, currency, locale, look)
}

function withSuffix(text: string, currency: Currency, locale: Locale, look: MoneyLook): string {
  return look.bare ? text : `${text}${NBSP}${SUFFIXES[currency][locale]}`
}

/** `scaled` ÷ 10^digits without trailing zeros. */
function decimal(scaled: bigint, digits: number, locale: Locale): string {
  const unit = 10n ** BigInt(digits)
  const fraction = digits === 0 ? "" : (scaled % unit).toString().padStart(digits, "0").replace(/0+$/u, "")
  return formatNumber(scaled / unit) + (fraction ? POINT[locale] + fraction : "")
}

/** A measured number with just so many decimals: `14,0`. Not by Intl: browsers do not know Uzbek. */
export function formatDecimal(value: number, digits: number, locale: Locale): string {
  return value.toFixed(digits).replace(".", POINT[locale])
}

/** `63,5 м²` from dm², half up to one decimal; `exact` keeps both, for contracts. */
export function formatArea(areaDm2: number, locale: Locale, look: { exact?: boolean; bare?: boolean } = {}): string {
  const text = look.exact ? decimal(BigInt(areaDm2), 2, locale) : decimal(halfUp(BigInt(areaDm2), 10n), 1, locale)
  return look.bare ? text : `${text}${NBSP}${locale === "ru" ? "м²" : "m²"}`
}

/** `12,5 %` from basis points (1 % = 100). */
export function formatPercent(basisPoints: number, locale: Locale): string {
  const sign = basisPoints < 0 ? MINUS : ""
  const text = sign + decimal(BigInt(Math.abs(Math.round(basisPoints))), 2, locale)
  return locale === "en" ? `${text}%` : `${text}${NBSP}%`
}

/** A share from basis points, to a tenth of a percent: `36,8 %`. */
export function formatShare(basisPoints: number, locale: Locale): string {
  return formatPercent(Math.round(basisPoints / 10) * 10, locale)
}

/** «2-комн.», «студия»; 0 rooms is a studio. */
export function formatRooms(rooms: number, locale: Locale): string {
  if (rooms === 0) return { ru: "студия", uz: "studiya", en: "studio" }[locale]
  return { ru: `${rooms}-комн.`, uz: `${rooms}${NBSP}xonali`, en: `${rooms}-room` }[locale]
}

/** For a grid's cell: «2к», «ст». */
export function formatRoomsShort(rooms: number, locale: Locale): string {
  if (rooms === 0) return { ru: "ст", uz: "st", en: "st" }[locale]
  return `${rooms}${{ ru: "к", uz: "x", en: "r" }[locale]}`
}
