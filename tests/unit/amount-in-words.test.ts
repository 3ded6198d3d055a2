import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { CURRENCIES, LARGEST_AMOUNT, MINOR_UNITS } from "@/lib/domain/money"
import { amountInWords } from "@/lib/i18n/amount-in-words"

describe("an amount in words", () => {
  test.each([
    ["ru", "UZS", 523_417_350, "пятьсот двадцать три миллиона четыреста семнадцать тысяч триста пятьдесят сумов"],
    ["ru", "UZS", 1, "один сум"],
    ["ru", "UZS", 2_002, "две тысячи два сума"],
    ["ru", "UZS", 11_000_000_011, "одиннадцать миллиардов одиннадцать сумов"],
    ["ru", "UZS", 0, "ноль сумов"],
    ["ru", "RUB", 100_50, "сто рублей 50 копеек"],
    ["ru", "RUB", 21_001_01, "двадцать одна тысяча один рубль 01 копейка"],
    ["ru", "USD", 43_00, "сорок три доллара США 00 центов"],
    ["ru", "KZT", 5_02, "пять тенге 02 тиына"],
    ["ru", "TJS", 1_999_00, "одна тысяча девятьсот девяносто девять сомони 00 дирамов"],
    ["uz", "UZS", 523_417_350, "besh yuz yigirma uch million to‘rt yuz o‘n yetti ming uch yuz ellik so‘m"],
    ["uz", "UZS", 1_100, "bir ming bir yuz so‘m"],
    ["uz", "USD", 99_09, "to‘qson to‘qqiz AQSH dollari 09 sent"],
    ["uz", "UZS", 0, "nol so‘m"],
    ["en", "USD", 1_01, "one US dollar 01 cent"],
    ["en", "UZS", 350, "three hundred and fifty Uzbek so‘m"],
  ] as const)("%s, %s, %d: %s", (locale, currency, amount, words) => {
    expect(amountInWords(amount, currency, locale)).toBe(words)
  })

  test("below zero there is none", () => {
    expect(() => amountInWords(-1, "UZS", "uz")).toThrow(RangeError)
  })

  const amounts = fc.integer({ min: 0, max: LARGEST_AMOUNT })
  const anyMoney = fc.record({ amount: amounts, currency: fc.constantFrom(...CURRENCIES) })

  test("read back it is the same amount, in Russian and in Uzbek", () => {
    fc.assert(
      fc.property(anyMoney, ({ amount, currency }) => {
        const unit = 10 ** MINOR_UNITS[currency]
        for (const locale of ["ru", "uz"] as const) {
          const words = amountInWords(amount, currency, locale)
          expect([readBack(words, locale), partOf(words)], words).toEqual([Math.floor(amount / unit), amount % unit])
        }
      }),
    )
  })

  test("two amounts are never worded alike", () => {
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom("ru", "uz", "en"), (one, other, locale) => {
        fc.pre(one !== other)
        expect(amountInWords(one, "USD", locale)).not.toBe(amountInWords(other, "USD", locale))
      }),
    )
  })
})

const WORDS = {
  ru: {
    small: [
      "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
      "- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
      "- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот",
    ],
    scales: [/^тысяч/u, /^миллион/u, /^миллиард/u, /^триллион/u],
  },
  uz: {
    small: [
      "nol bir ikki uch to‘rt besh olti yetti sakkiz to‘qqiz",
      "- o‘n yigirma o‘ttiz qirq ellik oltmish yetmish sakson to‘qson",
      "",
    ],
    scales: [/^ming$/u, /^million$/u, /^milliard$/u, /^trillion$/u],
  },
}

/** The number that stands at the beginning, by what the words mean and not by how they were made. */
function readBack(text: string, locale: "ru" | "uz"): number {
  const { small, scales } = WORDS[locale]
  let total = 0
  let group = 0
  for (const word of text.split(" ")) {
    const scale = scales.findIndex((pattern) => pattern.test(word))
    const level = small.findIndex((list) => list.split(" ").includes(word))
    if (scale >= 0) {
      total += group * 1_000 ** (scale + 1)
      group = 0
    } else if (word === "yuz") group *= 100
    else if (word === "одна" || word === "две") group += word === "одна" ? 1 : 2
    else if (level >= 0) group += (small[level]?.split(" ").indexOf(word) ?? 0) * 10 ** level
    else break
  }
  return total + group
}

function partOf(text: string): number {
  return Number(/ (\d\d) /u.exec(text)?.[1] ?? 0)
}
