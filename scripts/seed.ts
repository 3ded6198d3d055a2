import { disconnect } from "@/lib/db/client"
import { report } from "./failure"

// The demo data, made by the domain's own commands; DATABASE_URL says where. Called by start, demo:reset and tests.
try {
  const { seedDemo } = await import("@/prisma/seed/seed")
  await seedDemo(new Date())
} catch (error) {
  report(error)
} finally {
  await disconnect()
}
