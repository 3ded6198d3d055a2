import { z } from "zod"
import { completeResetInput, requestResetInput } from "@/lib/domain/password-resets/schema"
import { route } from "./route"

const tags = ["Public"]
const nothing = z.strictObject({})

export const passwordResets = {
  request: route
    .meta({ permission: "public", limit: "signIn" })
    .route({
      method: "POST",
      path: "/api/public/password-resets",
      tags,
      summary: "Ask for a letter with a link that sets a new password",
      description: "The answer is the same whether anybody has this login or address.",
    })
    .input(requestResetInput)
    .output(nothing),
  complete: route
    .meta({ permission: "public", limit: "signIn" })
    .route({
      method: "POST",
      path: "/api/public/password-resets/complete",
      tags,
      summary: "Set a new password by the link of a letter",
      description: "The link works once; every session of the person ends.",
    })
    .input(completeResetInput)
    .output(nothing),
}
