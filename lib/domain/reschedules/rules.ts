/**
 * A draft's schedule is replaced, so the first version is what was signed; every later one is an addendum of its own, numbered
 * from one within the contract. Null for the first version.
 */
export function addendumNumber(version: number): number | null {
  return version > 1 ? version - 1 : null
}
