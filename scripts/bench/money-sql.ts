import type pg from "pg"
import { type AllocationRow, allocate, type CameIn, type DueItem, isInitialPaid } from "@/lib/domain/payments/rules"

/** The transactions of lib/domain as somebody writes them by hand: the same locks, checks, rows and answers, no library between. */
type Run = { client: pg.PoolClient; actorId: string; now: Date }

const id = () => crypto.randomUUID()

async function within<T>(pool: pg.Pool, actorId: string, work: (run: Run) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query("BEGIN")
    const result = await work({ client, actorId, now: new Date() })
    await client.query("COMMIT")
    return result
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  } finally {
    client.release()
  }
}

type Told = { kind: string; entity: string; entityId: string; complexId: string | null; leadId: string | null }

function tell({ client, actorId, now }: Run, { kind, entity, entityId, complexId, leadId }: Told, data: object) {
  return client.query(
    `INSERT INTO "activity" ("kind", "actorId", "entity", "entityId", "complexId", "leadId", "data", "at") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [kind, actorId, entity, entityId, complexId, leadId, data, now],
  )
}

const LOCK_LEADS = `
  SELECT "id" FROM "lead" WHERE "id" = ANY($1)
    OR "id" IN (SELECT "leadId" FROM "reservation" WHERE "unitId" = ANY($2) AND "status" IN ('active', 'contracted'))
    OR "id" IN (SELECT "leadId" FROM "queue_entry" WHERE "unitId" = ANY($2) AND "status" = 'waiting')
  ORDER BY "id" FOR NO KEY UPDATE`
const LIVE = `
  SELECT u."status"::text FROM "reservation" r JOIN "unit" u ON u."id" = r."unitId"
  WHERE r."leadId" = $1 AND r."status" IN ('active', 'contracted') AND (r."expiresAt" IS NULL OR r."expiresAt" > $2)`

/** A hold on a free unit for a lead that has none. */
export function claim(pool: pg.Pool, actorId: string, unitId: string, leadId: string): Promise<string> {
  return within(pool, actorId, async (run) => {
    const { client, now } = run
    const { rows: units } = await client.query(
      `UPDATE "unit" u SET "status" = 'held', "updatedAt" = $2 FROM "complex" c WHERE u."id" = $1 AND u."status" = 'available' AND c."id" = u."complexId"
       RETURNING u."complexId", u."price", u."areaDm2", u."number", c."currency"`,
      [unitId, now],
    )
    const [unit] = units
    if (!unit) throw new Error("unit_taken")
    await client.query(
      `INSERT INTO "unit_status_change" ("id", "unitId", "from", "to", "byId", "at") VALUES ($1, $2, 'available', 'held', $3, $4)`,
      [id(), unitId, actorId, now],
    )
    const { complexId } = unit
    const about = { complexId, leadId }
    await tell(
      run,
      { kind: "unit.statusChanged", entity: "unit", entityId: unitId, ...about },
      { from: "available", to: "held" },
    )
    await client.query(LOCK_LEADS, [[leadId], [unitId]])
    const { rows: leads } = await client.query(
      `SELECT "status"::text, "state"::text, "assigneeId" FROM "lead" WHERE "id" = $1`,
      [leadId],
    )
    const lead = leads[0]
    await client.query(`SELECT "key", "value" FROM "setting"`)
    await client.query(`SELECT "role" FROM "user" WHERE "id" = $1 FOR NO KEY UPDATE`, [actorId])
    const { rows: limits } = await client.query(
      `SELECT count(*) FILTER (WHERE "status" = 'active' AND "expiresAt" > $3)::int AS holds,
         max("endedAt") FILTER (WHERE "unitId" = $2 AND "status" IN ('released', 'expired')) AS ended
       FROM "reservation" WHERE "leadId" = $1 AND "kind" = 'held'`,
      [leadId, unitId, now],
    )
    if (limits[0].holds >= 3 || limits[0].ended) throw new Error("hold_limit_lead")
    const reservationId = id()
    const expiresAt = new Date(now.getTime() + 86_400_000)
    await client.query(
      `INSERT INTO "reservation" ("id", "unitId", "leadId", "ownerId", "createdById", "kind", "status", "currency", "listPrice", "discountBp", "price", "perM2", "createdAt", "expiresAt")
       VALUES ($1, $2, $3, $4, $4, 'held', 'active', $5, $6, 0, $6, $7, $8, $9)`,
      [
        reservationId,
        unitId,
        leadId,
        lead.assigneeId ?? actorId,
        unit.currency,
        unit.price,
        (BigInt(unit.price) * 100n) / BigInt(unit.areaDm2),
        now,
        expiresAt,
      ],
    )
    const frozen = { unitId, number: unit.number, kind: "held", price: unit.price, currency: unit.currency }
    await tell(run, { kind: "reservation.created", entity: "reservation", entityId: reservationId, ...about }, frozen)
    await client.query(
      `UPDATE "queue_entry" SET "status" = 'promoted', "endedAt" = $3 WHERE "unitId" = $1 AND "leadId" = $2 AND "status" = 'waiting'`,
      [unitId, leadId, now],
    )
    await client.query(LIVE, [leadId, now])
    await client.query(`UPDATE "lead" SET "status" = 'reserved', "state" = 'hot', "updatedAt" = $2 WHERE "id" = $1`, [
      leadId,
      now,
    ])
    await client.query(
      `INSERT INTO "lead_status_change" ("id", "leadId", "fromStatus", "toStatus", "fromState", "toState", "reason", "byId", "at")
       VALUES ($1, $2, $3, 'reserved', $4, 'hot', 'claim', $5, $6)`,
      [id(), leadId, lead.status, lead.state, actorId, now],
    )
    const moved = { from: { status: lead.status, state: lead.state }, to: { status: "reserved", state: "hot" } }
    await tell(run, { kind: "lead.statusChanged", entity: "lead", entityId: leadId, complexId: null, leadId }, moved)
    return reservationId
  })
}

const PAYMENT = `
  SELECT p.*, c."number", l."name" AS "leadName", a."name" AS "createdBy", d."name" AS "decidedBy",
    (SELECT json_agg(json_build_object('itemId', x."itemId", 'amount', x."amount")) FROM "allocation" x WHERE x."paymentId" = p."id") AS "allocations"
  FROM "payment" p LEFT JOIN "contract" c ON c."id" = p."contractId" JOIN "lead" l ON l."id" = p."leadId"
  LEFT JOIN "user" a ON a."id" = p."createdById" LEFT JOIN "user" d ON d."id" = p."decidedById" WHERE p."id" = $1`

async function lockContract(client: pg.PoolClient, contractId: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT u."id" FROM "unit" u JOIN "contract_unit" cu ON cu."unitId" = u."id" WHERE cu."contractId" = $1 ORDER BY u."id" FOR NO KEY UPDATE OF u`,
    [contractId],
  )
  await client.query(LOCK_LEADS, [[], rows.map((row) => row.id)])
}

