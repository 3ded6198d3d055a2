import { mkdtemp, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { copyTemplate, DEMO_DATABASE, startTestCluster } from "@/tests/support/cluster"
import { buildIfChanged } from "./build"
import { databaseUrl } from "./embedded"
import { Failure, report } from "./failure"
import { generateClient } from "./generate"
import { check } from "./migrate/engine"
import { onStop, stopAndExit, stopOnSignals } from "./server/shutdown"
import { runNode } from "./start/child"
import { ensureChromium } from "./test/chromium"
import { type Counts, countPlaywright, countVitest, readCounts, sum } from "./test/counts"

const DIST = ".next-test"
const require = createRequire(path.resolve("package.json"))
const bin = (name: string) =>
  path.join(path.dirname(require.resolve(`${name.split(":")[0]}/package.json`)), name.split(":")[1] ?? "")

const TOOLS = {
  next: () => require.resolve("next/dist/bin/next"),
  tsc: () => bin("typescript:bin/tsc"),
  biome: () => bin("@biomejs/biome:bin/biome"),
  vitest: () => bin("vitest:vitest.mjs"),
  playwright: () => bin("@playwright/test:cli.js"),
}

/** This run's PostgreSQL, and the moment at which its demo begins. */
type Cluster = { url: string; demoAt: string }

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 }
let failures = 0

/** Runs one stage, shows its output when it fails, prints its time either way. A failed stage does not stop the next. */
async function stage(name: string, work: () => Promise<void> | void): Promise<void> {
  const began = performance.now()
  console.log(`▸ ${name}`)
  try {
    await work()
  } catch (error) {
    failures++
    report(error)
  }
  console.log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

async function tool(args: string[], env: Record<string, string> = {}, interactive = false): Promise<void> {
  const { code, output } = await runNode(args, { interactive, env: { ...process.env, ...env } })
  if (code !== 0) throw new Failure(output.trim() || `${path.basename(args[0] ?? "")} ended with ${code}.`)
}

async function checks(): Promise<void> {
  await stage("Database client", generateClient)
  await stage("Types", async () => {
    // As in development: then it writes down the types of the messages, too.
    const env = { NODE_ENV: "development", NEXT_DIST_DIR: DIST, NEXT_TELEMETRY_DISABLED: "1" }
    await tool([TOOLS.next(), "typegen"], env)
    // Next keeps tsconfig.json for both builds; here only ours counts: the other may be of yesterday's routes.
    const buildInfo = path.join(DIST, "types.tsbuildinfo")
    await tool([TOOLS.tsc(), "--noEmit", "--tsBuildInfoFile", buildInfo, "-p", "tsconfig.check.json"])
  })
  await stage("Lint", () => tool([TOOLS.biome(), "check", "--error-on-warnings", "."]))
  await stage("Messages", () => tool(["--import", "tsx", "scripts/messages.ts"]))
}

async function schemaCheck(clusterUrl: string): Promise<void> {
  const sql = await check(clusterUrl)
  if (sql) throw new Failure(`prisma/schema is ahead of prisma/migrations: npm run db:migrate -- dev <name>\n${sql}`)
}

async function unitTests(reports: string, cluster: Cluster, projects: string[]): Promise<Counts> {
  const file = path.join(reports, "vitest.json")
  const only = projects.flatMap((project) => ["--project", project])
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const env = { NODE_ENV: "test", TEST_CLUSTER_URL: cluster.url, TEST_DEMO_AT: cluster.demoAt }
  await stage(`Tests (${projects.join(", ")})`, () => tool([TOOLS.vitest(), "run", ...only, ...reporters], env, true))
  return readCounts(file, countVitest)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

/** The application as it is served, and the demo: the browser tests' world, and what the demo's own tests look at. */
async function prepareDemo(reports: string, cluster: Cluster): Promise<void> {
  await stage("Build and demo data", async () => {
    const url = await copyTemplate(cluster.url, DEMO_DATABASE)
    const seeding = ["--import", "tsx", "scripts/seed.ts", cluster.demoAt]
    await Promise.all([buildIfChanged(DIST), tool(seeding, { DATABASE_URL: url, DATA_DIR: dataDirOf(reports) })])
  })
}

/** One data folder for seeding and serving: what one encrypts the other must read. */
const dataDirOf = (reports: string) => path.join(reports, "data")

async function browserTests(reports: string, cluster: Cluster, projects: string[]): Promise<Counts> {
  const file = path.join(reports, "playwright.json")
  await stage("Browser tests", async () => {
    const env = {
      CHROMIUM_PATH: await ensureChromium(),
      DATABASE_URL: await copyTemplate(cluster.url, "e2e", DEMO_DATABASE),
      DATA_DIR: dataDirOf(reports),
      E2E_PORT: String(await freePort()),
      E2E_REPORT: file,
    }
    await tool([TOOLS.playwright(), "test", ...projects.flatMap((project) => ["--project", project])], env, true)
  })
  return readCounts(file, countPlaywright)
}

async function main(flags: string[]): Promise<Counts> {
  const long = flags.includes("--long")
  const reports = await mkdtemp(path.join(tmpdir(), "shaxmatka-reports-"))
  onStop(() => rm(reports, { recursive: true, force: true }))
  if (!long) await checks()
  if (flags.includes("--checks")) return NOTHING
  const { url, stop } = await startTestCluster()
  onStop(stop)
  if (!long) await stage("Schema and migrations", () => schemaCheck(databaseUrl(url, "postgres")))
  const cluster = { url, demoAt: new Date().toISOString() }
  await prepareDemo(reports, cluster)
  return sum([
    await unitTests(reports, cluster, long ? ["long"] : ["unit", "domain", "api", "scripts"]),
    await browserTests(reports, cluster, long ? ["long"] : ["short", "looks"]),
  ])
}

stopOnSignals()
const began = performance.now()
let total: Counts = { passed: 0, failed: 1, skipped: 0 }
try {
  total = await main(process.argv.slice(2))
} catch (error) {
  failures++
  report(error)
}
if (total.passed === 0 && total !== NOTHING) failures++
console.log(
  `All stages: ${((performance.now() - began) / 1000).toFixed(0)} s${failures > 0 ? `, ${failures} of them failed` : ""}`,
)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
await stopAndExit(failures > 0 || total.failed > 0 ? 1 : 0)
