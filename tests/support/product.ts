import { type ChildProcess, spawn } from "node:child_process"
import { readFile } from "node:fs/promises"
import { createServer } from "node:net"
import path from "node:path"

/** The first admin of an empty company. */
const ADMIN = { ADMIN_LOGIN: "director", ADMIN_PASSWORD: "correct horse battery" }

export type Product = { child: ChildProcess; output: () => string }

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await new Promise((resolve) => probe.once("listening", resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === "object" && address ? address.port : 0
}

/** `npm start -- --empty`; resolves when it is ready. Building the first time takes minutes. */
export async function startProduct(dataDir: string, port: number, more: Record<string, string> = {}): Promise<Product> {
  const { DATABASE_URL: _, ...rest } = process.env
  const env = { ...rest, ...ADMIN, ...more, DATA_DIR: dataDir, PORT: String(port), NEXT_DIST_DIR: ".next-test" }
  const child = spawn(process.execPath, ["scripts/start.mjs", "--empty"], { env })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)))
  await untilReady(port, () => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(output)
  })
  return { child, output: () => output }
}

/** Resolves when the product answers with its database; `check` may give up. */
export async function untilReady(port: number, check: () => void): Promise<void> {
  for (;;) {
    const answer = await inTime(fetch(`http://127.0.0.1:${port}/api/ready`), 10_000).catch(() => undefined)
    if (answer?.ok) return
    check()
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** A connection that was cut may leave `fetch` without an answer for ever, and a signal's timer may be collected before it rings. */
export function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("No answer came")), ms)
    work.then(resolve, reject).finally(() => clearTimeout(late))
  })
}

export async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(path.join(dataDir, "postgres/cluster/postmaster.pid"), "utf8")).split("\n")[0])
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve))
}
