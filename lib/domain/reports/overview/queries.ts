import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { dayInZone, zonedInstant } from "../../calendar"
import { listFailingSources } from "../../imports/sources/queries"
import { assertMay } from "../../policy"
import { getSettings } from "../../settings/queries"
import type { Overview } from "./schema"

/** The admin's figures, and how the database does: the time is one round trip's. */
export async function getOverview(actor: Actor, now = new Date()): Promise<Overview> {
  assertMay(actor, "job.run")
  const began = performance.now()
  await db.$queryRaw`SELECT 1`
  const milliseconds = Math.max(1, Math.round(performance.now() - began))
  const zone = (await getSettings())["company.timeZone"]
  const midnight = zonedInstant(dayInZone(now, zone), "00:00", zone)
  const [people, leadsToday, unassigned, complexes, published, liveTokens, failingSources, [server]] =
    await Promise.all([
      db.user.count({ where: { active: true } }),
      db.lead.count({ where: { createdAt: { gte: midnight }, mergedIntoId: null } }),
      db.lead.count({
        where: { assigneeId: null, mergedIntoId: null, status: { in: ["new", "in_progress", "reserved"] } },
      }),
      db.complex.count(),
      db.complex.count({ where: { published: true } }),
      db.apiToken.count({ where: { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] } }),
      listFailingSources(actor, now),
      db.$queryRaw<{ version: string; bytes: bigint }[]>`
      SELECT current_setting('server_version') AS "version", pg_database_size(current_database()) AS "bytes"`,
    ])
  const database = { version: server?.version ?? "", bytes: Number(server?.bytes ?? 0), milliseconds }
  const counts = { people, leadsToday, unassigned, complexes, published, liveTokens }
  return { at: now.toISOString(), ...counts, failingSources, database }
}
