// Plain JavaScript: the first thing that runs on a bare machine.
import { spawnSync } from "node:child_process"
import { fail, makeReady } from "./ready.mjs"

makeReady()
const flags = process.argv.slice(2)
const dev = flags.includes("--dev")
const unknown = flags.find((flag) => !["--dev", "--empty"].includes(flag))
if (unknown) fail(`Unknown flag ${unknown}: npm start takes -- --empty and nothing else.`)

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
