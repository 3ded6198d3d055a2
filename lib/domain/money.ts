export const CURRENCIES = ["UZS", "TJS", "RUB", "USD", "KZT"] as const
export type Currency = (typeof CURRENCIES)[number]

/** An amount in the currency's minor unit: so'm, diram, kopeck, cent, tiyn. */
export type Money = { amount: bigint; currency: Currency }

/** Decimals of one whole unit. UZS has none in trade, whatever ISO 4217 and `Intl` say. */
export const MINOR_UNITS: Record<Currency, number> = { UZS: 0, TJS: 2, RUB: 2, USD: 2, KZT: 2 }

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** The most that one price, payment or expense may be, in minor units: hundreds of them still add up to a safe integer. */
export const LARGEST_AMOUNT = 10_000_000_000_000

/** Minor units as JSON carries them. RangeError beyond ±(2^53 − 1), where a number would silently change. */
export function toMoney(amount: bigint): number {
  if (amount > SAFE || amount < -SAFE) throw new RangeError("Amount does not fit a JSON integer")
  return Number(amount)
}

/** Minor units from JSON. RangeError for a fraction or beyond ±(2^53 − 1). */
export function fromJsonAmount(amount: number): bigint {
  if (!Number.isSafeInteger(amount)) throw new RangeError("Amount is not a safe integer")
  return BigInt(amount)
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError("Denominator must be positive")
  const quotient = numerator / denominator
  return numerator % denominator < 0n ? quotient - 1n : quotient // BigInt division truncates towards zero
}

/** numerator ÷ denominator to the nearest integer, a half upwards (−0.5 becomes 0). RangeError unless denominator > 0. */
export function halfUp(numerator: bigint, denominator: bigint): bigint {
  return floorDivide(2n * numerator + denominator, 2n * denominator)
}

/** `basisPoints` (1 % = 100) of an amount, half up to the minor unit. */
export function percentOf(amount: bigint, basisPoints: bigint): bigint {
  return halfUp(amount * basisPoints, 10_000n)
}

/** What a percent change or a discount rounds to, and the default step of a schedule: 1 000 so'm, one whole unit elsewhere. */
export function priceStep(currency: Currency): bigint {
  return currency === "UZS" ? 1_000n : 10n ** BigInt(MINOR_UNITS[currency])
}

/** numerator ÷ denominator, half up to a multiple of `step` in one rounding; step 0 = off, the minor unit. */
export function halfUpToStep(numerator: bigint, denominator: bigint, step: bigint): bigint {
  const grain = stepOrOne(step)
  return halfUp(numerator, denominator * grain) * grain
}

/** Largest multiple of `step` not above the amount; step 0 = off. */
export function floorToStep(amount: bigint, step: bigint): bigint {
  const grain = stepOrOne(step)
  return floorDivide(amount, grain) * grain
}

/** Nearest multiple of `step`, a half upwards; step 0 = off. */
export function roundToStep(amount: bigint, step: bigint): bigint {
  return halfUpToStep(amount, 1n, step)
}

/** `basisPoints` of an amount rounded up to a multiple of `step` in one rounding; step 0 = up to the minor unit. */
export function percentUpToStep(amount: bigint, basisPoints: bigint, step: bigint): bigint {
  const grain = stepOrOne(step)
  return -floorDivide(-amount * basisPoints, 10_000n * grain) * grain
}

/** `Math.max` for amounts; it takes no bigint. */
export function larger(a: bigint, b: bigint): bigint {
  if (a > b) return a
  return b
}

/** `Math.min` for amounts; it takes no bigint. */
export function smaller(a: bigint, b: bigint): bigint {
  if (a < b) return a
  return b
}

function stepOrOne(step: bigint): bigint {
  if (step < 0n) throw new RangeError("Step must not be negative")
  return step === 0n ? 1n : step
}

const MULTIPLIERS: [RegExp, number][] = [
  [/(?:mlrd|млрд|milliard|миллиард\p{L}*)\.?$/u, 9],
  [/(?:mln|млн|million|миллион\p{L}*)\.?$/u, 6],
  [/(?:ming|тыс|минг)\.?$/u, 3],
]
const SUFFIXES: Record<Currency, RegExp> = {
  UZS: /(?:uzs|so'm|som|сум|сўм)\.?$/u,
  TJS: /(?:tjs|somoni|сомони|смн)\.?$/u,
  RUB: /(?:rub|руб|₽)\.?$/u,
  USD: /(?:usd|\$)$/u,
  KZT: /(?:kzt|tenge|тенге|тг|₸)\.?$/u,
}

/**
 * What a person typed, in minor units: `12 500 000`, `12,500,000`, `12.5 mln`, `12,5 млн`, with the currency's own suffix or without.
 * Null when it is not a plain non-negative amount or can be read in two ways: `12,500` may be twelve and a half or twelve thousand.
 */
export function parseMoneyText(text: string, currency: Currency): bigint | null {
  if (text.length > 60) return null
  let rest = text
    .toLowerCase()
    .replace(/['’‘`ʻʼ]/gu, "'")
    .trim()
    .replace(SUFFIXES[currency], "")
    .trim()
  const multiplier = MULTIPLIERS.find(([word]) => word.test(rest))
  if (multiplier) rest = rest.replace(multiplier[0], "").trim()
  const number = readNumber(rest, multiplier !== undefined)
  if (!number) return null
  const exponent = MINOR_UNITS[currency] + (multiplier?.[1] ?? 0) - number.fraction.length
  const digits = BigInt(number.whole + number.fraction)
  if (exponent < 0 && digits % 10n ** BigInt(-exponent) !== 0n) return null // finer than the minor unit: half a so'm does not exist
  const amount = exponent >= 0 ? digits * 10n ** BigInt(exponent) : digits / 10n ** BigInt(-exponent)
  return amount > SAFE ? null : amount
}

/** Groups of three by spaces, commas or dots, all alike; the other of comma and dot is then the decimal mark. */
function readNumber(text: string, multiplied: boolean): { whole: string; fraction: string } | null {
  const match =
    /^(\d+)(?:[.,](\d+))?$/u.exec(text) ??
    /^(\d{1,3}(?:\s\d{3})+)(?:[.,](\d+))?$/u.exec(text) ??
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/u.exec(text) ??
    /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/u.exec(text)
  if (!match?.[1]) return null
  const fraction = match[2] ?? ""
  // Nobody groups thousands before «млрд», so there 1,125 is a fraction; alone it may be either.
  if (fraction.length > 2 && !multiplied) return null
  return { whole: match[1].replace(/\D/gu, ""), fraction }
}