/** Money that came for a contract, pending. */
export function record(pool: pg.Pool, actorId: string, contractId: string, amount: number): Promise<string> {
  return within(pool, actorId, async (run) => {
    const { client, now } = run
    await client.query(`SELECT "key", "value" FROM "setting"`)
    await lockContract(client, contractId)
    const { rows } = await client.query(
      `SELECT "status"::text, "leadId", "currency", "complexId" FROM "contract" WHERE "id" = $1`,
      [contractId],
    )
    const { leadId, currency, complexId } = rows[0]
    const paymentId = id()
    await client.query(
      `INSERT INTO "payment" ("id", "contractId", "leadId", "complexId", "type", "target", "status", "method", "amount", "currency", "paidAt", "createdById", "createdAt")
       VALUES ($1, $2, $3, $8, 'installment', 'principal', 'pending', 'bank_transfer', $4, $5, $6::timestamptz, $7, $6::timestamptz)`,
      [paymentId, contractId, leadId, amount, currency, now, actorId, complexId],
    )
    await tell(
      run,
      { kind: "payment.recorded", entity: "payment", entityId: paymentId, complexId, leadId },
      { amount, currency },
    )
    await client.query(PAYMENT, [paymentId])
    return paymentId
  })
}

/** The same money on the account: laid on the items, and unit, contract and lead follow. */
export function complete(pool: pg.Pool, actorId: string, paymentId: string): Promise<void> {
  return within(pool, actorId, async (run) => {
    const { client, now } = run
    const seen = await client.query(`SELECT "contractId" FROM "payment" WHERE "id" = $1`, [paymentId])
    const { contractId } = seen.rows[0]
    await lockContract(client, contractId)
    const { rows: contracts } = await client.query(
      `SELECT c."status"::text, c."leadId", c."complexId", u."status"::text AS "unit", p."status"::text AS "payment", p."amount" FROM "payment" p
       JOIN "contract" c ON c."id" = p."contractId" JOIN "contract_unit" cu ON cu."contractId" = c."id" JOIN "unit" u ON u."id" = cu."unitId" WHERE p."id" = $1`,
      [paymentId],
    )
    const { leadId, complexId, amount } = contracts[0]
    await client.query(
      `UPDATE "payment" SET "status" = 'completed', "completedAt" = $2, "decidedById" = $3 WHERE "id" = $1`,
      [paymentId, now, actorId],
    )
    await tell(
      run,
      { kind: "payment.completed", entity: "payment", entityId: paymentId, complexId, leadId },
      { amount },
    )
    await layMoney(client, contractId)
    const standing = await client.query(`SELECT "status"::text, "state"::text FROM "lead" WHERE "id" = $1`, [leadId])
    const live = await client.query(LIVE, [leadId, now])
    if (standing.rowCount !== 1 || live.rowCount === 0) throw new Error("The lead has no claim")
    await client.query(PAYMENT, [paymentId])
  })
}

