import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import path from "node:path"

/** Writes the Prisma client to lib/db/generated. Works without a network. Throws when the schema is wrong. */
export function generateClient(): void {
  const require = createRequire(path.resolve("package.json"))
  const prisma = path.join(path.dirname(require.resolve("prisma/package.json")), "build/index.js")
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
}

if (import.meta.filename === process.argv[1]) generateClient()
