import { type PhoneCountry, parsePhone } from "../../phone"
import { foldText } from "../../search"

/** What a lead is found by: the folded name, the digits of its phone and the digits as they were typed. */
export function leadSearchText(name: string, phone: string | null, phoneRaw: string): string {
  const digits = digitsOf(phone ?? "")
  const typed = digitsOf(phoneRaw)
  return [foldText(name), digits, digits.includes(typed) ? "" : typed].filter(Boolean).join(" ")
}

/**
 * The parts that must all be found in a search text. A phone in any spelling becomes its digits; part of a phone is taken as
 * it stands; other words are folded.
 */
export function searchTerms(query: string, country: PhoneCountry): string[] {
  const bare = query.trim()
  if (/^[+(\d][\d\s().-]*$/u.test(bare)) {
    const parsed = parsePhone(bare, country)
    return [parsed ? digitsOf(parsed.e164) : digitsOf(bare)].filter(Boolean)
  }
  return foldText(bare)
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, 8)
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, "")
}
