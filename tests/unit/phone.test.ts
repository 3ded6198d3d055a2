import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatPhone, PHONE_COUNTRIES, parsePhone } from "@/lib/domain/phone"

const country = fc.constantFrom(...PHONE_COUNTRIES)
const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`))

describe("a phone in any spelling", () => {
  test.each([
    ["99 812 48 58", "+998998124858"], // nine digits that begin like the country code
    ["998 99 812 48 58", "+998998124858"],
    ["00998901234567", "+998901234567"],
    ["+998 (90) 123-45-67", "+998901234567"],
    ["(+998) 90 123-45-67", "+998901234567"],
    ["8 90 123 45 67", "+998901234567"],
    ["88 123 45 67", "+998881234567"], // an operator, not a trunk 8
    ["+998\u00A090\u00A0123\u201145\u201167", "+998901234567"],
    ["\u202A+998901234567\u202C", "+998901234567"], // copied from a messenger
    ["+992 93 123 45 67", "+992931234567"],
    ["8 (916) 123-45-67", null], // a Russian habit, but the company is in UZ: eleven digits not starting with 7
    ["+7 916 123-45-67", "+79161234567"],
    ["7 701 123 45 67", "+77011234567"],
  ])("a company in UZ reads «%s» as %s", (text, e164) => {
    expect(parsePhone(text, "UZ")?.e164 ?? null).toBe(e164)
  })

  test.each([
    "9981248581",
    "",
    "+",
    "901234",
    "90 123 45 6o",
    "+1 202 555 0123",
    "+996 555 123 456",
    "90 123 45 67, 91 123 45 67",
    "90+1234567",
    "901234567 доб. 12",
    "++998901234567",
    "٩٠١٢٣٤٥٦٧",
    "9".repeat(500),
  ])("«%s» stays unparsed", (text) => {
    expect(parsePhone(text, "UZ")).toBeNull()
  })

  test("Russia and Kazakhstan: ten digits are local, eleven with a leading 8 too", () => {
    for (const home of ["RU", "KZ"] as const) {
      expect(parsePhone("8 (916) 123-45-67", home)?.e164).toBe("+79161234567")
      expect(parsePhone("916 123-45-67", home)?.e164).toBe("+79161234567")
      expect(parsePhone("9981248581", home)?.e164).toBe("+79981248581")
      expect(parsePhone("+998 90 123 45 67", home)?.e164).toBe("+998901234567")
      expect(parsePhone("901234567", home)).toBeNull()
    }
    expect(parsePhone("8 93 123 45 67", "TJ")?.e164).toBe("+992931234567")
  })

  test("a parsed phone is read again as itself, printed or not, in every country", () => {
    fc.assert(
      fc.property(fc.oneof(digits(9), digits(10), digits(11), digits(12)), country, country, (text, home, other) => {
        const phone = parsePhone(text, home)
        if (!phone) return
        expect(parsePhone(phone.e164, other)).toEqual(phone)
        expect(parsePhone(formatPhone(phone.e164), other)).toEqual(phone)
      }),
    )
  })

  test("separators change nothing", () => {
    fc.assert(
      fc.property(digits(9), country, fc.constantFrom(" ", "-", ".", " - ", "\u00A0"), (text, home, gap) => {
        expect(parsePhone([...text].join(gap), home)).toEqual(parsePhone(text, home))
      }),
    )
  })

  test("whatever is typed, the answer is E.164 or nothing", () => {
    fc.assert(
      fc.property(fc.string(), country, (text, home) => {
        const phone = parsePhone(text, home)
        if (phone) expect(phone.e164).toMatch(/^\+(?:99[82]\d{9}|7\d{10})$/)
      }),
    )
  })
})

test("a phone is printed in the groups people read aloud", () => {
  expect(formatPhone("+998901234567")).toBe("+998 90 123-45-67")
  expect(formatPhone("+992931234567")).toBe("+992 93 123-45-67")
  expect(formatPhone("+79161234567")).toBe("+7 916 123-45-67")
  expect(formatPhone("+12025550123")).toBe("+12025550123")
})
