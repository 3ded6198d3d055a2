import { DomainError } from "@/lib/domain/errors"
import { lookAround } from "./desk"
import { type OperationName, perform, type Step } from "./operations"
import type { World } from "./world"

/** How often each operation went through, was refused (by code), or had nothing to work on. */
export class Tally {
  readonly #counts = new Map<string, number>()
  add(name: OperationName, end: string): void {
    const key = `${name} ${end}`
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }
  count(name: OperationName, end: string): number {
    return this.#counts.get(`${name} ${end}`) ?? 0
  }
  total(end?: string): number {
    return [...this.#counts]
      .filter(([key]) => end === undefined || key.endsWith(` ${end}`))
      .reduce((sum, [, count]) => sum + count, 0)
  }
  toString(): string {
    return [...this.#counts.entries()]
      .sort()
      .map(([key, count]) => `${key}: ${count}`)
      .join("\n")
  }
}

/** How many seconds the moments of one rush lie apart: requests that waited for a row act at the time they came. */
const SKEW_MS = 30_000

/**
 * Lets `actors` people do these steps at once, each one after the other, all from the same desk. Resolves to what went wrong:
 * anything but success and a refusal in the product's own words.
 */
export async function rush(world: World, steps: readonly Step[], actors: number, tally: Tally): Promise<string[]> {
  const desk = await lookAround(world)
  const faults: string[] = []
  const lanes = Array.from({ length: actors }, async (_, lane) => {
    for (const [index, step] of steps.entries()) {
      if (index % actors !== lane) continue
      const now = new Date(world.now.getTime() + ((step.a * 37 + step.b) % SKEW_MS))
      try {
        const done = await perform(world, desk, step, now)
        tally.add(step.name, done === null ? "idle" : "done")
      } catch (error) {
        if (isRefusal(error)) tally.add(step.name, error.code)
        else faults.push(`${JSON.stringify(step)} at ${now.toISOString()}: ${explain(error)}`)
      }
    }
  })
  await Promise.all(lanes)
  return faults
}

/** Who gets a claim may have got it from somebody else a moment ago. */
const OVERTAKEN = new Set(["sameLead", "samePerson"])

/** A refusal in the product's words; the inputs here are well-formed, so a complaint about them is a fault, too. */
export function isRefusal(error: unknown): error is DomainError {
  if (!(error instanceof DomainError) || error.status >= 500) return false
  return error.code !== "validation_failed" || error.fields.every(({ message }) => OVERTAKEN.has(message))
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.stack ?? error.message} ${JSON.stringify(error)}`
}
