import { env } from "@/lib/env"
import { startEmbedded } from "./embedded"
import { Failure, report } from "./failure"
import { loadSecrets } from "./secrets"
import { furnishAnew } from "./start/furnish"

// Replaces everything in the embedded database with fresh demo data. Refuses while `npm start` runs.
try {
  const { DATABASE_URL, DATA_DIR } = env()
  if (DATABASE_URL) throw new Failure("demo:reset empties the embedded database only: unset DATABASE_URL to do that.")
  const { DATABASE_PASSWORD } = await loadSecrets(DATA_DIR)
  const embedded = await startEmbedded({ dataDir: DATA_DIR, password: DATABASE_PASSWORD, say: console.log })
  try {
    await furnishAnew(embedded.url)
    console.log("Fresh demo data is in place: npm start")
  } finally {
    await embedded.stop()
  }
} catch (error) {
  report(error)
}
