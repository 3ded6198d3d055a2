import { createToken, revokeToken } from "@/lib/domain/tokens/commands"
import { listTokens } from "@/lib/domain/tokens/queries"
import { api } from "./api"

export const tokens = {
  list: api.tokens.list.handler(({ input, context }) => listTokens(context.actor, input)),
  create: api.tokens.create.handler(({ input, context }) => createToken(context.actor, input)),
  revoke: api.tokens.revoke.handler(({ input, context }) => revokeToken(context.actor, input)),
}
