import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { assertLocked, lockSale } from "../../claims/commands"
import { DomainError } from "../../errors"
import { leadScope } from "../../leads/access/queries"
import type { Permission } from "../../policy"
import type { ContractStatus } from "../rules"

export type LockedContract = { id: string; status: ContractStatus; number: string; leadId: string; complexId: string }

/**
 * Locks a contract's units and lead when `permission` reaches it, and the units of claims that are to join it; refuses with
 * `not_found` otherwise. Its status and its units are then settled.
 */
export async function lockContract(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  id: string,
  joining: readonly string[] = [],
): Promise<LockedContract> {
  const more = await tx.reservation.findMany({
    where: { id: { in: [...joining] } },
    select: { unitId: true },
    take: joining.length,
  })
  const seen = await findContract(tx, actor, permission, id)
  const units = [...new Set([...seen.units, ...more].map(({ unitId }) => unitId))]
  await lockSale(tx, units, [seen.leadId])
  const { units: present, ...contract } = await findContract(tx, actor, permission, id)
  assertLocked(units, present)
  return contract
}

async function findContract(tx: Tx, actor: Actor, permission: Permission, id: string) {
  const contract = await tx.contract.findFirst({
    where: { id, lead: leadScope(actor, permission) },
    select: {
      id: true,
      status: true,
      number: true,
      leadId: true,
      complexId: true,
      units: { select: { unitId: true } },
    },
  })
  if (!contract) throw new DomainError("not_found")
  return contract
}
