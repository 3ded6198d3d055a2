import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { reallocate } from "../allocations/commands"
import { dayInZone } from "../calendar"
import { moveUnit } from "../claims/commands"
import { type LockedContract, lockContract } from "../contracts/access/commands"
import { readContract } from "../contracts/queries"
import type { ContractDto } from "../contracts/schema"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { dateOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import type { UnitStatus } from "../units/rules"
import type { HandoverInput, PlanHandoverInput, UndoHandoverInput } from "./schema"

/**
 * The keys of all the contract's units are given. Refuses with `status_conflict` while one of them is not sold, and the day with
 * `validation_failed` when it is before the signature or in the future.
 */
export async function handOver(actor: Actor, id: string, input: HandoverInput, now = new Date()): Promise<ContractDto> {
  assertMay(actor, "contract.handover")
  return transaction(async (tx) => {
    const contract = await lockContract(tx, actor, "contract.handover", id)
    const units = await unitsIn(tx, contract, "sold")
    await assertDay(tx, id, input.on, now)
    await tx.contract.update({
      where: { id },
      data: { handoverOn: dateOf(input.on), handoverNote: input.note || null, handedOverById: personId(actor) },
      select: { id: true },
    })
    const { number, complexId, leadId } = contract
    const data = { number, on: input.on, note: input.note || null }
    const subject = { entity: "contract", entityId: id, complexId, leadId, data }
    await recordActivity(tx, actor, "contract.handedOver", subject, now)
    for (const unitId of units) {
      await moveUnit(tx, actor, { unitId, from: "sold", to: "handed_over", reason: number }, now)
    }
    return readContract(tx, actor, id, now)
  })
}

/**
 * Agrees on a day for the keys, or takes it back. Refuses with `status_conflict` where the contract is not in force or the keys are
 * given, and a day that has passed with `validation_failed`.
 */
export async function planHandover(
  actor: Actor,
  id: string,
  { on }: PlanHandoverInput,
  now = new Date(),
): Promise<ContractDto> {
  assertMay(actor, "contract.handover")
  return transaction(async (tx) => {
    const contract = await lockContract(tx, actor, "contract.handover", id)
    const { handoverOn } = await tx.contract.findUniqueOrThrow({ where: { id }, select: { handoverOn: true } })
    if (handoverOn || (contract.status !== "signed" && contract.status !== "completed")) {
      throw new DomainError("status_conflict", { status: handoverOn ? "handed_over" : contract.status })
    }
    if (on && on < dayInZone(now, (await getSettings(tx))["company.timeZone"])) {
      throw new DomainError("validation_failed", {}, [{ path: ["on"], message: "dayOver" }])
    }
    await tx.contract.update({
      where: { id },
      data: { handoverPlannedOn: on ? dateOf(on) : null },
      select: { id: true },
    })
    const { number, complexId, leadId } = contract
    const subject = { entity: "contract", entityId: id, complexId, leadId, data: { number, on } }
    await recordActivity(tx, actor, "contract.handoverPlanned", subject, now)
    return readContract(tx, actor, id, now)
  })
}

/** Takes back a handover that was put down by mistake: the units are sold again, or what their money makes them by now. */
export async function undoHandover(
  actor: Actor,
  id: string,
  input: UndoHandoverInput,
  now = new Date(),
): Promise<ContractDto> {
  assertMay(actor, "contract.undoHandover")
  return transaction(async (tx) => {
    const contract = await lockContract(tx, actor, "contract.undoHandover", id)
    const units = await unitsIn(tx, contract, "handed_over")
    await tx.contract.update({
      where: { id },
      data: { handoverOn: null, handoverNote: null, handedOverById: null },
      select: { id: true },
    })
    const { number, complexId, leadId } = contract
    const data = { number, reason: input.reason }
    const subject = { entity: "contract", entityId: id, complexId, leadId, data }
    await recordActivity(tx, actor, "contract.handoverUndone", subject, now)
    for (const unitId of units) {
      await moveUnit(tx, actor, { unitId, from: "handed_over", to: "sold", reason: input.reason }, now)
    }
    // A payment may have been cancelled since: a unit whose initial money is gone is no longer sold.
    await reallocate(tx, actor, id, now)
    return readContract(tx, actor, id, now)
  })
}

/** The units of a contract in force, all of them in this status; `status_conflict` names what stands in the way. */
async function unitsIn(tx: Tx, contract: LockedContract, status: UnitStatus): Promise<string[]> {
  if (contract.status !== "signed" && contract.status !== "completed") {
    throw new DomainError("status_conflict", { status: contract.status })
  }
  const lines = await tx.contractUnit.findMany({
    where: { contractId: contract.id },
    orderBy: { unitId: "asc" },
    select: { unitId: true, unit: { select: { status: true } } },
    take: 50,
  })
  const other = lines.find((line) => line.unit.status !== status)
  if (other) throw new DomainError("status_conflict", { status: other.unit.status })
  return lines.map((line) => line.unitId)
}

async function assertDay(tx: Tx, id: string, on: string, now: Date): Promise<void> {
  const { signedAt } = await tx.contract.findUniqueOrThrow({ where: { id }, select: { signedAt: true } })
  const zone = (await getSettings(tx))["company.timeZone"]
  const wrong =
    signedAt && on < dayInZone(signedAt, zone) ? "beforeSignature" : on > dayInZone(now, zone) ? "inFuture" : null
  if (wrong) throw new DomainError("validation_failed", {}, [{ path: ["on"], message: wrong }])
}
