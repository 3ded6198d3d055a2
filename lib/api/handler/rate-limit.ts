import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { DomainError } from "@/lib/domain/errors"
import { env } from "@/lib/env"

const WINDOW_SECONDS = 60

const POINTS = {
  public: () => env().RATE_LIMIT_PUBLIC,
  user: () => env().RATE_LIMIT_USER,
  signIn: () => env().RATE_LIMIT_SIGN_IN,
}
export type Limit = keyof typeof POINTS

// One count for the process: the sign-in route and the API are bundled apart. REDIS_URL is to change this map only.
const store = globalThis as typeof globalThis & { shaxmatkaLimits?: Map<Limit, RateLimiterMemory> }

function limiter(limit: Limit, points: number): RateLimiterMemory {
  store.shaxmatkaLimits ??= new Map()
  const known = store.shaxmatkaLimits.get(limit)
  if (known) return known
  const made = new RateLimiterMemory({ points, duration: WINDOW_SECONDS, keyPrefix: limit })
  store.shaxmatkaLimits.set(limit, made)
  return made
}

/**
 * Counts one request of `key` and writes `RateLimit` headers. Refuses with `rate_limited` and `Retry-After` when the
 * minute's allowance is used up; 0 turns a limit off.
 */
export async function countRequest(limit: Limit, key: string, headers: Headers): Promise<void> {
  const points = POINTS[limit]()
  if (points === 0) return
  const { result, refused } = await consume(limiter(limit, points), key)
  const seconds = Math.max(1, Math.ceil(result.msBeforeNext / 1_000))
  headers.set("ratelimit-policy", `"${limit}";q=${points};w=${WINDOW_SECONDS}`)
  headers.set("ratelimit", `"${limit}";r=${result.remainingPoints};t=${seconds}`)
  if (!refused) return
  headers.set("retry-after", String(seconds))
  throw new DomainError("rate_limited", { seconds })
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<{ result: RateLimiterRes; refused: boolean }> {
  try {
    return { result: await limiter.consume(key), refused: false }
  } catch (error) {
    if (error instanceof RateLimiterRes) return { result: error, refused: true } // its way of saying no
    throw error
  }
}
