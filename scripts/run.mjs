// Runs one of our TypeScript files on a machine that may have nothing installed yet: node scripts/run.mjs <file> [arguments]
import path from "node:path"
import { pathToFileURL } from "node:url"
import { makeReady } from "./ready.mjs"

makeReady()
const file = path.resolve(process.argv[2] ?? "")
// The file sees itself as what was called.
process.argv.splice(1, 2, file)
const { register } = await import("tsx/esm/api")
register()
await import(pathToFileURL(file).href)
