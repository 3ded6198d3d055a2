import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { visibleTo } from "../../policy"

/** Whose contracts there are money to wait for, by name: to choose from in filters. Only oneself where one sees one's own. */
export function listContractManagers(actor: Actor): Promise<{ id: string; name: string }[]> {
  const { ownedBy } = visibleTo(actor, "payment.read")
  return db.user.findMany({
    where: { contractsManaged: { some: { status: "signed" } }, ...(ownedBy ? { id: ownedBy } : {}) },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
  })
}
