import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { lockSale } from "../../claims/commands"
import { DomainError } from "../../errors"
import { leadScope } from "../../leads/access/queries"
import type { Permission } from "../../policy"
import type { ContractStatus } from "../rules"

export type LockedContract = { id: string; status: ContractStatus; number: string; leadId: string; complexId: string }

/** Locks a contract's units and lead when `permission` reaches it; refuses with `not_found` otherwise. Its status is then settled. */
export async function lockContract(tx: Tx, actor: Actor, permission: Permission, id: string): Promise<LockedContract> {
  const where = { id, lead: leadScope(actor, permission) }
  const seen = await tx.contract.findFirst({ where, select: { leadId: true, units: { select: { unitId: true } } } })
  if (!seen) throw new DomainError("not_found")
  await lockSale(
    tx,
    seen.units.map((unit) => unit.unitId),
    [seen.leadId],
  )
  const contract = await tx.contract.findFirst({
    where,
    select: { id: true, status: true, number: true, leadId: true, complexId: true },
  })
  if (!contract) throw new DomainError("not_found")
  return contract
}
