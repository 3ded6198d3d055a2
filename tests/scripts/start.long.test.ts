import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, readFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { endAbandoned, removeDataDir } from "@/scripts/embedded"
import { processStamp, until } from "@/scripts/embedded/process"

const ADMIN = { ADMIN_LOGIN: "director", ADMIN_PASSWORD: "correct horse battery" }
let dataDir = ""
let port = 0

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "shaxmatka-long-"))
  const probe = createServer().listen(0)
  await new Promise((resolve) => probe.once("listening", resolve))
  const address = probe.address()
  port = typeof address === "object" && address ? address.port : 0
  await new Promise((resolve) => probe.close(resolve))
})
afterAll(async () => {
  await endAbandoned(dataDir)
  await removeDataDir(dataDir)
})

/** `npm start -- --empty`; resolves when it is ready. Building the first time takes minutes. */
async function start(): Promise<{ child: ChildProcess; output: () => string }> {
  const { DATABASE_URL: _, ...rest } = process.env
  const env = { ...rest, ...ADMIN, DATA_DIR: dataDir, PORT: String(port), NEXT_DIST_DIR: ".next-test" }
  const child = spawn(process.execPath, ["scripts/start.mjs", "--empty"], { env })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)))
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/ready`).catch(() => undefined)
    if (answer?.ok) return { child, output: () => output }
    if (child.exitCode !== null) throw new Error(output)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

const postmaster = async () =>
  Number((await readFile(path.join(dataDir, "postgres/cluster/postmaster.pid"), "utf8")).split("\n")[0])
const exit = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("exit", resolve))

test("an empty company starts, survives a kill of the whole tree, and stops in order", async () => {
  const first = await start()
  expect(first.output()).toContain("director can sign in.")
  expect(first.output()).not.toContain("Demo accounts")

  const killed = exit(first.child)
  process.kill(await postmaster(), "SIGKILL")
  first.child.kill("SIGKILL")
  await killed

  const began = Date.now()
  const second = await start()
  expect(Date.now() - began).toBeLessThan(60_000)
  expect(second.output()).not.toContain("director can sign in.")

  const database = await postmaster()
  const stopped = exit(second.child)
  second.child.kill("SIGINT")
  expect(await stopped).toBe(0)
  expect(await until(() => processStamp(database) === undefined, 1_000)).toBe(true)
})