async function layMoney(client: pg.PoolClient, contractId: string): Promise<void> {
  const { rows: items } = await client.query(
    `SELECT i."id", i."type"::text, to_char(i."effectiveDate", 'YYYY-MM-DD') AS "effectiveDate", i."amount" FROM "schedule_item" i
     WHERE i."scheduleId" = (SELECT "id" FROM "schedule" WHERE "contractId" = $1 ORDER BY "version" DESC LIMIT 1) ORDER BY i."position"`,
    [contractId],
  )
  const { rows: payments } = await client.query(
    `SELECT "id", "type"::text, "target"::text, "status"::text, to_char("paidAt", 'YYYY-MM-DD') AS "paidAt", "amount" FROM "payment" WHERE "contractId" = $1`,
    [contractId],
  )
  const due: DueItem[] = items.map((item) => ({ ...item, amount: BigInt(item.amount) }))
  const came: CameIn[] = payments.map((payment) => ({ ...payment, amount: BigInt(payment.amount) }))
  const { rows } = allocate(due, came)
  if (isInitialPaid(due, rows)) throw new Error("These sums are not to sell anything")
  const lying = await client.query(
    `SELECT a."paymentId", a."itemId" FROM "allocation" a JOIN "payment" p ON p."id" = a."paymentId" WHERE p."contractId" = $1`,
    [contractId],
  )
  // Here money only comes, so what lies stays: the command finds that out too.
  const known = new Set(lying.rows.map(({ paymentId, itemId }) => `${paymentId} ${itemId}`))
  const added = rows.filter(({ paymentId, itemId }) => !known.has(`${paymentId} ${itemId}`))
  const column = <Key extends keyof AllocationRow>(key: Key) => added.map((row) => String(row[key]))
  await client.query(
    `INSERT INTO "allocation" ("paymentId", "itemId", "amount") SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])`,
    [column("paymentId"), column("itemId"), column("amount")],
  )
}
