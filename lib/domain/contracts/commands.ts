import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { reallocate } from "../allocations/commands"
import { lockClaim, moveUnit } from "../claims/commands"
import { CLAIM, type ClaimRow } from "../claims/queries"
import { draftDeadline, isLive } from "../claims/rules"
import { DomainError } from "../errors"
import { writeSchedule } from "../schedules/commands"
import { planSchedule } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import { lockContract } from "./access/commands"
import { buyerColumns, mergedBuyer, paperColumns, searchTextOf } from "./identity/commands"
import { getContract, readContract } from "./queries"
import { contractNumber } from "./rules"
import type { ContractDto, DraftContractInput, UpdateContractInput } from "./schema"

/**
 * Drafts a contract from a live claim: price frozen in the claim, a schedule that adds up to it, and the complex's next
 * number, issued in this transaction so that numbers have no gaps. Money already paid on the claim becomes the contract's
 * credit; the lead stands as the claim put it. Refuses with `claim_ended`, `status_conflict`, `pinfl_required` or a `schedule_…` code.
 */
export async function draftContract(actor: Actor, input: DraftContractInput, now = new Date()): Promise<ContractDto> {
  // Read after the commit, with the counter free again.
  return getContract(actor, await transaction((tx) => issueContract(tx, actor, input, now)), now)
}

async function issueContract(tx: Tx, actor: Actor, input: DraftContractInput, now: Date): Promise<string> {
  const claim = await lockClaim(tx, actor, "contract.draft", input.reservationId)
  const settings = await getSettings(tx)
  const buyer = buyerColumns(input.buyer, settings)
  const items = await planSchedule(tx, claim.price, claim.currency, input.schedule)
  if (!isLive(claim, now)) throw new DomainError("claim_ended", { status: claim.status })
  if (claim.status === "contracted") throw new DomainError("status_conflict", { status: claim.unit.status })
  const { complexId, areaDm2, status: from } = claim.unit
  const { listPrice, discountBp, price, perM2 } = claim
  await startDraftClock(tx, claim, draftDeadline(settings, now), now)
  await moveUnit(tx, actor, { unitId: claim.unitId, from, to: "contracted", reason: "contract" }, now)
  // The counter comes late: from here on every other draft of the complex waits for this commit.
  const { seq, prefix } = await nextNumber(tx, complexId)
  const number = contractNumber(prefix, seq)
  const contract = await tx.contract.create({
    data: {
      ...buyer,
      ...paperColumns(input),
      complexId,
      seq,
      number,
      searchText: searchTextOf(buyer.buyerName, number),
      leadId: claim.leadId,
      managerId: claim.ownerId,
      draftedById: personId(actor),
      currency: claim.currency,
      price,
      penaltyRate: settings["penalty.rate"],
      penaltyCapBp: settings["penalty.capBp"],
      draftedAt: now,
      units: {
        create: { unitId: claim.unitId, reservationId: claim.id, listPrice, discountBp, price, perM2, areaDm2 },
      },
    },
    select: { id: true },
  })
  await writeSchedule(tx, actor, { contractId: contract.id, version: 1, terms: input.schedule, items }, now)
  const booked = await tx.payment.updateMany({ where: { reservationId: claim.id }, data: { contractId: contract.id } })
  if (booked.count > 0) await reallocate(tx, actor, contract.id, now)
  const data = {
    number,
    unitId: claim.unitId,
    reservationIds: [claim.id],
    price: claim.price.toString(),
    currency: claim.currency,
  }
  const subject = { entity: "contract", entityId: contract.id, complexId, leadId: claim.leadId, data }
  await recordActivity(tx, actor, "contract.drafted", subject, now)
  return contract.id
}

