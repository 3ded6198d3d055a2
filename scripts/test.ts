import { mkdtemp, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { copyTemplate, startTestCluster } from "@/tests/support/cluster"
import { buildIfChanged } from "./build"
import { databaseUrl } from "./embedded"
import { Failure, report } from "./failure"
import { generateClient } from "./generate"
import { check } from "./migrate/engine"
import { onStop, stopAndExit, stopOnSignals } from "./server/shutdown"
import { runNode, runScript } from "./start/child"
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

async function unitTests(reports: string, clusterUrl: string, projects: string[]): Promise<Counts> {
  const file = path.join(reports, "vitest.json")
  const only = projects.flatMap((project) => ["--project", project])
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  await stage(`Tests (${projects.join(", ")})`, () =>
    tool([TOOLS.vitest(), "run", ...only, ...reporters], { NODE_ENV: "test", TEST_CLUSTER_URL: clusterUrl }, true),
  )
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

async function browserTests(reports: string, clusterUrl: string, project: "short" | "long"): Promise<Counts> {
  const file = path.join(reports, "playwright.json")
  const dataDir = path.join(reports, "data")
  await stage("Build for the browser tests", async () => void (await buildIfChanged(DIST)))
  await stage("Browser tests", async () => {
    const chromium = await ensureChromium()
    const url = await copyTemplate(clusterUrl, "e2e")
    // One data folder for seeding and serving: what one encrypts the other must read.
    await runScript("scripts/seed.ts", url, false, { DATA_DIR: dataDir })
    const env = {
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      E2E_PORT: String(await freePort()),
      E2E_REPORT: file,
      CHROMIUM_PATH: chromium,
    }
    await tool([TOOLS.playwright(), "test", "--project", project], env, true)
  })
  return readCounts(file, countPlaywright)
}

async function main(flags: string[]): Promise<Counts> {
  const long = flags.includes("--long")
  const reports = await mkdtemp(path.join(tmpdir(), "shaxmatka-reports-"))
  onStop(() => rm(reports, { recursive: true, force: true }))
  if (!long) await checks()
  if (flags.includes("--checks")) return NOTHING
  const cluster = await startTestCluster()
  onStop(cluster.stop)
  if (!long) await stage("Schema and migrations", () => schemaCheck(databaseUrl(cluster.url, "postgres")))
  return sum([
    await unitTests(reports, cluster.url, long ? ["long"] : ["unit", "domain", "api", "scripts"]),
    await browserTests(reports, cluster.url, long ? "long" : "short"),
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
