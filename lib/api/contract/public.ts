import { z } from "zod"
import { stopRemindersInput } from "@/lib/domain/buyer-notices/schema"
import { publicComplexCardDto, publicComplexDto } from "@/lib/domain/complexes/schema"
import { publicLeadInput } from "@/lib/domain/leads/intake/schema"
import { scheduleQuoteDto, scheduleQuoteInput } from "@/lib/domain/schedules/schema"
import { publicGridDto } from "@/lib/domain/units/schema"
import { route } from "./route"

const tags = ["Public"]
const bySlug = z.strictObject({ slug: z.string() })

export const publicSite = {
  complexes: route
    .meta({ permission: "public" })
    .route({ method: "GET", path: "/api/public/complexes", tags, summary: "Complexes on sale" })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(publicComplexDto) })),
  complex: route
    .meta({ permission: "public" })
    .route({
      method: "GET",
      path: "/api/public/complexes/{slug}",
      tags,
      summary: "A complex with its blocks, entrances and layouts",
    })
    .input(bySlug)
    .output(publicComplexCardDto),
  units: route
    .meta({ permission: "public" })
    .route({
      method: "GET",
      path: "/api/public/complexes/{slug}/units",
      tags,
      summary: "The grid of a complex, whole",
      description: "In drawing order. A price is shown only while the unit is free; hidden units do not exist.",
    })
    .input(bySlug)
    .output(publicGridDto),
  request: route
    .meta({ permission: "public", accepts: ["json", "form"], maxBodyBytes: 32 * 1_024 })
    .route({
      method: "POST",
      path: "/api/public/leads",
      successStatus: 201,
      outputStructure: "detailed",
      tags,
      summary: "Ask for a call",
      description:
        "`id` is the touch's, not the lead's. A plain HTML form is answered 303 to the page that says thank you, in the language of its field `locale`.",
    })
    .input(publicLeadInput)
    .output(
      z.union([
        z.object({ status: z.literal(201).describe("Received"), body: z.object({ id: z.string() }) }),
        z.object({
          status: z.literal(303).describe("Received from a plain form"),
          headers: z.object({ location: z.string() }),
        }),
      ]),
    ),
  stopReminders: route
    .meta({ permission: "public", accepts: ["json", "form"], maxBodyBytes: 4 * 1_024 })
    .route({
      method: "POST",
      path: "/api/public/reminders/stop/{token}",
      tags,
      summary: "No more letters of a contract's payments",
      description: "By the link of a letter, or by one press in a mail program (RFC 8058).",
    })
    .input(stopRemindersInput)
    .output(z.strictObject({})),
  quote: route
    .meta({ permission: "public" })
    .route({
      method: "POST",
      path: "/api/public/schedule-quote",
      tags,
      summary: "The schedule that a price and terms make",
    })
    .input(scheduleQuoteInput)
    .output(scheduleQuoteDto),
}
