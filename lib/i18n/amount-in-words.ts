import { toCardinal as english } from "n2words/en-GB"
import { toCardinal as russian } from "n2words/ru-RU"
import { type Currency, MINOR_UNITS } from "@/lib/domain/money"
import type { Locale } from "./routing"
import { uzbekNumeral } from "./uzbek-numerals"

/** After 1, after 2…4, after 5…20: what Russian tells apart. A word alone never changes. */
type Forms = string | readonly [one: string, few: string, many: string]
type Names = Record<Locale, { whole: Forms; part: Forms }>

const NAMES: Record<Currency, Names> = {
  UZS: {
    ru: { whole: ["сум", "сума", "сумов"], part: "" },
    uz: { whole: "so‘m", part: "" },
    en: { whole: "Uzbek so‘m", part: "" },
  },
  TJS: {
    ru: { whole: "сомони", part: ["дирам", "дирама", "дирамов"] },
    uz: { whole: "somoniy", part: "diram" },
    en: { whole: "somoni", part: ["diram", "dirams", "dirams"] },
  },
  RUB: {
    ru: { whole: ["рубль", "рубля", "рублей"], part: ["копейка", "копейки", "копеек"] },
    uz: { whole: "rubl", part: "kopeyka" },
    en: { whole: ["rouble", "roubles", "roubles"], part: ["kopeck", "kopecks", "kopecks"] },
  },
  USD: {
    ru: { whole: ["доллар США", "доллара США", "долларов США"], part: ["цент", "цента", "центов"] },
    uz: { whole: "AQSH dollari", part: "sent" },
    en: { whole: ["US dollar", "US dollars", "US dollars"], part: ["cent", "cents", "cents"] },
  },
  KZT: {
    ru: { whole: "тенге", part: ["тиын", "тиына", "тиынов"] },
    uz: { whole: "tenge", part: "tiyin" },
    en: { whole: "tenge", part: "tiyn" },
  },
}

const NUMERALS: Record<Locale, (value: bigint) => string> = {
  ru: (value) => russian(value),
  uz: uzbekNumeral,
  en: (value) => english(value),
}

/**
 * An amount as papers repeat it beside its figures: «пятьсот двадцать три миллиона … сумов», «сто рублей 50 копеек». The amount is
 * in minor units; the small unit stays in figures, and so'm have none. RangeError for what is negative.
 */
export function amountInWords(amount: number | bigint, currency: Currency, locale: Locale): string {
  const minor = BigInt(amount)
  if (minor < 0n) throw new RangeError("An amount in words is not negative")
  const unit = 10n ** BigInt(MINOR_UNITS[currency])
  const whole = minor / unit
  const names = NAMES[currency][locale]
  const words = `${NUMERALS[locale](whole)} ${agreed(names.whole, whole, locale)}`
  if (unit === 1n) return words
  const part = minor % unit
  return `${words} ${part.toString().padStart(MINOR_UNITS[currency], "0")} ${agreed(names.part, part, locale)}`
}

function agreed(forms: Forms, count: bigint, locale: Locale): string {
  if (typeof forms === "string") return forms
  const [one, few, many] = forms
  const form = new Intl.PluralRules(locale).select(Number(count))
  if (form === "one") return one
  return form === "few" ? few : many
}
