import { env, provide } from "@/lib/env"
import { connected, withDatabase } from "./database"
import { Failure, report } from "./failure"
import { fill, LARGE } from "./large/fill"
import { loadSecrets } from "./secrets"

// A large developer's three years beside the demo, to see how lists behave at that size: scripts/large/fill.ts.
try {
  const { DATABASE_PASSWORD: _, ...secrets } = await loadSecrets(env().DATA_DIR)
  provide(secrets)
  await withDatabase((url) =>
    connected(url, async (client) => {
      const filled = await client.query(`SELECT 1 FROM "user" WHERE "login" = 'large-1'`)
      if (filled.rowCount)
        throw new Failure("The large developer is in this database already: npm run demo:reset empties it.")
      console.log("Filling in 100 000 leads, 20 000 units and a million rows of the log: a few minutes …")
      await fill(client, LARGE, new Date())
      console.log("Done. Its complexes are «Большой 0» to «Большой 9».")
    }),
  )
} catch (error) {
  report(error)
}
