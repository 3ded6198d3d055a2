import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, inject } from "vitest"
import { provide } from "@/lib/env"
import { copyTemplate, dropDatabase } from "./cluster"

// Runs before each test file is imported: the file's own database is there before lib/db reads its address.
const name = `t_${randomUUID().replaceAll("-", "")}`
const clusterUrl = inject("clusterUrl")

// Nor do jobs and uploads of a test touch the files of whoever works in this checkout.
const files = await mkdtemp(path.join(tmpdir(), "shaxmatka-files-"))
process.env.DATA_DIR = files

provide({
  DATABASE_URL: await copyTemplate(clusterUrl, name),
  SESSION_SECRET: "a session secret that only tests know",
  INTERNAL_SECRET: "an internal secret that only tests know",
  WEBHOOK_SECRET: "a webhook secret that only tests know",
  ENCRYPTION_KEYS: `t1:${Buffer.alloc(32, 7).toString("base64")}`,
  LOG_LEVEL: "silent",
})

afterAll(async () => {
  const { disconnect } = await import("@/lib/db/client")
  await disconnect()
  await dropDatabase(clusterUrl, name)
  await rm(files, { recursive: true, force: true })
})
