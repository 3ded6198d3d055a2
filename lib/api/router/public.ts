import { stopMailReminders } from "@/lib/domain/buyer-notices/commands"
import { getPublicComplex, getPublicGrid, listPublicComplexes } from "@/lib/domain/complexes/queries"
import { DomainError } from "@/lib/domain/errors"
import { submitPublicLead } from "@/lib/domain/leads/site/commands"
import { quoteSchedule } from "@/lib/domain/schedules/quote/queries"
import { api } from "./api"

export const publicSite = {
  complexes: api.publicSite.complexes.handler(async ({ context }) => ({
    items: await listPublicComplexes(context.locale),
  })),
  complex: api.publicSite.complex.handler(async ({ input, context }) =>
    found(await getPublicComplex(input.slug, context.locale)),
  ),
  units: api.publicSite.units.handler(async ({ input }) => found(await getPublicGrid(input.slug))),
  request: api.publicSite.request.handler(async ({ input, context }) => {
    const { id } = await submitPublicLead({ ...input, locale: input.locale ?? context.locale })
    if (!context.form) return { status: 201, body: { id } }
    const language = input.locale && input.locale !== "ru" ? `/${input.locale}` : ""
    return { status: 303, headers: { location: `${language}/thanks` } }
  }),
  stopReminders: api.publicSite.stopReminders.handler(async ({ input }) => {
    await stopMailReminders(input.token)
    return {}
  }),
  quote: api.publicSite.quote.handler(({ input }) => quoteSchedule(input)),
}

function found<T>(record: T | null): T {
  if (record === null) throw new DomainError("not_found")
  return record
}
