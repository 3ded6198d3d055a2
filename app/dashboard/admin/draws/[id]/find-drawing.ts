import { cache } from "react"
import type { Actor } from "@/lib/domain/actor"
import { getDrawing } from "@/lib/domain/drawings/queries"
import type { DrawingDto } from "@/lib/domain/drawings/schema"
import { DomainError } from "@/lib/domain/errors"

/** A drawing for its page, or null; one reading a request, however many ask. */
export const findDrawing = cache(async (actor: Actor, id: string): Promise<DrawingDto | null> => {
  try {
    return await getDrawing(actor, id)
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return null // the layout answers 404
    throw error
  }
})
