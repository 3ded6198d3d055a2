// Plain JavaScript without dependencies: it runs on a machine that has nothing but some Node and npm.
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** Checks Node, enters the project's folder and installs what the lockfile names and node_modules lacks. */
export function makeReady() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    const now = process.versions.node
    fail(`Node ${now} is too old: install Node 20.19 or newer (https://nodejs.org) and start again.`)
  }
  process.chdir(fileURLToPath(new URL("..", import.meta.url)))
  if (!installed()) install()
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
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
  // Not `npm ci`: it refuses a lockfile that was written where the registry lacks the binaries of other platforms.
  const args = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund"]
  const npm = process.env.npm_execpath
  const done = npm?.endsWith(".js")
    ? spawnSync(process.execPath, [npm, ...args], { encoding: "utf8" })
    : spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" })
  if (done.status !== 0) {
    console.error(`${done.stdout ?? ""}${done.stderr ?? ""}`)
    fail("npm could not install the packages: check the network, the registry and the disk, then start again.")
  }
  console.log(`Installing packages: ${((Date.now() - began) / 1000).toFixed(1)} s`)
}
