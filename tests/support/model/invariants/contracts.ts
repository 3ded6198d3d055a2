import type { Law } from "./law"

const IN_FORCE = `s."version" = (SELECT max(v."version") FROM "schedule" v WHERE v."contractId" = s."contractId")`

export const CONTRACT_LAWS: Law[] = [
  {
    sentence: "A contract's claims live exactly as long as the contract",
    sql: `
      SELECT c."id", c."status"::text, r."status"::text AS claim FROM "contract" c
      JOIN "contract_unit" cu ON cu."contractId" = c."id" JOIN "reservation" r ON r."id" = cu."reservationId"
      WHERE (c."status" = 'cancelled') = (r."status" = 'contracted') OR r."status" IN ('active', 'released')`,
  },
  {
    sentence: "A claim is contracted only with a contract",
    sql: `
      SELECT r."id" FROM "reservation" r WHERE r."status" = 'contracted'
      AND NOT EXISTS (SELECT 1 FROM "contract_unit" cu WHERE cu."reservationId" = r."id")`,
  },
  {
    sentence: "A draft has a clock and a signature stops it",
    sql: `
      SELECT c."id", c."status"::text, r."expiresAt" FROM "contract" c
      JOIN "contract_unit" cu ON cu."contractId" = c."id" JOIN "reservation" r ON r."id" = cu."reservationId"
      WHERE c."status" <> 'cancelled' AND (c."status" = 'draft') <> (r."expiresAt" IS NOT NULL)`,
  },
  {
    sentence: "A contract's price is the sum of its units' and each is the claim's",
    sql: `
      SELECT c."id" FROM "contract" c JOIN "contract_unit" cu ON cu."contractId" = c."id"
      JOIN "reservation" r ON r."id" = cu."reservationId"
      GROUP BY c."id", c."price", c."currency", c."leadId"
      HAVING c."price" <> sum(cu."price") OR bool_or(cu."price" <> r."price" OR cu."listPrice" <> r."listPrice"
        OR cu."discountBp" <> r."discountBp" OR cu."unitId" <> r."unitId" OR r."currency" <> c."currency" OR r."leadId" <> c."leadId")`,
  },
  {
    sentence: "Every contract has a schedule and every version adds up to the price",
    sql: `
      SELECT c."id", s."version", sum(i."amount") FROM "contract" c LEFT JOIN "schedule" s ON s."contractId" = c."id"
      LEFT JOIN "schedule_item" i ON i."scheduleId" = s."id"
      GROUP BY c."id", c."price", s."id", s."version" HAVING sum(i."amount") IS DISTINCT FROM c."price"`,
  },
  {
    sentence: "Numbers of a complex are consecutive and its counter is the last",
    sql: `
      SELECT x."id", x."lastContractNumber", count(c."id")::int, max(c."seq") FROM "complex" x
      LEFT JOIN "contract" c ON c."complexId" = x."id"
      GROUP BY x."id" HAVING count(c."id") <> x."lastContractNumber" OR coalesce(max(c."seq"), 0) <> x."lastContractNumber"`,
  },
  {
    // Keys that were given are not taken back by a payment that is: who gave them by mistake undoes it.
    sentence: "A unit is sold exactly while its contract is signed and its first money is there",
    sql: `
      WITH paid AS (
        SELECT s."contractId", i."type", i."effectiveDate", i."id", i."amount",
          coalesce((SELECT sum(a."amount") FROM "allocation" a WHERE a."itemId" = i."id"), 0) AS came
        FROM "schedule" s JOIN "schedule_item" i ON i."scheduleId" = s."id" WHERE ${IN_FORCE}
      ), first AS (
        SELECT "contractId", coalesce(bool_and(came >= "amount") FILTER (WHERE "type" = 'initial'),
          (array_agg(came >= "amount" ORDER BY "effectiveDate", "id"))[1]) AS enough,
          bool_and(came >= "amount") AS everything
        FROM paid GROUP BY 1
      )
      SELECT c."id", c."status"::text, u."status"::text AS unit, enough, everything FROM "contract" c
      JOIN first ON first."contractId" = c."id"
      JOIN "contract_unit" cu ON cu."contractId" = c."id" JOIN "unit" u ON u."id" = cu."unitId"
      WHERE c."status" <> 'cancelled' AND (
        (u."status" <> 'handed_over' AND (u."status" = 'sold') <> (c."status" <> 'draft' AND enough))
        OR (c."status" <> 'draft' AND (c."status" = 'completed') <> everything))`,
  },
  {
    sentence:
      "The units of a contract in force stand together, and they have its keys' day exactly when they are handed over",
    sql: `
      SELECT c."id", c."status"::text, c."handoverOn", array_agg(u."status"::text) FROM "contract" c
      JOIN "contract_unit" cu ON cu."contractId" = c."id" JOIN "unit" u ON u."id" = cu."unitId" WHERE c."status" <> 'cancelled'
      GROUP BY c."id" HAVING count(DISTINCT u."status") > 1
        OR bool_or(u."status" = 'handed_over') <> (c."handoverOn" IS NOT NULL)
        OR (c."handoverOn" IS NOT NULL AND c."status" NOT IN ('signed', 'completed'))`,
  },
  {
    sentence: "A handed-over unit belongs to a contract in force",
    sql: `
      SELECT u."id" FROM "unit" u WHERE u."status" = 'handed_over' AND NOT EXISTS (
        SELECT 1 FROM "contract_unit" cu JOIN "contract" c ON c."id" = cu."contractId"
        WHERE cu."unitId" = u."id" AND c."status" IN ('signed', 'completed'))`,
  },
  {
    sentence: "A unit awaits a refund exactly while a settlement is open",
    sql: `
      SELECT u."id", u."status"::text, u."blockedReason"::text FROM "unit" u
      WHERE (u."blockedReason" IS NOT DISTINCT FROM 'refund') <> EXISTS (
        SELECT 1 FROM "contract_unit" cu JOIN "settlement" s ON s."contractId" = cu."contractId"
        WHERE cu."unitId" = u."id" AND s."status" = 'open')`,
  },
]
