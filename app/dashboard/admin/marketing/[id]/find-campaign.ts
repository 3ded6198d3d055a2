import { cache } from "react"
import type { Actor } from "@/lib/domain/actor"
import { getCampaign } from "@/lib/domain/campaigns/queries"
import type { CampaignCardDto } from "@/lib/domain/campaigns/schema"
import { DomainError } from "@/lib/domain/errors"

/** A campaign for its page, or null; one reading a request, however many ask. */
export const findCampaign = cache(async (actor: Actor, id: string): Promise<CampaignCardDto | null> => {
  try {
    return await getCampaign(actor, id)
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return null // the layout answers 404
    throw error
  }
})
