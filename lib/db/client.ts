import { PrismaPg } from "@prisma/adapter-pg"
import { env, secret } from "@/lib/env"
import { PrismaClient } from "./generated/client"
import { inTurn } from "./in-turn"

// Next bundles pages and route handlers apart: a module-level client would exist once in each.
const store = globalThis as typeof globalThis & { shaxmatkaDb?: PrismaClient }

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: secret("DATABASE_URL"),
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 15_000, // node-postgres waits for ever by default; a rush on one unit waits its turn for some seconds
  })
  return new PrismaClient({ adapter: inTurn(adapter), transactionOptions: { maxWait: 15_000, timeout: 20_000 } })
}

/** The one Prisma client of the process. Connects with the first query, so a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, key) {
    store.shaxmatkaDb ??= connect()
    const value: unknown = Reflect.get(store.shaxmatkaDb, key)
    return typeof value === "function" ? value.bind(store.shaxmatkaDb) : value
  },
})

/** Closes the pool, at shutdown and between test databases. */
export async function disconnect(): Promise<void> {
  await store.shaxmatkaDb?.$disconnect()
  store.shaxmatkaDb = undefined
}
