import { randomBytes } from "node:crypto"
import { chmod, mkdtemp, readdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { connected } from "@/scripts/database"
import { databaseUrl, endAbandoned, removeDataDir, startEmbedded } from "@/scripts/embedded"
import { deploy } from "@/scripts/migrate/engine"

const PREFIX = "shaxmatka-test-"
const TEMPLATE = "template_shaxmatka"
/** Where `npm test` keeps the demo to copy from. */
export const DEMO_DATABASE = "template_demo"

/** Runs that were killed leave their servers and folders behind. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const dataDir = path.join(tmpdir(), name)
    if (name.startsWith(PREFIX) && (await endAbandoned(dataDir))) await removeDataDir(dataDir)
  }
}

/** A throw-away PostgreSQL with one migrated database to copy from. */
export async function startTestCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  await clearAbandoned()
  const dataDir = await mkdtemp(path.join(tmpdir(), PREFIX))
  // Temporary folders are for their maker alone, and as root the server is another user.
  await chmod(dataDir, 0o755)
  const password = randomBytes(24).toString("base64url")
  const embedded = await startEmbedded({ dataDir, password, careless: true })
  await connected(embedded.url, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`))
  await deploy(databaseUrl(embedded.url, TEMPLATE))
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop()
      await removeDataDir(dataDir)
    },
  }
}

/** A fresh copy of the migrated database; returns its address. */
export async function copyTemplate(clusterUrl: string, name: string, from = TEMPLATE): Promise<string> {
  await connected(clusterUrl, (client) =>
    client.query(`CREATE DATABASE "${name}" TEMPLATE "${from}" STRATEGY FILE_COPY`),
  )
  return databaseUrl(clusterUrl, name)
}

export async function dropDatabase(clusterUrl: string, name: string): Promise<void> {
  await connected(clusterUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
}
