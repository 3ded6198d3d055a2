import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { disconnect } from "@/lib/db/client"
import { createToken } from "@/lib/domain/tokens/commands"
import { provide } from "@/lib/env"
import { connected, DATABASE } from "@/scripts/database"
import { databaseUrl, endAbandoned, removeDataDir, runningEmbedded } from "@/scripts/embedded"
import { loadSecrets } from "@/scripts/secrets"
import { Client } from "../support/model/client"
import { brokenLaws } from "../support/model/invariants"
import type { Query } from "../support/model/invariants/law"
import { Replay } from "../support/model/replay"
import { openWorld, type World } from "../support/model/world"
import { exitOf, freePort, type Product, postmasterPid, startProduct, untilReady } from "../support/product"

const CLIENTS = 6
/** Answers that are waited for before each blow, so that it falls in the middle of work. */
const ANSWERS = 60
const BLOWS = ["database", "application", "both", "database", "application", "both"] as const

let dataDir = ""
let port = 0
let product: Product | undefined

const start = () => startProduct(dataDir, port, { RATE_LIMIT_USER: "0", RATE_LIMIT_PUBLIC: "0" })

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "shaxmatka-kill-"))
  port = await freePort()
})
afterAll(async () => {
  product?.child.kill("SIGKILL")
  await endAbandoned(dataDir)
  await removeDataDir(dataDir)
}, 300_000)

/** The address of the running product's database; its port changes with each start. */
async function address(): Promise<string> {
  const { DATABASE_PASSWORD } = await loadSecrets(dataDir)
  return databaseUrl((await runningEmbedded(dataDir, DATABASE_PASSWORD)) ?? "", DATABASE)
}

/** A company to write in, and a token to write with. */
async function furnish(): Promise<{ world: World; token: string }> {
  await disconnect()
  const own = process.env.DATABASE_URL
  process.env.DATABASE_URL = await address()
  provide({}) // the environment is read again
  try {
    const world = await openWorld({ unitsPerComplex: 120, leads: 40 })
    const admin = world.people.admin[0]?.actor
    if (!admin) throw new Error("Nobody works here")
    const { token } = await createToken(admin, { name: "Clients of the kill test", role: "admin" })
    return { world, token }
  } finally {
    process.env.DATABASE_URL = own
    provide({})
    await disconnect()
  }
}

type Blow = (typeof BLOWS)[number]

/** Ends what is named, at once and without a word, by the number of its process. */
function strike(blow: Blow, running: Product, database: number): void {
  if (blow !== "database") running.child.kill("SIGKILL")
  if (blow !== "application") process.kill(database, "SIGKILL")
}

/** Waits until all of it answers again: the application starts its database by itself, and somebody starts the application. */
async function recover(blow: Blow, running: Product, database: number, gone: Promise<unknown>): Promise<Product> {
  if (blow !== "database") {
    await gone
    return start()
  }
  await expect.poll(() => postmasterPid(dataDir).catch(() => database), { timeout: 60_000 }).not.toBe(database)
  await untilReady(port, () => undefined)
  return running
}

test("killed in the middle of work, again and again, the product keeps every write it answered for and no half of one", {
  timeout: 3_600_000,
}, async () => {
  product = await start()
  const { world, token } = await furnish()
  const place = { origin: `http://127.0.0.1:${port}`, token, units: world.units, leads: world.leads }
  const clients = Array.from({ length: CLIENTS }, () => new Client(place))
  const answers = () => clients.reduce((sum, client) => sum + client.acknowledged.length, 0)

  let url = await address()
  const query: Query = (sql, values) => connected(url, async (client) => (await client.query(sql, values)).rows)
  const replay = new Replay(query)
  await replay.begin()

  for (const [round, blow] of BLOWS.entries()) {
    const before = answers()
    const working = clients.map((client) => client.work())
    await expect.poll(answers, { timeout: 300_000 }).toBeGreaterThanOrEqual(before + ANSWERS)
    const database = await postmasterPid(dataDir)
    const gone = exitOf(product.child)
    strike(blow, product, database)
    for (const client of clients) client.stop()
    product = await recover(blow, product, database, gone)
    await Promise.all(working)
    url = await address()

    const told = `round ${round + 1}, ${blow} killed after ${answers()} answers`
    const lost = await connected(url, async (client) => {
      const missing: string[] = []
      for (const { sql, values } of clients.flatMap((one) => one.acknowledged)) {
        if ((await client.query(sql, values)).rowCount !== 1) missing.push(`${sql} ${values}`)
      }
      return missing
    })
    expect(lost, told).toEqual([])
    expect(await brokenLaws(query, new Date()), told).toEqual([])
    expect(await replay.disagreements(), told).toEqual([])
    console.log(told)
  }
})
