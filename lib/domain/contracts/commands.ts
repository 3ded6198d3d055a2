import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { reallocate } from "../allocations/commands"
import { lockClaims } from "../claims/commands"
import { CLAIM } from "../claims/queries"
import { draftDeadline, isLive } from "../claims/rules"
import { DomainError } from "../errors"
import { writeSchedule } from "../schedules/commands"
import { planSchedule } from "../schedules/queries"
import { type DatedScheduleInput, datedScheduleInput } from "../schedules/schema"
import { getSettings } from "../settings/queries"
import { type LockedContract, lockContract } from "./access/commands"
import { buyerColumns, mergedBuyer, paperColumns, searchTextOf } from "./identity/commands"
import { getContract, readContract } from "./queries"
import { assertTogether, contractNumber } from "./rules"
import type { ContractDto, DraftContractInput, UpdateContractInput } from "./schema"
import { bindClaims, paperLine, replaceClaims } from "./units/commands"

/**
 * Drafts a contract from live claims of one lead: prices frozen in the claims, a schedule that adds up to their sum, and the
 * complex's next number, issued in this transaction so that numbers have no gaps. Money already paid on the claims becomes the
 * contract's credit; the lead stands as the claims put it. Refuses with `claim_ended`, `status_conflict`, `claims_apart`,
 * `pinfl_required` or a `schedule_…` code.
 */
export async function draftContract(actor: Actor, input: DraftContractInput, now = new Date()): Promise<ContractDto> {
  // Read after the commit, with the counter free again.
  return getContract(actor, await transaction((tx) => issueContract(tx, actor, input, now)), now)
}

async function issueContract(tx: Tx, actor: Actor, input: DraftContractInput, now: Date): Promise<string> {
  const asked = [input.reservationId, ...(input.reservationIds ?? [])]
  const claims = await lockClaims(tx, actor, "contract.draft", asked)
  // Whose sale it is, is told by the claim that was asked for first.
  const claim = claims.find(({ id }) => id === input.reservationId)
  if (!claim) throw new DomainError("not_found")
  assertTogether(claims)
  const settings = await getSettings(tx)
  const buyer = buyerColumns(input.buyer, settings)
  const price = claims.reduce((sum, each) => sum + each.price, 0n)
  const items = await planSchedule(tx, price, claim.currency, input.schedule)
  const { complexId } = claim.unit
  await bindClaims(tx, actor, claims, draftDeadline(settings, now), now)
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
      units: { create: claims.map((each) => paperLine(each, now)) },
    },
    select: { id: true },
  })
  await writeSchedule(tx, actor, { contractId: contract.id, version: 1, terms: input.schedule, items }, now)
  if ((await takeBookingMoney(tx, contract.id)) > 0) await reallocate(tx, actor, contract.id, now)
  const units = claims.map(({ unit }) => unit.number)
  const reservationIds = claims.map(({ id }) => id)
  const data = { number, units, price: price.toString(), currency: claim.currency, reservationIds }
  const subject = { entity: "contract", entityId: contract.id, complexId, leadId: claim.leadId, data }
  await recordActivity(tx, actor, "contract.drafted", subject, now)
  return contract.id
}

/** Money that was paid on the contract's claims is the contract's from now on; returns how many payments came over. */
async function takeBookingMoney(tx: Tx, contractId: string): Promise<number> {
  const where = { contractId: null, reservation: { contractUnits: { some: { contractId } } } }
  return (await tx.payment.updateMany({ where, data: { contractId } })).count
}

/** Raises the complex's counter; its row stays locked until this contract is committed or gone, so no number is skipped. */
async function nextNumber(tx: Tx, complexId: string): Promise<{ seq: number; prefix: string }> {
  const [row] = await tx.$queryRaw<{ seq: number; prefix: string }[]>`
    UPDATE "complex" SET "lastContractNumber" = "lastContractNumber" + 1 WHERE "id" = ${complexId}
    RETURNING "lastContractNumber" AS "seq", "contractPrefix" AS "prefix"`
  if (!row) throw new DomainError("not_found")
  return row
}

/**
 * Changes a draft: the buyer, the papers, the schedule, the units. With other units the schedule is made anew, by its own terms
 * unless others are given. Refuses with `contract_not_draft` once it is signed or cancelled, and as `replaceClaims` does.
 */
export async function updateContract(
  actor: Actor,
  id: string,
  input: UpdateContractInput,
  now = new Date(),
): Promise<ContractDto> {
  return transaction(async (tx) => {
    const contract = await lockDraft(tx, actor, "contract.draft", id, now, input.reservationIds)
    const { number, complexId, leadId } = contract
    const before = await readContract(tx, actor, id, now)
    if (input.buyer) {
      const buyer = await mergedBuyer(tx, id, input.buyer)
      const data = { ...buyer, searchText: searchTextOf(input.buyer.fullName ?? before.buyerName, number) }
      await tx.contract.update({ where: { id }, data, select: { id: true } })
    }
    await tx.contract.update({ where: { id }, data: paperColumns(input), select: { id: true } })
    if (input.reservationIds) await replaceClaims(tx, actor, contract, input.reservationIds, now)
    const terms = input.schedule ?? (input.reservationIds ? await draftTerms(tx, id) : null)
    if (terms) await remakeSchedule(tx, actor, id, terms, now)
    const fields = Object.keys({ ...input, ...input.buyer }).filter((key) => key !== "buyer")
    const { reservationIds } = input
    const data = { number, fields, ...(reservationIds ? { reservationIds } : {}) }
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

/** What the draft's schedule was asked for with. */
async function draftTerms(tx: Tx, contractId: string): Promise<DatedScheduleInput> {
  const where = { contractId_version: { contractId, version: 1 } }
  const { terms } = await tx.schedule.findUniqueOrThrow({ where, select: { terms: true } })
  return datedScheduleInput.parse(terms)
}

/** Nobody has agreed to a draft's schedule yet: it is replaced, not followed by a version. */
async function remakeSchedule(
  tx: Tx,
  actor: Actor,
  contractId: string,
  terms: DatedScheduleInput,
  now: Date,
): Promise<void> {
  const { price, currency } = await tx.contract.findUniqueOrThrow({
    where: { id: contractId },
    select: { price: true, currency: true },
  })
  const items = await planSchedule(tx, price, currency, terms)
  await tx.schedule.deleteMany({ where: { contractId } })
  await writeSchedule(tx, actor, { contractId, version: 1, terms, items }, now)
  await takeBookingMoney(tx, contractId)
  await reallocate(tx, actor, contractId, now)
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

async function lockDraft(
  tx: Tx,
  actor: Actor,
  permission: "contract.draft" | "contract.sign",
  id: string,
  now: Date,
  joining: readonly string[] = [],
): Promise<LockedContract> {
  const contract = await lockContract(tx, actor, permission, id, joining)
  if (contract.status !== "draft") throw new DomainError("contract_not_draft", { status: contract.status })
  const claims = await tx.reservation.findMany({
    where: { contractUnits: { some: { contractId: id } } },
    select: CLAIM,
    take: 50,
  })
  if (!claims.every((claim) => isLive(claim, now))) throw new DomainError("claim_ended", { status: "expired" })
  return contract
}
