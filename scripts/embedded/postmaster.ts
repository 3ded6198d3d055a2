import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, openSync, readFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { createServer } from "node:net"
import path from "node:path"
import { Failure } from "../failure"
import type { Place } from "./binaries"
import { commandLine, isAlive, until } from "./process"

const FLAGS = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", log_timezone: "UTC" }
/** For databases that die with the test run. */
// `clone` lets the kernel copy a whole database.
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", file_copy_method: "clone" }

export const clusterOf = (place: Place) => path.join(place.home, "cluster")

/** What postmaster.pid says: process, port, and whether it accepts connections. */
export function postmaster(cluster: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" }
  } catch {
    return undefined
  }
}

/** Ends a server whose parent was killed: it outlives it, and nobody else would stop it. */
export async function endLeftover(cluster: string): Promise<void> {
  const leftover = postmaster(cluster)
  if (!leftover || !isAlive(leftover.pid)) return
  if (!commandLine(leftover.pid).includes(cluster)) {
    // The number now belongs to a stranger, which PostgreSQL would take for a running server.
    await rm(path.join(cluster, "postmaster.pid"), { force: true })
    return
  }
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(leftover.pid, signal)
    if (await until(() => !isAlive(leftover.pid), 10_000)) return
  }
  throw new Failure(`An earlier PostgreSQL (process ${leftover.pid}) does not stop: end it and start again.`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

function launch(place: Place, port: number, careless: boolean): ChildProcess {
  const settings = Object.entries({ ...FLAGS, ...(careless ? CARELESS : {}) }).flatMap(([k, v]) => ["-c", `${k}=${v}`])
  // A file, not a pipe: the server may outlive this process. Detached: Ctrl-C in the terminal must not reach it before
  // open requests are answered.
  const log = openSync(path.join(place.home, "postgres.log"), "w", 0o640)
  try {
    return spawn(path.join(place.bin, "postgres"), ["-D", clusterOf(place), "-p", String(port), ...settings], {
      ...place.identity,
      cwd: place.home,
      detached: true,
      stdio: ["ignore", log, log],
    })
  } finally {
    closeSync(log)
  }
}

/** Starts the server and waits until it accepts connections, on a free port unless one is asked for. After a crash the old one's helpers linger: it tries again. */
export async function startPostmaster(
  place: Place,
  careless: boolean,
  samePort?: number,
): Promise<{ child: ChildProcess; port: number }> {
  const cluster = clusterOf(place)
  const giveUp = Date.now() + 20_000
  for (;;) {
    const port = samePort ?? (await freePort())
    const child = launch(place, port, careless)
    const ended = () => child.exitCode !== null || child.signalCode !== null
    const failed = new Promise<Error>((resolve) => child.once("error", resolve))
    const ready = () => {
      const now = postmaster(cluster)
      return now?.pid === child.pid && now?.ready === true
    }
    const outcome = await Promise.race([failed, until(() => ended() || ready(), 120_000)])
    if (outcome instanceof Error) throw outcome
    if (!ended() && ready()) return { child, port }
    if (!ended()) child.kill("SIGQUIT")
    const log = readFileSync(path.join(place.home, "postgres.log"), "utf8")
    if (/No space left on device/.test(log)) throw new Failure("The disk is full: free some space and start again.")
    if (Date.now() > giveUp)
      throw new Failure(`PostgreSQL does not start: read ${path.join(place.home, "postgres.log")}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

/** Stops it in order; ends it hard after 15 s. */
export async function stopPostmaster(child: ChildProcess): Promise<void> {
  const ended = () => child.exitCode !== null || child.signalCode !== null
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (ended()) return
    child.kill(signal)
    if (await until(ended, 15_000)) return
  }
}
