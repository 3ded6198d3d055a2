import { describe, expect, test } from "vitest"
import {
  formatArea,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatRooms,
  formatRoomsShort,
} from "@/lib/i18n/format"
import {
  formatDate,
  formatDateTime,
  formatDayLong,
  formatDuration,
  formatMonth,
  formatQuarter,
  formatRelative,
  formatTime,
  monthName,
  weekdayName,
} from "@/lib/i18n/format-time"

/** No-break spaces written as `_`, so that an ordinary one would be seen. */
const seen = (text: string) => text.replaceAll("\u00A0", "_")

describe("money", () => {
  test("so'm have no decimals and carry the word of the language", () => {
    expect(seen(formatMoney(812_430_000, "UZS", "ru"))).toBe("812_430_000_сум")
    expect(seen(formatMoney(812_430_000n, "UZS", "uz"))).toBe("812_430_000_so‘m")
    expect(seen(formatMoney(999, "UZS", "en"))).toBe("999_UZS")
  })

  test("decimals are shown only where there are any, with the mark of the language", () => {
    expect(seen(formatMoney(125_050, "RUB", "ru"))).toBe("1_250,50_₽")
    expect(seen(formatMoney(125_005, "USD", "en"))).toBe("1_250.05_$")
    expect(seen(formatMoney(125_000, "TJS", "ru"))).toBe("1_250_сомони")
  })

  test("a negative amount has a real minus, and a column may leave the currency to its head", () => {
    expect(seen(formatMoney(-5_000, "UZS", "ru"))).toBe("−5_000_сум")
    expect(seen(formatMoney(-50, "RUB", "ru"))).toBe("−0,50_₽")
    expect(seen(formatMoney(5_000, "UZS", "ru", { bare: true }))).toBe("5_000")
  })

  test("an amount beyond the exact numbers of JavaScript keeps every digit", () => {
    expect(seen(formatMoney(9_007_199_254_740_993n, "UZS", "ru"))).toBe("9_007_199_254_740_993_сум")
  })

  test("the short form keeps three digits", () => {
    expect(seen(formatMoneyShort(12_500_000, "UZS", "ru"))).toBe("12,5_млн_сум")
    expect(seen(formatMoneyShort(412_000_000, "UZS", "uz"))).toBe("412_mln_so‘m")
    expect(seen(formatMoneyShort(2_940_000_000, "UZS", "ru", { bare: true }))).toBe("2,94_млрд")
    expect(seen(formatMoneyShort(1_005_000_000, "UZS", "en"))).toBe("1.01_bn_UZS")
    expect(seen(formatMoneyShort(999_600_000, "UZS", "ru"))).toBe("1_млрд_сум")
    expect(seen(formatMoneyShort(850_000, "UZS", "ru"))).toBe("850_000_сум")
    expect(seen(formatMoneyShort(-18_400_000, "UZS", "ru"))).toBe("−18,4_млн_сум")
    expect(seen(formatMoneyShort(150_000_000, "RUB", "ru"))).toBe("1,5_млн_₽")
  })
})

test("numbers, areas, shares and rooms read as in a sales office", () => {
  expect(seen(formatNumber(1204))).toBe("1_204")
  expect(seen(formatArea(6345, "ru"))).toBe("63,5_м²")
  expect(seen(formatArea(6345, "en", { exact: true }))).toBe("63.45_m²")
  expect(seen(formatArea(9180, "uz"))).toBe("91,8_m²")
  expect(seen(formatPercent(1250, "ru"))).toBe("12,5_%")
  expect(formatPercent(-500, "en")).toBe("−5%")
  expect(formatRooms(2, "ru")).toBe("2-комн.")
  expect(formatRooms(0, "ru")).toBe("студия")
  expect(formatRoomsShort(3, "ru")).toBe("3к")
})

describe("dates", () => {
  test("20:30 UTC is already the next day in Tashkent", () => {
    expect(formatDate("2026-11-23T20:30:00Z")).toBe("24.11.2026")
    expect(formatTime("2026-11-23T20:30:00Z")).toBe("01:30")
    expect(formatDateTime("2026-11-23T13:05:00Z")).toBe("23.11.2026, 18:05")
  })

  test("a calendar day has no time zone", () => expect(formatDate("2026-02-28")).toBe("28.02.2026"))

  test("days, months and quarters have names", () => {
    expect(formatDayLong("2026-11-23T05:00:00Z", "ru")).toBe("Понедельник, 23 ноября")
    expect(formatDayLong("2026-11-22T20:30:00Z", "uz")).toBe("Dushanba, 23-noyabr")
    expect(formatMonth("2026-11", "ru")).toBe("Ноябрь 2026")
    expect(formatMonth("2026-11", "uz")).toBe("Noyabr 2026")
    expect(monthName("2026-11", "ru")).toBe("ноябрь")
    expect([1, 7].map((day) => weekdayName(day, "uz", "long"))).toEqual(["dushanba", "yakshanba"])
    expect(weekdayName(1, "ru")).toBe("пн")
    expect(seen(formatQuarter(2027, 4, "ru"))).toBe("IV_кв. 2027")
  })

  test("durations count in minutes, hours and days", () => {
    const minute = 60_000
    expect(seen(formatDuration(34 * minute, "ru"))).toBe("34_мин")
    expect(seen(formatDuration(324 * minute, "ru"))).toBe("5_ч 24_мин")
    expect(seen(formatDuration(120 * minute, "ru"))).toBe("2_ч")
    expect([1, 3, 5, 11, 21].map((count) => seen(formatDuration(count * 1440 * minute, "ru")))).toEqual([
      "1_день",
      "3_дня",
      "5_дней",
      "11_дней",
      "21_день",
    ])
    expect(seen(formatDuration(1440 * minute, "en"))).toBe("1_day")
  })

  test("an instant is seen from now, both ways", () => {
    const now = Date.parse("2026-11-23T05:00:00Z")
    expect(seen(formatRelative(now + 120_000, now, "ru"))).toBe("через 2_мин")
    expect(seen(formatRelative(now - 4_320_000, now, "ru"))).toBe("1_ч 12_мин назад")
    expect(seen(formatRelative(now - 4_320_000, now, "uz"))).toBe("1_soat 12_daq oldin")
    expect(formatRelative(now + 5_000, now, "ru")).toBe("сейчас")
  })
})
