import type { Law } from "./law"

const LIVE = `r."status" IN ('active', 'contracted')`
/** Statuses of the units a lead has claims on: by the row, and by the clock. A claim may have run out and not be swept yet. */
const STRONGEST = `
  CASE WHEN bool_or(u."status" IN ('sold', 'handed_over')) THEN 'sold'
       WHEN bool_or(u."status" IN ('held', 'reserved', 'contracted')) THEN 'reserved' END`

export const CLAIM_LAWS: Law[] = [
  {
    sentence: "A unit has one live claim at most",
    sql: `SELECT "unitId", count(*)::int FROM "reservation" r WHERE ${LIVE} GROUP BY 1 HAVING count(*) > 1`,
  },
  {
    sentence: "A unit's status says what its claim says",
    sql: `
      SELECT u."id", u."status"::text, r."id" AS claim, r."kind"::text, r."status"::text AS claimed
      FROM "unit" u LEFT JOIN "reservation" r ON r."unitId" = u."id" AND ${LIVE}
      WHERE CASE
        WHEN r."status" = 'active' THEN u."status"::text <> r."kind"::text
        WHEN r."status" = 'contracted' THEN u."status" NOT IN ('contracted', 'sold', 'handed_over')
        ELSE u."status" NOT IN ('hidden', 'available', 'blocked') END`,
  },
  {
    sentence: "A claimed unit's price is the list price that its claim froze",
    sql: `
      SELECT u."id", u."price", r."listPrice" FROM "reservation" r JOIN "unit" u ON u."id" = r."unitId"
      WHERE ${LIVE} AND u."price" IS DISTINCT FROM r."listPrice"`,
  },
  {
    sentence: "A lead stands where its strongest claim puts it",
    sql: `
      WITH held AS (
        SELECT r."leadId", ${STRONGEST} AS by_row FROM "reservation" r JOIN "unit" u ON u."id" = r."unitId"
        WHERE ${LIVE} GROUP BY 1
      ), live AS (
        SELECT r."leadId", ${STRONGEST} AS by_clock FROM "reservation" r JOIN "unit" u ON u."id" = r."unitId"
        WHERE ${LIVE} AND (r."expiresAt" IS NULL OR r."expiresAt" > $1::timestamptz) GROUP BY 1
      )
      SELECT l."id", l."status"::text, l."state"::text, by_row, by_clock FROM "lead" l
      LEFT JOIN held ON held."leadId" = l."id" LEFT JOIN live ON live."leadId" = l."id"
      WHERE l."mergedIntoId" IS NULL AND coalesce(by_row, 'none') <> standing(l) AND coalesce(by_clock, 'none') <> standing(l)`.replaceAll(
      "standing(l)",
      `CASE WHEN l."status" = 'sold' AND l."state" = 'sold' THEN 'sold'
            WHEN l."status" = 'reserved' AND l."state" = 'hot' THEN 'reserved'
            WHEN (l."status" = 'lost') = (l."state" = 'lost') AND l."status" IN ('new', 'in_progress', 'lost')
              AND l."state" <> 'sold' THEN 'none' ELSE 'nonsense' END`,
    ),
  },
  {
    // It stands as it stood, for the day that it may come back on.
    sentence: "A lead that became another has nothing any more",
    sql: `
      SELECT l."id" FROM "lead" l WHERE l."mergedIntoId" IS NOT NULL AND (
        EXISTS (SELECT 1 FROM "reservation" r WHERE r."leadId" = l."id")
        OR EXISTS (SELECT 1 FROM "queue_entry" q WHERE q."leadId" = l."id" AND q."status" = 'waiting')
        OR EXISTS (SELECT 1 FROM "contract" c WHERE c."leadId" = l."id")
        OR EXISTS (SELECT 1 FROM "payment" p WHERE p."leadId" = l."id"))`,
  },
  {
    sentence: "A lost lead has no claim and waits nowhere",
    sql: `
      SELECT l."id" FROM "lead" l WHERE l."status" = 'lost' AND (
        EXISTS (SELECT 1 FROM "reservation" r WHERE r."leadId" = l."id" AND ${LIVE})
        OR EXISTS (SELECT 1 FROM "queue_entry" q WHERE q."leadId" = l."id" AND q."status" = 'waiting'))`,
  },
  {
    sentence: "Nobody waits for a unit that they hold",
    sql: `
      SELECT q."id" FROM "queue_entry" q JOIN "reservation" r ON r."unitId" = q."unitId" AND r."leadId" = q."leadId" AND ${LIVE}
      WHERE q."status" = 'waiting'`,
  },
  {
    // The limits are the defaults: three holds a lead, a day's pause. Who was over them when the unit came free was passed by;
    // of a lead whose claims went to another since, nothing tells any more how many it had.
    sentence: "Nobody waits for a free unit but a lead that was passed by",
    sql: `
      SELECT q."id", q."unitId", q."leadId", freed.at FROM "queue_entry" q JOIN "unit" u ON u."id" = q."unitId"
      CROSS JOIN LATERAL (
        SELECT max(c."at") AS at FROM "unit_status_change" c WHERE c."unitId" = u."id" AND c."to" = 'available'
          AND c."from" <> 'hidden' AND c."from" <> 'blocked') freed
      WHERE q."status" = 'waiting' AND u."status" = 'available' AND NOT EXISTS (
        SELECT 1 FROM "reservation" r WHERE r."leadId" = q."leadId" AND r."unitId" = q."unitId"
          AND r."endedAt" > freed.at - interval '24 hours 1 minute')
      AND NOT EXISTS (SELECT 1 FROM "activity" a
        WHERE a."kind" = 'reservation.transferred' AND a."leadId" = q."leadId" AND a."at" > q."createdAt")
      AND (SELECT count(*) FROM "reservation" r WHERE r."leadId" = q."leadId" AND r."createdAt" < freed.at + interval '1 minute'
          AND (r."endedAt" IS NULL OR r."endedAt" > freed.at - interval '1 minute')) < 3`,
  },
  {
    sentence: "A discount that nobody decided belongs to a claim that is still open",
    sql: `
      SELECT d."id", r."status"::text FROM "discount_request" d JOIN "reservation" r ON r."id" = d."reservationId"
      WHERE d."status" = 'pending' AND r."status" <> 'active'`,
  },
]

/** Holds only right after a sweep. */
export const SWEPT: Law = {
  sentence: "After the sweep no claim lives past its time",
  sql: `SELECT r."id" FROM "reservation" r WHERE ${LIVE} AND r."expiresAt" <= $1::timestamptz`,
}
