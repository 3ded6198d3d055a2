import { contractNumber } from "../rules"

/**
 * The counter's value in a number that the complex's counter could have issued: «БХ-0007» and «БХ-7» with the prefix «БХ» are 7.
 * Null for a number of another shape.
 */
export function seqOfNumber(prefix: string, number: string): number | null {
  if (!number.startsWith(`${prefix}-`)) return null
  const digits = number.slice(prefix.length + 1)
  const seq = /^0*[1-9]\d{0,6}$/u.test(digits) ? Number(digits) : 0
  return seq > 0 ? seq : null
}

export type Numbered = { seq: number; number: string }

/**
 * How the numbers of old books live beside the gapless counter (docs/decisions/0008): every contract keeps the number on its
 * paper. One of the counter's own shape keeps its place, and the counter goes on behind the highest of them; one of another
 * shape, or whose place is taken, gets the next place after. Returns them in the order given, and where the counter stands then.
 */
export function placeNumbers(
  numbers: readonly string[],
  prefix: string,
  counter: number,
  taken: ReadonlySet<number>,
): { placed: Numbered[]; counter: number } {
  const used = new Set(taken)
  const own = numbers.map((number) => {
    const seq = seqOfNumber(prefix, number)
    if (seq === null || used.has(seq)) return null
    used.add(seq)
    return seq
  })
  let last = Math.max(counter, ...numbers.map((number) => seqOfNumber(prefix, number) ?? 0))
  const placed = numbers.map((number, at) => ({ number, seq: own[at] ?? ++last }))
  return { placed, counter: last }
}

/** Whether a counter that stands at `counter` would still come to this number: then nobody else may have it. */
export function willIssue(prefix: string, counter: number, number: string): boolean {
  const seq = seqOfNumber(prefix, number)
  return seq !== null && seq > counter && contractNumber(prefix, seq) === number
}
