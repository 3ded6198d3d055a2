import { cache } from "react"
import type { Actor } from "@/lib/domain/actor"
import { getContract } from "@/lib/domain/contracts/queries"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { DomainError } from "@/lib/domain/errors"

/** A contract for a page, or null outside the actor's reach; one reading a request, however many ask. */
export const findContract = cache(async (actor: Actor, id: string): Promise<ContractDto | null> => {
  try {
    return await getContract(actor, id)
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return null // the page answers 404
    throw error
  }
})
