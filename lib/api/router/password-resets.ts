import { completePasswordReset, requestPasswordReset } from "@/lib/domain/password-resets/commands"
import { api } from "./api"

export const passwordResets = {
  request: api.passwordResets.request.handler(async ({ input }) => {
    await requestPasswordReset(input)
    return {}
  }),
  complete: api.passwordResets.complete.handler(async ({ input }) => {
    await completePasswordReset(input)
    return {}
  }),
}
