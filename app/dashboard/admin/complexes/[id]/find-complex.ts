import { cache } from "react"
import type { Actor } from "@/lib/domain/actor"
import { getComplex } from "@/lib/domain/complexes/register/queries"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import { DomainError } from "@/lib/domain/errors"

/** A complex for its pages, by id or slug, or null; one reading a request, however many ask. */
export const findComplex = cache(async (actor: Actor, id: string): Promise<ComplexDto | null> => {
  try {
    return await getComplex(actor, id)
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return null // the layout answers 404
    throw error
  }
})
