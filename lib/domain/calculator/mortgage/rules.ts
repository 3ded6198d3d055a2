/** Fixed-point unit of the growth factor: eighteen decimals, of which the result needs about twelve. */
const ONE = 10n ** 18n

/**
 * The equal monthly payment of a loan (annuity): P × i × (1 + i)^n ÷ ((1 + i)^n − 1), i = yearly rate ÷ 12, rounded up to the
 * minor unit. `rateBp` in basis points a year (2 150 = 21.5 %); 0 divides the loan evenly. RangeError for no months or a
 * negative rate.
 */
export function annuity(loan: bigint, rateBp: number, months: number): bigint {
  if (!Number.isInteger(months) || months < 1 || !Number.isInteger(rateBp) || rateBp < 0)
    throw new RangeError("No such loan")
  if (rateBp === 0) return ceilDivide(loan, BigInt(months))
  const rate = (BigInt(rateBp) * ONE) / 120_000n
  let growth = ONE
  for (let month = 0; month < months; month += 1) growth = (growth * (ONE + rate)) / ONE
  return ceilDivide(loan * rate * growth, (growth - ONE) * ONE)
}

function ceilDivide(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator
}
