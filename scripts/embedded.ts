import { type ChildProcess, execFile } from "node:child_process"
import { chown, mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises"
import path from "node:path"
import { promisify } from "node:util"
import pg from "pg"
import { type Place, preparePlace } from "./embedded/binaries"
import { clusterOf, endLeftover, postmaster, startPostmaster, stopPostmaster } from "./embedded/postmaster"
import { processStamp } from "./embedded/process"
import { Failure, report } from "./failure"

export type Embedded = {
  /** The address of the maintenance database; `databaseUrl` makes others of it. */
  url: string
  stop: () => Promise<void>
}
type Options = {
  /** Folder that holds `postgres/`. */
  dataDir: string
  password: string
  /** Faster and not safe against a power cut: for tests. */
  careless?: boolean
  say?: (line: string) => void
}

const urlOf = (port: number, password: string) =>
  `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** The address of a cluster that another living process started in this folder, if there is one. */
export async function runningEmbedded(dataDir: string, password: string): Promise<string | undefined> {
  const home = path.resolve(dataDir, "postgres")
  const running = postmaster(path.join(home, "cluster"))
  return (await owner(home)) && running?.ready ? urlOf(running.port, password) : undefined
}

/**
 * Starts PostgreSQL in `dataDir/postgres` on a free port of 127.0.0.1, making the cluster on the first start. One process
 * owns a folder at a time; what a killed owner left running is ended first.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const say = options.say ?? (() => undefined)
  const dataDir = path.resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true })
  const place = await preparePlace(dataDir, say)
  await own(place.home)
  const release = () => rm(path.join(place.home, "owner"), { force: true })
  try {
    const { child, port, url } = await launch(place, options)
    const kept = keepAlive(place, { child, port }, options)
    const abandon = () => void kept.current().kill("SIGINT")
    process.once("exit", abandon)
    return {
      url,
      stop: async () => {
        await kept.stop()
        process.off("exit", abandon)
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

/**
 * Starts the server again on its port when it ended and nobody asked it to: killed for its memory or by a wrong hand, it takes
 * no acknowledged write along, and the pool connects anew. Not for tests: theirs is to be noticed.
 */
function keepAlive(place: Place, { child, port }: { child: ChildProcess; port: number }, options: Options) {
  const say = options.say ?? (() => undefined)
  let current = child
  let stopping = options.careless ?? false
  let revival: Promise<void> | undefined
  const watch = () => current.once("exit", () => (revival = stopping ? undefined : revive()))
  async function revive(): Promise<void> {
    say("PostgreSQL has ended by itself and is started again.")
    try {
      current = (await startPostmaster(place, false, port)).child
      watch()
    } catch (error) {
      // Without its database the product is of no use: whoever supervises this process hears of it.
      report(error)
      process.exit(1)
    }
  }
  watch()
  return {
    current: () => current,
    stop: async () => {
      stopping = true
      await revival
      await stopPostmaster(current)
    },
  }
}

async function launch(place: Place, options: Options): Promise<{ child: ChildProcess; port: number; url: string }> {
  await endLeftover(clusterOf(place))
  if (!(await stat(clusterOf(place)).catch(() => undefined))) await initialise(place, options.password)
  const { child, port } = await startPostmaster(place, options.careless ?? false)
  const url = urlOf(port, options.password)
  try {
    await assertOpens(url)
  } catch (error) {
    await stopPostmaster(child)
    throw error
  }
  return { child, port, url }
}

/** Ends what a killed process left running below `dataDir`. False when a living one owns it. */
export async function endAbandoned(dataDir: string): Promise<boolean> {
  const home = path.resolve(dataDir, "postgres")
  if (await owner(home)) return false
  await endLeftover(path.join(home, "cluster"))
  return true
}

/** Deletes a stopped cluster with its folder, also where it lies outside it because user postgres could not come in. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const home = await realpath(path.join(dataDir, "postgres")).catch(() => undefined)
  if (home) await rm(home, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

async function owner(home: string): Promise<string | undefined> {
  const stamp = await readFile(path.join(home, "owner"), "utf8").catch(() => "")
  const pid = Number(stamp.split(" ")[0])
  return pid > 0 && processStamp(pid) === stamp ? String(pid) : undefined
}

async function own(home: string): Promise<void> {
  const file = path.join(home, "owner")
  const stamp = processStamp(process.pid) ?? String(process.pid)
  for (let tries = 0; tries < 2; tries++) {
    const handle = await open(file, "wx").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return undefined
      throw error
    })
    if (handle) {
      await handle.writeFile(stamp)
      await handle.close()
      return
    }
    const pid = await owner(home)
    if (pid) throw new Failure(`The database in ${home} is in use by process ${pid}: stop that one first (Ctrl-C).`)
    await rm(file, { force: true })
  }
  throw new Failure(`Two processes start in ${home} at once: try again.`)
}

/** Made beside its final name, so that a start killed half-way leaves nothing that looks finished. */
async function initialise(place: Place, password: string): Promise<void> {
  const half = path.join(place.home, "cluster.new")
  await rm(half, { recursive: true, force: true })
  const passwordFile = path.join(place.home, "password")
  await writeFile(passwordFile, password, { mode: 0o600 })
  try {
    if (place.identity) await chown(passwordFile, place.identity.uid, place.identity.gid)
    // The built-in C.UTF-8 sorts the same on every machine; name columns carry their own ICU collation.
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    const flags = [
      "-D",
      half,
      "-U",
      "postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--no-sync",
      ...locale,
    ]
    await promisify(execFile)(path.join(place.bin, "initdb"), flags, { ...place.identity, cwd: place.home })
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    const output = error instanceof Error && "stderr" in error ? String(error.stderr) : ""
    if (/No space left on device/.test(output)) throw new Failure("The disk is full: free some space and start again.")
    throw error
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(half, clusterOf(place))
}

async function assertOpens(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "28P01") {
      throw new Failure("The password in secrets.json does not open the database beside it: restore that file.")
    }
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}
