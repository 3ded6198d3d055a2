import { transaction } from "@/lib/db/transaction"
import { notify } from "../../notifications/commands"

/** How long before the end its owner hears of it. */
const AHEAD_MS = 2 * 3_600_000
const MOST_AT_ONCE = 500

type Ending = { id: string; ownerId: string; leadId: string; expiresAt: Date; lead: string; unit: string }

/** Job: tells the owners of claims that run out within two hours, once for each deadline. Returns how many. */
export async function warnOfExpiringClaims(now = new Date()): Promise<{ warned: number }> {
  return transaction(async (tx) => {
    // The inner rows are locked first: of two instances each warns of other claims.
    const ending = await tx.$queryRaw<Ending[]>`
      UPDATE "reservation" r SET "warnedAt" = ${now} FROM "lead" l, "unit" u
      WHERE l."id" = r."leadId" AND u."id" = r."unitId" AND r."id" IN (
        SELECT "id" FROM "reservation"
        WHERE "status" IN ('active', 'contracted') AND "warnedAt" IS NULL AND "ownerId" IS NOT NULL
          AND "expiresAt" > ${now} AND "expiresAt" <= ${new Date(now.getTime() + AHEAD_MS)}
        ORDER BY "expiresAt" LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED
      )
      RETURNING r."id", r."ownerId", r."leadId", r."expiresAt", l."name" AS "lead", u."number" AS "unit"`
    for (const { id, ownerId, leadId, expiresAt, lead, unit } of ending) {
      const data = { lead, unit, until: expiresAt.toISOString() }
      await notify(tx, ownerId, { kind: "claim.expiring", data, href: `/dashboard/leads/${leadId}`, about: id }, now)
    }
    return { warned: ending.length }
  })
}
