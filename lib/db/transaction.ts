import { db } from "./client"
import type { Prisma } from "./generated/client"

export type Tx = Prisma.TransactionClient

const MAX_TRIES = 5

type DriverError = {
  code?: unknown
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown; constraint?: { index?: unknown } } } }
  cause?: { kind?: unknown; originalCode?: unknown }
}

/** What this transaction has locked is not all that it must hold: another changed it meanwhile. `transaction` begins anew. */
export class Overtaken extends Error {}

function asDriverError(error: unknown): DriverError {
  return typeof error === "object" && error !== null ? (error as DriverError) : {}
}

/** Serialization failures and deadlocks come in three shapes from adapter-pg. */
function isRetryable(error: unknown): boolean {
  if (error instanceof Overtaken) return true
  const e = asDriverError(error)
  const state = e.meta?.driverAdapterError?.cause?.originalCode ?? e.cause?.originalCode
  return e.code === "P2034" || e.cause?.kind === "TransactionWriteConflict" || state === "40001" || state === "40P01"
}

/** The name of the unique constraint that `error` violated, or undefined when it is another error. */
export function violatedUnique(error: unknown): string | undefined {
  const e = asDriverError(error)
  const cause = e.meta?.driverAdapterError?.cause
  const unique = e.code === "P2002" || (e.code === "P2010" && cause?.originalCode === "23505")
  return unique ? String(cause?.constraint?.index ?? "unknown") : undefined
}

/**
 * Runs `work` in a READ COMMITTED transaction and again, from the start, when PostgreSQL ended it in favour of
 * another or it was overtaken. Commands rely on guarded writes and unique indexes, not on the isolation level. `timeout` in milliseconds is for what
 * is long by nature; 20 seconds otherwise.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>, limits: { timeout?: number } = {}): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, limits)
    } catch (error) {
      if (attempt >= MAX_TRIES || !isRetryable(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 + Math.random() * 20))
    }
  }
}
