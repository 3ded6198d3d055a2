import { disconnect } from "@/lib/db/client"
import { env, provide } from "@/lib/env"
import { report } from "./failure"
import { loadSecrets } from "./secrets"

// The demo data, made by the domain's own commands; DATABASE_URL says where, an argument may say when. Called by start,
// demo:reset and tests.
try {
  // What it encrypts, the server of the same folder must read.
  const { DATABASE_PASSWORD: _, ...secrets } = await loadSecrets(env().DATA_DIR)
  provide(secrets)
  const { seedDemo } = await import("@/prisma/seed/seed")
  await seedDemo(new Date(process.argv[2] ?? Date.now()))
} catch (error) {
  report(error)
} finally {
  await disconnect()
}
