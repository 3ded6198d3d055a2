import { z } from "zod"
import { instantInput } from "../moment"
import { pageInput, pageOf } from "../page"
import { ROLES } from "../policy"

export const tokenDto = z.object({
  id: z.string(),
  name: z.string(),
  /** First characters, so that a person can tell tokens apart. */
  prefix: z.string(),
  role: z.enum(ROLES),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
})
export type TokenDto = z.output<typeof tokenDto>

export const listTokensInput = z.strictObject(pageInput)
export type ListTokensInput = z.output<typeof listTokensInput>
export const tokenPage = pageOf(tokenDto)

export const createTokenInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  role: z.enum(ROLES),
  expiresAt: instantInput.nullable().optional(),
})
export type CreateTokenInput = z.output<typeof createTokenInput>

/** `token` is shown this once: only its hash is kept. */
export const createdTokenDto = tokenDto.extend({ token: z.string() })
export type CreatedTokenDto = z.output<typeof createdTokenDto>

export const tokenIdInput = z.strictObject({ id: z.string() })
export type TokenIdInput = z.output<typeof tokenIdInput>
