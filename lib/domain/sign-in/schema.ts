import { z } from "zod"
import { passwordField } from "../users/schema"

/** next-auth adds its own fields; a login that no one can have is looked up all the same and takes as long. */
export const signInInput = z.object({
  login: z
    .string()
    .max(200)
    .transform((text) => text.trim().toLowerCase()),
  password: passwordField,
})
export type SignInInput = z.output<typeof signInInput>
