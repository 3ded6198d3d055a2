import { z } from "zod"
import { pageInput, pageOf, wholeNumber } from "../page"
import { ROLES } from "../policy"

export const LOCALES = ["ru", "uz", "en"] as const
export const THEMES = ["system", "light", "dark"] as const

/** What people type to sign in: lower case, so that a capital first letter on a phone does not matter. */
export const loginField = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9._@+-]{0,58}[a-z0-9])?$/)
const nameField = z.string().trim().min(1).max(120)
/** Longer texts would only make argon2 work. */
export const passwordField = z.string().min(1).max(200)

export const userDto = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.enum(LOCALES),
  theme: z.enum(THEMES),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  /** Open new leads routing may leave with this person; null: the company's setting. */
  leadCap: z.number().int().nullable(),
  createdAt: z.iso.datetime(),
  deactivatedAt: z.iso.datetime().nullable(),
})
export type UserDto = z.output<typeof userDto>

export const listUsersInput = z.strictObject({
  ...pageInput,
  role: z.enum(ROLES).optional(),
  active: z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional(),
  q: z.string().trim().max(120).optional(),
})
export type ListUsersInput = z.output<typeof listUsersInput>
export const userPage = pageOf(userDto)

const profile = {
  email: z.email().max(200).nullable().optional(),
  phone: z.string().trim().max(40).nullable().optional(),
  locale: z.enum(LOCALES).optional(),
  leadCap: z.number().int().min(0).max(1_000).nullable().optional(),
}

export const createUserInput = z.strictObject({
  login: loginField,
  name: nameField,
  role: z.enum(ROLES),
  ...profile,
  /** Left out: a random one is made and answered once. Either way the person must change it. */
  password: passwordField.optional(),
})
export type CreateUserInput = z.output<typeof createUserInput>

/** `initialPassword` only when it was made here; it cannot be read again. */
export const issuedUserDto = userDto.extend({ initialPassword: z.string().nullable() })
export type IssuedUserDto = z.output<typeof issuedUserDto>

export const updateUserInput = z.strictObject({
  id: z.string(),
  name: nameField.optional(),
  role: z.enum(ROLES).optional(),
  ...profile,
  active: z.boolean().optional(),
  /** A new initial password; true makes a random one. The person must change it. */
  password: z.union([passwordField, z.literal(true)]).optional(),
})
export type UpdateUserInput = z.output<typeof updateUserInput>

export const updateMeInput = z.strictObject({
  name: nameField.optional(),
  locale: z.enum(LOCALES).optional(),
  theme: z.enum(THEMES).optional(),
})
export type UpdateMeInput = z.output<typeof updateMeInput>

export const changePasswordInput = z.strictObject({ current: passwordField, next: passwordField })
export type ChangePasswordInput = z.output<typeof changePasswordInput>

export const userIdInput = z.strictObject({ id: z.string() })
export type UserIdInput = z.output<typeof userIdInput>

export const staffMemberDto = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  onShift: z.boolean(),
})
export type StaffMemberDto = z.output<typeof staffMemberDto>

export const listStaffInput = z.strictObject({
  ...pageInput,
  limit: wholeNumber(1, 200).default(200),
  role: z.enum(ROLES).optional(),
})
export type ListStaffInput = z.output<typeof listStaffInput>
export const staffPage = pageOf(staffMemberDto)
