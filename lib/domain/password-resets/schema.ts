import { z } from "zod"
import { passwordField } from "../users/schema"

/** A login or an e-mail address, as people remember it. */
export const requestResetInput = z.strictObject({ login: z.string().trim().toLowerCase().min(1).max(200) })
export type RequestResetInput = z.output<typeof requestResetInput>

export const completeResetInput = z.strictObject({
  token: z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f]{64}$/),
  password: passwordField,
})
export type CompleteResetInput = z.output<typeof completeResetInput>

/** What a letter with a link is made from. `token` opens the account: it is in the letter and nowhere else. */
export type ResetLetter = { to: string; name: string; login: string; locale: "ru" | "uz" | "en"; token: string }
