import { describe, expect, test } from "vitest"
import { REFUSALS } from "@/lib/domain/errors"
import en from "@/lib/i18n/messages/en.json"
import ru from "@/lib/i18n/messages/ru.json"
import uz from "@/lib/i18n/messages/uz.json"
import { fieldSentence, refusalSentence, titleSentence } from "@/lib/i18n/refusal-sentence"

const LOCALES = ["ru", "uz", "en"] as const
const ERRORS: Record<string, object> = { ru: ru.errors, uz: uz.errors, en: en.errors }

describe.each(LOCALES)("in %s", (locale) => {
  test.each(Object.entries(REFUSALS))("%s has a sentence, and its status %i a title", (code, status) => {
    expect(ERRORS[locale]).toHaveProperty(code)
    expect(titleSentence(locale, status)).not.toBe(refusalSentence(locale, "unknown", {}, "UTC"))
  })
})

test("an instant is told in the company's time", () => {
  const until = "2026-11-23T20:30:00.000Z"
  expect(refusalSentence("ru", "unit_taken", { until }, "Asia/Tashkent")).toMatch(/ до 24\.11\.2026, 01:30/)
  expect(refusalSentence("ru", "unit_taken", { until }, "Europe/London")).toMatch(/ до 23\.11\.2026, 20:30/)
  expect(refusalSentence("en", "unit_taken", { until: null }, "UTC")).not.toMatch(/none|null|until/)
})

test("a sentence that lacks its value becomes a plain one instead of a key or a crash", () => {
  expect(refusalSentence("en", "sign_in_delayed", {}, "UTC")).toBe("Something went wrong. Try again.")
  expect(refusalSentence("en", "no_such_code", {}, "UTC")).toBe("Something went wrong. Try again.")
})

test("a field's message is a key of ours, a ready sentence, or nothing that people should read", () => {
  expect(fieldSentence("en", "required")).toBe("Fill in this field.")
  expect(fieldSentence("en", "Too short by two.")).toBe("Too short by two.")
  expect(fieldSentence("en", "no_such_key")).toBe("The value does not fit.")
  expect(fieldSentence("en", "__proto__")).toBe("The value does not fit.")
})
