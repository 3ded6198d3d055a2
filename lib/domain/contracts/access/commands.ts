import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../../actor"
import { lockSale } from "../../claims/commands"
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
  const where = { id, lead: leadScope(actor, permission) }
  const more = await tx.reservation.findMany({
    where: { id: { in: [...joining] } },
    select: { unitId: true },
    take: joining.length,
  })
  const locked = new Set<string>()
  for (;;) {
    const contract = await tx.contract.findFirst({
      where,
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
    const { units, ...rest } = contract
    const missing = [...units, ...more].map(({ unitId }) => unitId).filter((unitId) => !locked.has(unitId))
    // The second reading comes after the lock: while we waited for it, a draft may have taken another unit.
    if (missing.length === 0 && locked.size > 0) return rest
    await lockSale(tx, missing, [rest.leadId])
    for (const unitId of missing) locked.add(unitId)
  }
}
