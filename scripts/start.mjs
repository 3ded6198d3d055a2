// Plain JavaScript without dependencies: it runs on a machine that has nothing but some Node and npm.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org) and start again.`,
  )
  process.exit(1)
}

process.chdir(fileURLToPath(new URL("..", import.meta.url)))
const flags = process.argv.slice(2)
const dev = flags.includes("--dev")
const unknown = flags.find((flag) => !["--dev", "--empty"].includes(flag))
if (unknown) {
  console.error(`Unknown flag ${unknown}: npm start takes -- --empty and nothing else.`)
  process.exit(1)
}

if (!installed()) install()

// In a process of its own: the loader and the build leave no memory behind.
const prepared = spawnSync(process.execPath, ["--import", "tsx", "scripts/prepare.ts", ...flags], { stdio: "inherit" })
if (prepared.status !== 0) process.exit(prepared.status ?? 1)

process.env.NODE_ENV = dev ? "development" : "production"
if (dev) {
  const { register } = await import("tsx/esm/api")
  register()
  await import("./start.ts")
} else {
  const built = new URL(`../${process.env.NEXT_DIST_DIR || ".next"}/start.mjs`, import.meta.url)
  await import(built.href)
}

/** Whether node_modules holds what the lockfile names, version by version. */
function installed() {
  try {
    const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages
    const present = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages
    return Object.entries(wanted).every(
      ([path, entry]) => path === "" || entry.optional || entry.link || present[path]?.version === entry.version,
    )
  } catch {
    return false
  }
}

function install() {
  console.log("Installing packages …")
  const began = Date.now()
  // A fresh folder is filled exactly; an existing one gets only what it lacks.
  const args = [existsSync("node_modules") ? "install" : "ci", "--include=dev", "--no-audit", "--no-fund"]
  const npm = process.env.npm_execpath
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { encoding: "utf8" })
    : spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" })
  if (done.status !== 0) {
    console.error(`${done.stdout ?? ""}${done.stderr ?? ""}`)
    console.error("npm could not install the packages: check the network, the registry and the disk, then start again.")
    process.exit(1)
  }
  console.log(`Installing packages: ${((Date.now() - began) / 1000).toFixed(1)} s`)
}
