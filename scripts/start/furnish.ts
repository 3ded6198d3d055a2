import { connected, DATABASE, databaseExists } from "../database"
import { databaseUrl } from "../embedded"
import { runScript } from "./child"
import { migrate } from "./migrations"
import { step } from "./step"

const HALF = `${DATABASE}_new`
/** What a restored backup has taken the place of, until the next time. */
export const REPLACED = `${DATABASE}_replaced`

type Fill = (url: string) => Promise<void>

const withDemo: Fill = async (url) => {
  await migrate(url)
  await step("Filling in demo data", () => runScript("scripts/seed.ts", url))
}

const withFirstAdmin: Fill = async (url) => {
  await migrate(url)
  await runScript("scripts/user.ts", url, true)
}

/**
 * The address of the product's database in the embedded cluster, made on the first start: migrated and furnished under
 * another name and renamed when complete, so that a start killed half-way begins again from nothing.
 */
export async function furnish(maintenanceUrl: string, empty: boolean): Promise<string> {
  const url = databaseUrl(maintenanceUrl, DATABASE)
  if (await databaseExists(maintenanceUrl, DATABASE)) {
    if (empty)
      console.log("--empty changes nothing: there is a database already. To begin anew, stop and move .data away.")
    await migrate(url)
    return url
  }
  await build(maintenanceUrl, empty ? withFirstAdmin : withDemo)
  await connected(maintenanceUrl, (client) => client.query(`ALTER DATABASE ${HALF} RENAME TO ${DATABASE}`))
  return url
}

/** Replaces everything with fresh demo data. Nobody may be connected. */
export async function furnishAnew(maintenanceUrl: string): Promise<void> {
  await build(maintenanceUrl, withDemo)
  await connected(maintenanceUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
    await client.query(`ALTER DATABASE ${HALF} RENAME TO ${DATABASE}`)
  })
}

/** Replaces everything by what `fill` puts into an empty database; what was there is kept under another name. */
export async function furnishWith(maintenanceUrl: string, fill: Fill): Promise<void> {
  await build(maintenanceUrl, fill)
  const replaces = await databaseExists(maintenanceUrl, DATABASE)
  await connected(maintenanceUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${REPLACED} WITH (FORCE)`)
    if (replaces) await client.query(`ALTER DATABASE ${DATABASE} RENAME TO ${REPLACED}`)
    await client.query(`ALTER DATABASE ${HALF} RENAME TO ${DATABASE}`)
  })
}

async function build(maintenanceUrl: string, fill: Fill): Promise<void> {
  await connected(maintenanceUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${HALF} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${HALF}`)
    // Nothing is promised before the renaming: thousands of small commits need not wait for the disk one by one.
    await client.query(`ALTER DATABASE ${HALF} SET synchronous_commit = off`)
  })
  await fill(databaseUrl(maintenanceUrl, HALF))
  await connected(maintenanceUrl, async (client) => {
    await client.query(`ALTER DATABASE ${HALF} RESET synchronous_commit`)
    await client.query("CHECKPOINT")
  })
}
