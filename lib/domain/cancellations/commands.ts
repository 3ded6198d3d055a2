import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { refundPlan } from "../arrears/rules"
import { CLAIM, type ClaimRow } from "../claims/queries"
import { lockContract } from "../contracts/access/commands"
import { readContract } from "../contracts/queries"
import type { ContractDto } from "../contracts/schema"
import { DomainError } from "../errors"
import { fromJsonAmount } from "../money"
import { assertMay } from "../policy"
import { endClaim, freeUnit } from "../releases/commands"
import { readSettlementSums } from "./queries"
import type { CancelContractInput } from "./schema"

/**
 * Ends a draft or signed contract; its number stays in the register with the reason. With nothing paid its units are free
 * at once, otherwise they are blocked until the settlement is approved. Refuses with `status_conflict`; a unit that was
 * handed over is not taken back here.
 */
export async function cancelContract(
  actor: Actor,
  id: string,
  input: CancelContractInput,
  now = new Date(),
): Promise<ContractDto> {
  assertMay(actor, "contract.cancel")
  return transaction(async (tx) => {
    await lockContract(tx, actor, "contract.cancel", id)
    const retention = fromJsonAmount(input.retention ?? 0)
    await endContract(tx, actor, id, { reason: input.reason, retention, claims: "cancelled" }, now)
    return readContract(tx, actor, id, now)
  })
}

export type ContractEnd = { reason: string; retention: bigint; claims: "cancelled" | "expired" }

/** The same inside a command that has locked the contract's units; returns the hold of a promoted lead, or null. */
export async function endContract(
  tx: Tx,
  actor: Actor,
  id: string,
  end: ContractEnd,
  now: Date,
): Promise<ClaimRow | null> {
  const contract = await tx.contract.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      status: true,
      number: true,
      price: true,
      currency: true,
      complexId: true,
      leadId: true,
      penaltyRate: true,
      penaltyCapBp: true,
      units: { select: { reservation: { select: CLAIM } }, orderBy: { unitId: "asc" } },
    },
  })
  const claims = contract.units.map((unit) => unit.reservation)
  const isOpen = contract.status === "draft" || contract.status === "signed"
  if (!isOpen) throw new DomainError("status_conflict", { status: contract.status })
  if (claims.some((claim) => claim.unit.status === "handed_over")) {
    throw new DomainError("status_conflict", { status: "handed_over" })
  }
  const { paid, penalty } = await readSettlementSums(tx, contract, now)
  const plan = refundPlan({ completed: paid, penalty, retention: end.retention })
  await tx.contract.update({
    where: { id },
    data: { status: "cancelled", cancelledAt: now, cancelReason: end.reason },
    select: { id: true },
  })
  if (paid > 0n) {
    const sums = { paid, penalty, retention: end.retention, refundPlan: plan, currency: contract.currency }
    await tx.settlement.create({
      data: { contractId: id, ...sums, createdById: personId(actor), createdAt: now },
      select: { id: true },
    })
  }
  const { number, complexId, leadId } = contract
  const data = { number, reason: end.reason, paid: paid.toString(), refundPlan: plan.toString() }
  const subject = { entity: "contract", entityId: id, complexId, leadId, data }
  await recordActivity(tx, actor, "contract.cancelled", subject, now)
  let promoted: ClaimRow | null = null
  for (const claim of claims) {
    const unitTo = paid > 0n ? "blocked" : "available"
    promoted = (await endClaim(tx, actor, claim, { status: end.claims, reason: number, unitTo }, now)) ?? promoted
  }
  return promoted
}

/** Approves what a cancelled contract's buyer gets back; its units go on sale again, first to their queues. */
export async function settleContract(actor: Actor, id: string, now = new Date()): Promise<ContractDto> {
  assertMay(actor, "settlement.approve")
  return transaction(async (tx) => {
    await lockContract(tx, actor, "settlement.approve", id)
    const contract = await tx.contract.findUniqueOrThrow({
      where: { id },
      select: {
        status: true,
        number: true,
        complexId: true,
        leadId: true,
        units: { select: { unitId: true }, orderBy: { unitId: "asc" } },
      },
    })
    const { count } = await tx.settlement.updateMany({
      where: { contractId: id, status: "open" },
      data: { status: "approved", approvedById: personId(actor), approvedAt: now },
    })
    if (count === 0) throw new DomainError("status_conflict", { status: contract.status })
    const { number, complexId, leadId } = contract
    const subject = { entity: "contract", entityId: id, complexId, leadId, data: { number } }
    await recordActivity(tx, actor, "settlement.approved", subject, now)
    for (const { unitId } of contract.units) {
      await freeUnit(tx, actor, { unitId, from: "blocked", reason: number }, now)
    }
    return readContract(tx, actor, id, now)
  })
}
