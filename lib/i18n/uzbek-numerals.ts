const UNITS = ["", "bir", "ikki", "uch", "to‘rt", "besh", "olti", "yetti", "sakkiz", "to‘qqiz"]
const TENS = ["", "o‘n", "yigirma", "o‘ttiz", "qirq", "ellik", "oltmish", "yetmish", "sakson", "to‘qson"]
const SCALES = ["", "ming", "million", "milliard", "trillion", "kvadrillion"]

/**
 * A whole number in Uzbek words (Latin), up to 10^18. «Bir» stands before «yuz» and «ming» as well, as in papers on money: nothing
 * can be written in front of it. RangeError for what is negative or larger.
 */
export function uzbekNumeral(value: bigint): string {
  if (value < 0n || value >= 10n ** 18n) throw new RangeError("Not a number of papers")
  if (value === 0n) return "nol"
  const groups: string[] = []
  for (let rest = value, scale = 0; rest > 0n; rest /= 1_000n, scale++) {
    const group = Number(rest % 1_000n)
    if (group > 0) groups.unshift(join(belowThousand(group), SCALES[scale]))
  }
  return groups.join(" ")
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100)
  return join(hundreds > 0 ? `${UNITS[hundreds]} yuz` : "", TENS[Math.floor(value / 10) % 10], UNITS[value % 10])
}

function join(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(" ")
}
