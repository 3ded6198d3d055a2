import { randomBytes } from "node:crypto"
import { chmod, mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import pg from "pg"
import { db, disconnect } from "@/lib/db/client"
import { signContract } from "@/lib/domain/contracts/commands"
import { completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { provide } from "@/lib/env"
import { flatIn, leadOf, makeDraft, openOffice } from "@/tests/support/sale"
import { connected } from "../database"
import { databaseUrl, removeDataDir, startEmbedded } from "../embedded"
import { deploy } from "../migrate/engine"
import * as sql from "./money-sql"

/**
 * Claims and payments a second through the commands, beside the same transactions written by hand in SQL on the same PostgreSQL:
 * eight callers at once, alternating rounds, medians. For people who change the commands: no test waits for it.
 */
const CALLERS = 8
const ROUNDS = 5
const EACH = Number(process.argv[2] ?? 200)
const CONTRACTS = 80

async function perSecond(work: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const began = performance.now()
  const callers = Array.from({ length: CALLERS }, async () => {
    while (next < EACH) await work(next++)
  })
  await Promise.all(callers)
  return (EACH * 1_000) / (performance.now() - began)
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Rounds of one and the other by turns; the first of each warms up and does not count. */
async function compare(name: string, ours: (n: number) => Promise<unknown>, raw: (n: number) => Promise<unknown>) {
  const speeds: { ours: number[]; raw: number[] } = { ours: [], raw: [] }
  for (let round = 0; round <= ROUNDS; round++) {
    const [mine, theirs] = [await perSecond(ours), await perSecond(raw)]
    if (round > 0) {
      speeds.ours.push(mine)
      speeds.raw.push(theirs)
    }
  }
  const [mine, theirs] = [median(speeds.ours), median(speeds.raw)]
  return { name, "commands/s": mine.toFixed(0), "SQL/s": theirs.toFixed(0), factor: (mine / theirs).toFixed(2) }
}

const dataDir = await mkdtemp(path.join(tmpdir(), "shaxmatka-bench-"))
await chmod(dataDir, 0o755) // as root the server is another user
const embedded = await startEmbedded({ dataDir, password: randomBytes(24).toString("base64url") })
const url = databaseUrl(embedded.url, "bench")
const pool = new pg.Pool({ connectionString: url, max: CALLERS })
try {
  await connected(embedded.url, (client) => client.query("CREATE DATABASE bench"))
  await deploy(url)
  const ENCRYPTION_KEYS = `b1:${randomBytes(32).toString("base64")}`
  provide({ DATABASE_URL: url, ENCRYPTION_KEYS, DATABASE_POOL: String(CALLERS), LOG_LEVEL: "silent" })
  const office = await openOffice()
  const pairs: { unitId: string; leadId: string }[] = []
  while (pairs.length < 2 * (ROUNDS + 1) * EACH) {
    const some = Array.from({ length: 40 }, async () => ({ unitId: await flatIn(office), leadId: await leadOf(null) }))
    pairs.push(...(await Promise.all(some)))
  }
  const contracts: string[] = []
  for (let n = 0; n < CONTRACTS; n++) {
    const { contract } = await makeDraft(office)
    contracts.push((await signContract(office.mop.actor, contract.id)).id)
  }
  await db.$executeRaw`ANALYZE`
  const claims = await compare(
    "claim",
    () => claimUnit(office.mop.actor, { ...pair(), kind: "held" }),
    () => {
      const { unitId, leadId } = pair()
      return sql.claim(pool, office.mop.id, unitId, leadId)
    },
  )
  const entry = { type: "installment", target: "principal", method: "bank_transfer", amount: 1_000 } as const
  const contractOf = (n: number) => contracts[n % CONTRACTS] ?? ""
  const payments = await compare(
    "payment (recorded and completed)",
    async (n) => {
      const money = { ...entry, contractId: contractOf(n), paidAt: "2026-01-15" }
      const { id } = await recordPayment(office.finance.actor, money)
      return completePayment(office.finance.actor, id)
    },
    async (n) => sql.complete(pool, office.finance.id, await sql.record(pool, office.finance.id, contractOf(n), 1_000)),
  )
  console.table([claims, payments])

  function pair() {
    const next = pairs.pop()
    if (!next) throw new Error("Nothing is left to claim")
    return next
  }
} finally {
  await pool.end()
  await disconnect()
  await embedded.stop()
  await removeDataDir(dataDir)
}
