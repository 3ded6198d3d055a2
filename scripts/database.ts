import { env } from "@/lib/env"
import { runningEmbedded, startEmbedded } from "./embedded"
import { loadSecrets } from "./secrets"

/**
 * Runs `work` against the database of this installation: DATABASE_URL, or the embedded one, which is started for the
 * occasion when `npm start` is not running.
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL, DATA_DIR } = env()
  if (DATABASE_URL) return work(DATABASE_URL)
  const { DATABASE_PASSWORD } = await loadSecrets(DATA_DIR)
  const running = await runningEmbedded(DATA_DIR, DATABASE_PASSWORD)
  if (running) return work(running)
  const embedded = await startEmbedded({ dataDir: DATA_DIR, password: DATABASE_PASSWORD, say: console.log })
  try {
    return await work(embedded.url)
  } finally {
    await embedded.stop()
  }
}
