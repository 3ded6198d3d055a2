import {
  createdTokenDto,
  createTokenInput,
  listTokensInput,
  tokenDto,
  tokenIdInput,
  tokenPage,
} from "@/lib/domain/tokens/schema"
import { route } from "./route"

const tags = ["Integrations"]

export const tokens = {
  list: route
    .meta({ permission: "token.manage" })
    .route({ method: "GET", path: "/api/tokens", tags, summary: "Bearer tokens, newest first" })
    .input(listTokensInput)
    .output(tokenPage),
  create: route
    .meta({ permission: "token.manage" })
    .route({
      method: "POST",
      path: "/api/tokens",
      successStatus: 201,
      tags,
      summary: "Make a bearer token",
      description: "The token itself is answered this once: only its hash is kept.",
    })
    .input(createTokenInput)
    .output(createdTokenDto),
  revoke: route
    .meta({ permission: "token.manage" })
    .route({ method: "DELETE", path: "/api/tokens/{id}", tags, summary: "End a token at once" })
    .input(tokenIdInput)
    .output(tokenDto),
}
