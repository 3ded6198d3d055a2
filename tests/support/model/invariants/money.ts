import type { Law } from "./law"

export const MONEY_LAWS: Law[] = [
  {
    sentence: "Nothing waits for a decision in a closed month",
    sql: `
      SELECT p."id", p."paidAt" FROM "payment" p
      WHERE p."status" = 'pending' AND p."paidAt" < (SELECT max("month") + interval '1 month' FROM "closed_month")`,
  },
  {
    sentence: "What lies on items is no more than the payment, and of completed payments towards the price only",
    sql: `
      SELECT p."id", p."status"::text, p."amount", sum(a."amount") FROM "payment" p JOIN "allocation" a ON a."paymentId" = p."id"
      GROUP BY p."id" HAVING sum(a."amount") > p."amount" OR p."status" <> 'completed' OR p."target" <> 'principal'`,
  },
  {
    sentence: "What lies on an item is no more than the item, of its own contract, in the version in force",
    sql: `
      SELECT i."id", i."amount", sum(a."amount") FROM "schedule_item" i JOIN "allocation" a ON a."itemId" = i."id"
      JOIN "payment" p ON p."id" = a."paymentId" JOIN "schedule" s ON s."id" = i."scheduleId"
      GROUP BY i."id", s."version" HAVING sum(a."amount") > i."amount" OR bool_or(p."contractId" IS DISTINCT FROM i."contractId")
        OR s."version" <> (SELECT max(v."version") FROM "schedule" v WHERE v."contractId" = i."contractId")`,
  },
  {
    sentence: "An item knows what is unpaid of it, and whether its version is in force",
    sql: `
      SELECT i."id", i."unpaid", i."inForce", s."version" FROM "schedule_item" i JOIN "schedule" s ON s."id" = i."scheduleId"
      WHERE i."unpaid" <> i."amount" - coalesce((SELECT sum(a."amount") FROM "allocation" a WHERE a."itemId" = i."id"), 0)
        OR i."owedOn" IS DISTINCT FROM (CASE WHEN i."inForce" AND i."unpaid" > 0 THEN i."effectiveDate" END)
        OR i."inForce" <> (s."version" = (SELECT max(v."version") FROM "schedule" v WHERE v."contractId" = i."contractId"))`,
  },
  {
    sentence: "All that came towards a price lies on its items, as far as the price goes",
    sql: `
      WITH came AS (
        SELECT "contractId", sum("amount") AS money FROM "payment"
        WHERE "contractId" IS NOT NULL AND "status" = 'completed' AND "target" = 'principal' GROUP BY 1
      ), lies AS (
        SELECT p."contractId", sum(a."amount") AS money FROM "allocation" a JOIN "payment" p ON p."id" = a."paymentId" GROUP BY 1
      )
      SELECT c."id", came.money AS came, lies.money AS lies FROM "contract" c
      LEFT JOIN came ON came."contractId" = c."id" LEFT JOIN lies ON lies."contractId" = c."id"
      WHERE least(c."price", coalesce(came.money, 0)) <> coalesce(lies.money, 0)`,
  },
  {
    sentence: "Booking money follows its claim into the contract",
    sql: `
      SELECT p."id", p."status"::text FROM "payment" p JOIN "contract_unit" cu ON cu."reservationId" = p."reservationId"
      WHERE p."contractId" IS DISTINCT FROM cu."contractId"`,
  },
  {
    sentence: "A payment is in the currency and for the lead of what it pays",
    sql: `
      SELECT p."id" FROM "payment" p LEFT JOIN "contract" c ON c."id" = p."contractId"
      LEFT JOIN "reservation" r ON r."id" = p."reservationId"
      WHERE p."currency" <> coalesce(c."currency", r."currency") OR p."leadId" <> coalesce(c."leadId", r."leadId")`,
  },
  {
    sentence: "A lead's credit is never below zero",
    sql: `
      SELECT l."id", came.money AS came, went.money AS went FROM "lead" l
      JOIN LATERAL (SELECT sum(f."amount") AS money FROM "refund" f WHERE f."leadId" = l."id" AND f."contractId" IS NULL) went ON true
      JOIN LATERAL (
        SELECT sum(p."amount") AS money FROM "payment" p JOIN "reservation" r ON r."id" = p."reservationId"
        WHERE p."leadId" = l."id" AND p."contractId" IS NULL AND p."status" = 'completed'
          AND (r."endedAt" IS NOT NULL OR r."expiresAt" <= $1::timestamptz)) came ON true
      WHERE coalesce(went.money, 0) > coalesce(came.money, 0)`,
  },
  {
    sentence: "A contract's refunds are within its plan",
    sql: `
      SELECT f."contractId", sum(f."amount"), s."refundPlan" FROM "refund" f
      LEFT JOIN "settlement" s ON s."contractId" = f."contractId"
      WHERE f."contractId" IS NOT NULL GROUP BY 1, s."id" HAVING s."id" IS NULL OR sum(f."amount") > s."refundPlan"`,
  },
  {
    sentence: "A settlement belongs to a cancelled contract and settles all that was completed",
    sql: `
      SELECT c."id", c."status"::text, s."paid", came.money FROM "contract" c
      LEFT JOIN "settlement" s ON s."contractId" = c."id"
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(p."amount"), 0) AS money FROM "payment" p WHERE p."contractId" = c."id" AND p."status" = 'completed') came
      WHERE (s."id" IS NOT NULL AND (c."status" <> 'cancelled' OR s."paid" <> came.money))
        OR (s."id" IS NULL AND c."status" = 'cancelled' AND came.money > 0)`,
  },
]