/** Raises the complex's counter; its row stays locked until this contract is committed or gone, so no number is skipped. */
async function nextNumber(tx: Tx, complexId: string): Promise<{ seq: number; prefix: string }> {
  const [row] = await tx.$queryRaw<{ seq: number; prefix: string }[]>`
    UPDATE "complex" SET "lastContractNumber" = "lastContractNumber" + 1 WHERE "id" = ${complexId}
    RETURNING "lastContractNumber" AS "seq", "contractPrefix" AS "prefix"`
  if (!row) throw new DomainError("not_found")
  return row
}

/** Changes a draft: the buyer, the papers, the schedule. Refuses with `contract_not_draft` once it is signed or cancelled. */
export async function updateContract(
  actor: Actor,
  id: string,
  input: UpdateContractInput,
  now = new Date(),
): Promise<ContractDto> {
  return transaction(async (tx) => {
    const { number, complexId, leadId } = await lockDraft(tx, actor, "contract.draft", id, now)
    const before = await readContract(tx, actor, id, now)
    if (input.buyer) {
      const buyer = await mergedBuyer(tx, id, input.buyer)
      const data = { ...buyer, searchText: searchTextOf(input.buyer.fullName ?? before.buyerName, number) }
      await tx.contract.update({ where: { id }, data, select: { id: true } })
    }
    await tx.contract.update({ where: { id }, data: paperColumns(input), select: { id: true } })
    if (input.schedule) {
      const items = await planSchedule(tx, BigInt(before.price), before.currency, input.schedule)
      // Nobody has agreed to a draft's schedule yet: it is replaced, not followed by a version.
      await tx.schedule.deleteMany({ where: { contractId: id } })
      await writeSchedule(tx, actor, { contractId: id, version: 1, terms: input.schedule, items }, now)
      await reallocate(tx, actor, id, now)
    }
    const data = { number, fields: Object.keys({ ...input, ...input.buyer }).filter((key) => key !== "buyer") }
    await recordActivity(
      tx,
      actor,
      "contract.updated",
      { entity: "contract", entityId: id, complexId, leadId, data },
      now,
    )
    return readContract(tx, actor, id, now)
  })
}

/** Signs a draft: the claim's clock stops, and the unit is sold when the initial money is there already. */
export async function signContract(actor: Actor, id: string, now = new Date()): Promise<ContractDto> {
  return transaction(async (tx) => {
    const { number, complexId, leadId } = await lockDraft(tx, actor, "contract.sign", id, now)
    await tx.contract.update({
      where: { id },
      data: { status: "signed", signedAt: now, signedById: personId(actor) },
      select: { id: true },
    })
    await tx.reservation.updateMany({
      where: { contractUnits: { some: { contractId: id } } },
      data: { expiresAt: null },
    })
    const subject = { entity: "contract", entityId: id, complexId, leadId, data: { number } }
    await recordActivity(tx, actor, "contract.signed", subject, now)
    await reallocate(tx, actor, id, now)
    return readContract(tx, actor, id, now)
  })
}

async function lockDraft(tx: Tx, actor: Actor, permission: "contract.draft" | "contract.sign", id: string, now: Date) {
  const contract = await lockContract(tx, actor, permission, id)
  if (contract.status !== "draft") throw new DomainError("contract_not_draft", { status: contract.status })
  const claims = await tx.reservation.findMany({
    where: { contractUnits: { some: { contractId: id } } },
    select: CLAIM,
    take: 50,
  })
  if (!claims.every((claim) => isLive(claim, now))) throw new DomainError("claim_ended", { status: "expired" })
  return contract
}

async function startDraftClock(tx: Tx, claim: ClaimRow, expiresAt: Date, now: Date): Promise<void> {
  await tx.reservation.update({
    where: { id: claim.id },
    data: { status: "contracted", expiresAt },
    select: { id: true },
  })
  // The price now stands in the contract: a discount that nobody decided is not given any more.
  await tx.discountRequest.updateMany({
    where: { reservationId: claim.id, status: "pending" },
    data: { status: "refused", decidedAt: now },
  })
}
