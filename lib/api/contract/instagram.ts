import { z } from "zod"
import { instagramIdInput, instagramStandingDto } from "@/lib/domain/instagram/schema"
import { route } from "./route"

const tags = ["Outside systems"]

export const instagram = {
  get: route
    .meta({ permission: "instagram.connect" })
    .route({
      method: "GET",
      path: "/api/marketing/instagram",
      tags,
      summary: "Connected Instagram accounts, and the addresses for the app at Meta",
    })
    .input(z.strictObject({}))
    .output(instagramStandingDto),
  disconnect: route
    .meta({ permission: "instagram.connect" })
    .route({
      method: "DELETE",
      path: "/api/marketing/instagram/{id}",
      tags,
      summary: "Let an account go; what people wrote stays with their leads",
    })
    .input(instagramIdInput)
    .output(z.strictObject({})),
}
