import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import { settleExpiredClaimsOfComplex } from "../expiry/commands"
import { type Currency, priceStep } from "../money"
import { assertMay } from "../policy"
import { filterWhere } from "../units/commands"
import { lockPricedUnits, type PricedRow, readPricedUnits } from "./bulk/queries"
import { keepsPrice, repriced } from "./bulk/rules"
import { type MovedPrice, type Outcome, toOutcome } from "./outcome/rules"
import type { RepricedUnits, RepriceInput, RevertedPrices } from "./schema"

/**
 * Changes the prices of many units as one event, or says what it would change. A unit that somebody holds when its row is locked
 * keeps its price and is counted, whatever the preview said of it.
 */
export async function repriceUnits(actor: Actor, input: RepriceInput, now = new Date()): Promise<RepricedUnits> {
  assertMay(actor, "price.change")
  const { complexId } = input.filter
  const complex = await db.complex.findUnique({ where: { id: complexId }, select: { currency: true } })
  if (!complex) {
    throw new DomainError("validation_failed", {}, [{ path: ["filter", "complexId"], message: "unknownRecord" }])
  }
  const { currency } = complex
  if (input.preview) {
    const outcome = outcomeOf(await readPricedUnits(db, await idsOf(db, input), now), input, currency)
    return { preview: true, changeId: null, ...toOutcome(outcome, currency) }
  }
  await settleExpiredClaimsOfComplex(complexId, now)
  return transaction(async (tx) => {
    const outcome = outcomeOf(await lockPricedUnits(tx, await idsOf(tx, input)), input, currency)
    const shown = toOutcome(outcome, currency)
    if (outcome.moved.length === 0) return { preview: false, changeId: null, ...shown }
    const request = { filter: input.filter, change: input.change }
    const changeId = await writeChange(tx, actor, { complexId, kind: "bulk", request }, outcome.moved, now)
    const data = {
      count: shown.count,
      skipped: outcome.skipped.length,
      amount: { amount: String(shown.delta), currency },
    }
    const subject = { entity: "priceChange", entityId: changeId, complexId, data }
    await recordActivity(tx, actor, "price.changed", subject, now)
    return { preview: false, changeId, ...shown }
  })
}

/**
 * Gives the units of a change their exact old prices back: those that nobody holds and that still have the price it gave; the others
 * are named. Refuses with `price_change_reverted` a second time.
 */
export async function revertPriceChange(actor: Actor, id: string, now = new Date()): Promise<RevertedPrices> {
  assertMay(actor, "price.change")
  const seen = await db.priceChange.findUnique({
    where: { id },
    select: { complexId: true, complex: { select: { currency: true } } },
  })
  if (!seen) throw new DomainError("not_found")
  const { complexId } = seen
  const { currency } = seen.complex
  await settleExpiredClaimsOfComplex(complexId, now)
  return transaction(async (tx) => {
    const items = await tx.priceChangeItem.findMany({
      where: { changeId: id },
      select: { unitId: true, oldPrice: true, newPrice: true },
      orderBy: { unitId: "asc" },
      take: 20_000,
    })
    const units = await lockPricedUnits(
      tx,
      items.map((item) => item.unitId),
    )
    // After the units, as everything that sells: of two reverts the second finds it done.
    const { count } = await tx.priceChange.updateMany({
      where: { id, revertedAt: null },
      data: { revertedAt: now, revertedById: personId(actor) },
    })
    if (count === 0) throw await alreadyReverted(tx, id)
    const prices = new Map(items.map((item) => [item.unitId, item]))
    const outcome: Outcome = { moved: [], skipped: [] }
    for (const unit of units) {
      const { oldPrice = null, newPrice = null } = prices.get(unit.id) ?? {}
      const reason = keepsPrice({ ...unit, oldPrice, newPrice })
      if (reason) outcome.skipped.push({ unit, reason })
      else outcome.moved.push({ unit, price: oldPrice })
    }
    const shown = toOutcome(outcome, currency)
    const what = { complexId, kind: "revert", request: { changeId: id } } as const
    const changeId = outcome.moved.length > 0 ? await writeChange(tx, actor, what, outcome.moved, now) : null
    const data = { reverted: shown.count, skipped: outcome.skipped.length }
    await recordActivity(tx, actor, "price.reverted", { entity: "priceChange", entityId: id, complexId, data }, now)
    return { changeId, ...shown }
  })
}

async function idsOf(tx: Tx, { filter }: RepriceInput): Promise<string[]> {
  const units = await tx.unit.findMany({ where: filterWhere(filter), select: { id: true }, take: 20_000 })
  return units.map((unit) => unit.id)
}

function outcomeOf(units: readonly PricedRow[], { change }: RepriceInput, currency: Currency): Outcome {
  const outcome: Outcome = { moved: [], skipped: [] }
  for (const unit of units) {
    const price = repriced(unit, change, priceStep(currency))
    if (typeof price === "string") outcome.skipped.push({ unit, reason: price })
    else outcome.moved.push({ unit, price })
  }
  return outcome
}

type Change = { complexId: string; kind: "bulk" | "revert"; request: Prisma.InputJsonObject }

/** The event, its lines and the prices, in three statements whatever the number of units. */
async function writeChange(
  tx: Tx,
  actor: Actor,
  change: Change,
  moved: readonly MovedPrice[],
  now: Date,
): Promise<string> {
  const { id } = await tx.priceChange.create({
    data: { ...change, byId: personId(actor), at: now },
    select: { id: true },
  })
  const text = (price: bigint | null) => (price === null ? null : String(price))
  const lines = JSON.stringify(
    moved.map(({ unit, price }) => ({ id: unit.id, old: text(unit.price), new: text(price) })),
  )
  await tx.$executeRaw`
    INSERT INTO "price_change_item" ("changeId", "unitId", "oldPrice", "newPrice")
    SELECT ${id}, v."id", v."old", v."new"
    FROM jsonb_to_recordset(${lines}::jsonb) AS v("id" text, "old" bigint, "new" bigint)`
  await tx.$executeRaw`
    UPDATE "unit" u SET "price" = v."new", "updatedAt" = ${now}
    FROM jsonb_to_recordset(${lines}::jsonb) AS v("id" text, "new" bigint) WHERE u."id" = v."id"`
  return id
}

async function alreadyReverted(tx: Tx, id: string): Promise<DomainError> {
  const { revertedAt } = await tx.priceChange.findUniqueOrThrow({ where: { id }, select: { revertedAt: true } })
  return new DomainError("price_change_reverted", { at: revertedAt?.toISOString() ?? null })
}
