export const PHONE_COUNTRIES = ["UZ", "TJ", "RU", "KZ"] as const
export type PhoneCountry = (typeof PHONE_COUNTRIES)[number]

const COUNTRIES: Record<PhoneCountry, { code: string; nationalLength: number }> = {
  UZ: { code: "998", nationalLength: 9 },
  TJ: { code: "992", nationalLength: 9 },
  RU: { code: "7", nationalLength: 10 },
  KZ: { code: "7", nationalLength: 10 },
}

/**
 * The E.164 form of a phone as people write it, or null: unparsed is said so, never guessed. Length decides before any prefix, and
 * there are no operator lists: 88, 77, 33 and 55 are operators too. Only digits and the usual separators may stand in the text.
 */
export function parsePhone(text: string, country: PhoneCountry): { e164: string } | null {
  if (text.length > 40) return null
  const bare = text.replace(/[\s().\-\u2010-\u2015\u2212\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu, "")
  if (!/^\+?\d+$/u.test(bare)) return null
  const digits = bare.replace(/^(?:\+|00)/u, "")
  const { code, nationalLength } = COUNTRIES[country]
  if (digits.length === nationalLength) return { e164: `+${code}${digits}` }
  if (digits.length === nationalLength + 1 && digits.startsWith("8")) return { e164: `+${code}${digits.slice(1)}` }
  if (digits.length === 12 && /^99[82]/u.test(digits)) return { e164: `+${digits}` }
  if (digits.length === 11 && digits.startsWith("7")) return { e164: `+${digits}` }
  return null
}

/** `+998 90 123-45-67`, `+7 916 123-45-67`; a number of another country stays as it is. */
export function formatPhone(e164: string): string {
  const match = /^\+(99[82]|7)(\d{2,3})(\d{3})(\d{2})(\d{2})$/u.exec(e164)
  return match ? `+${match[1]} ${match[2]} ${match[3]}-${match[4]}-${match[5]}` : e164
}
