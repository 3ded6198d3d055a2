import { existsSync } from "node:fs"
import { access, constants, mkdir } from "node:fs/promises"
import { env } from "@/lib/env"
import { buildIfChanged } from "./build"
import { assertReachable } from "./database"
import { runningEmbedded } from "./embedded"
import { Failure, report } from "./failure"
import { generateClient } from "./generate"
import { loadSecrets } from "./secrets"
import { assertPortFree } from "./server"
import { step } from "./start/step"

/** Everything that can be known to fail before the minutes of building. */
async function preflight(): Promise<void> {
  const { DATA_DIR, DATABASE_URL, HOST, PORT } = env()
  await mkdir(DATA_DIR, { recursive: true })
  await access(DATA_DIR, constants.W_OK)
  const { DATABASE_PASSWORD } = await loadSecrets(DATA_DIR)
  if (DATABASE_URL) await assertReachable(DATABASE_URL)
  else if (await runningEmbedded(DATA_DIR, DATABASE_PASSWORD)) {
    throw new Failure("Shaxmatka is already running from this folder: stop it first (Ctrl-C there).")
  }
  await assertPortFree(PORT, HOST ?? "127.0.0.1")
}

try {
  await preflight()
  if (!process.argv.includes("--dev")) await buildIfChanged(env().NEXT_DIST_DIR)
  else if (!existsSync("lib/db/generated/client.ts")) await step("Generating the database client", generateClient)
} catch (error) {
  report(error)
}
