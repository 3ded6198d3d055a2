import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"

const SCHEMA = "prisma/schema"
/** What the client was generated from. */
const STAMP = "lib/db/generated/schema.sha256"

function schemaHash(prismaManifest: string): string {
  const hash = createHash("sha256").update(readFileSync(prismaManifest))
  for (const name of readdirSync(SCHEMA).sort()) hash.update(name).update(readFileSync(path.join(SCHEMA, name)))
  return hash.digest("hex")
}

/** Writes the Prisma client to lib/db/generated unless it is of this schema already. Works without a network. Throws when the schema is wrong. */
export function generateClient(): void {
  const require = createRequire(path.resolve("package.json"))
  const manifest = require.resolve("prisma/package.json")
  const hash = schemaHash(manifest)
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return
  const prisma = path.join(path.dirname(manifest), "build/index.js")
  // Prisma wants to download its schema engine, which generating does not need: any program that exits 0 will do. Never
  // set this for the whole process: `prisma migrate` would then succeed without doing anything.
  const engine = process.platform === "win32" ? process.execPath : "/bin/true"
  const done = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: engine,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    encoding: "utf8",
  })
  if (done.status !== 0) throw new Error(`prisma generate failed:\n${done.stdout}${done.stderr}`)
  writeFileSync(STAMP, hash)
}

if (import.meta.filename === process.argv[1]) generateClient()
