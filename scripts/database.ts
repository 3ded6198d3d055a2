import pg from "pg"
import { env } from "@/lib/env"
import { databaseUrl, runningEmbedded, startEmbedded } from "./embedded"
import { Failure } from "./failure"
import { loadSecrets } from "./secrets"

/** The product's database in the embedded cluster. It appears complete, with its first people in it, or not at all. */
export const DATABASE = "shaxmatka"
const SCRATCH = "shaxmatka_scratch"

/** Connects once to a server of the operator's own, so that a wrong address ends in a sentence and not in a stack. */
export async function assertReachable(url: string): Promise<void> {
  if (!URL.canParse(url) || !/^postgres(ql)?:/.test(url)) {
    throw new Failure("DATABASE_URL is not an address: write postgresql://user:password@host:5432/database.")
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    if (error instanceof Error && /timeout/.test(error.message)) {
      throw new Failure("The server in DATABASE_URL does not answer: check its address, port and firewall.")
    }
    if (error instanceof Error && /SSL|TLS|self-signed|certificate/i.test(error.message)) {
      throw new Failure(`DATABASE_URL: ${error.message}. Correct sslmode in it or the server's certificate.`)
    }
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Runs `work` on a connection of its own. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

export function databaseExists(url: string, name: string): Promise<boolean> {
  return connected(url, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
    return found.rowCount === 1
  })
}

/** Runs `work` against the embedded server, which is started for the occasion when `npm start` is not running. */
export async function withEmbedded<T>(work: (maintenanceUrl: string) => Promise<T>): Promise<T> {
  const { DATA_DIR } = env()
  const { DATABASE_PASSWORD } = await loadSecrets(DATA_DIR)
  const running = await runningEmbedded(DATA_DIR, DATABASE_PASSWORD)
  if (running) return work(running)
  const embedded = await startEmbedded({ dataDir: DATA_DIR, password: DATABASE_PASSWORD, say: console.log })
  try {
    return await work(embedded.url)
  } finally {
    await embedded.stop()
  }
}

/** Runs `work` against the database of this installation: DATABASE_URL or the embedded one. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL } = env()
  if (DATABASE_URL) {
    await assertReachable(DATABASE_URL)
    return work(DATABASE_URL)
  }
  return withEmbedded(async (url) => {
    if (await databaseExists(url, DATABASE)) return work(databaseUrl(url, DATABASE))
    // Its being there means that it is furnished, which is not ours to say.
    if (!(await databaseExists(url, SCRATCH)))
      await connected(url, (client) => client.query(`CREATE DATABASE ${SCRATCH}`))
    return work(databaseUrl(url, SCRATCH))
  })
}
