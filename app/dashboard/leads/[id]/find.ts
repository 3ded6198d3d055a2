import { cache } from "react"
import { requireActor } from "@/lib/auth/guard"
import { findLead } from "@/lib/domain/leads/list/queries"

/** The lead as far as the person may see it. One query a request: the layout and the title both ask. */
export const findShownLead = cache(async (id: string) => findLead(await requireActor(), id))
