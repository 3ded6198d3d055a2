import { randomToken } from "@/lib/crypto/digest"
import { hashPassword, verifyPassword } from "@/lib/crypto/password"
import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, SYSTEM } from "../actor"
import { endStay } from "../attendance/commands"
import { DomainError, type FieldError } from "../errors"
import { queueInvitation } from "../password-resets/commands"
import { assertMay } from "../policy"
import { ownId, toUserDto, userSelect } from "./queries"
import { assertStrong } from "./rules"
import {
  type ChangePasswordInput,
  type CreateUserInput,
  createUserInput,
  type IssuedUserDto,
  type UpdateMeInput,
  type UpdateUserInput,
  type UserDto,
  type UserIdInput,
} from "./schema"

const subject = (id: string, data: Record<string, string | number | boolean | null> = {}) => ({
  entity: "user",
  entityId: id,
  data,
})

/** Adds an employee whose password must be changed at the first sign-in; one with an e-mail is also sent a link to set it. Refuses with `login_taken`. */
export async function createUser(actor: Actor, input: CreateUserInput, now = new Date()): Promise<IssuedUserDto> {
  assertMay(actor, "user.manage")
  const password = input.password ?? randomPassword()
  const user = await insertUser(actor, { ...input, password }, true, now)
  return { ...user, initialPassword: input.password ? null : password }
}

/** Adds an employee who has chosen their password already: seeds and the command line. */
export async function createReadyUser(
  actor: Actor,
  input: CreateUserInput & { password: string },
  now = new Date(),
): Promise<UserDto> {
  assertMay(actor, "user.manage")
  return insertUser(actor, input, false, now)
}

/** The way in on an empty system: called from the command line, never over HTTP. Refuses with `login_taken`, `password_weak`, `validation_failed`. */
export async function createFirstAdmin(
  input: { login: string; name: string; password: string },
  now = new Date(),
): Promise<UserDto> {
  const parsed = createUserInput.safeParse({ ...input, role: "admin" })
  // Nobody stands in front of the command line as the API's gate does.
  if (!parsed.success) throw new DomainError("validation_failed", {}, parsed.error.issues.map(toFieldError))
  return createReadyUser(SYSTEM, { ...parsed.data, password: input.password }, now)
}

/** Changes an employee. A new role, a new password or deactivation ends every session of theirs at once. */
export async function updateUser(actor: Actor, input: UpdateUserInput, now = new Date()): Promise<IssuedUserDto> {
  assertMay(actor, "user.manage")
  const { id, password, ...changes } = input
  const issued = password === true ? randomPassword() : password
  const passwordHash = issued && (await hashPassword(issued))
  const user = await transaction(async (tx) => {
    const before = await tx.user.findUnique({ where: { id }, select: userSelect })
    if (!before) throw new DomainError("not_found")
    if (issued) assertStrong(issued, before.login)
    const leaves = changes.active === false && before.active
    if (leaves && id === actor.id) throw new DomainError("self_deactivation")
    const demoted = changes.role !== undefined && changes.role !== before.role
    if (before.role === "admin" && before.active && (leaves || demoted)) await assertAnotherAdmin(tx, id)
    const data: Prisma.UserUpdateInput = { ...changes }
    if (changes.active !== undefined && changes.active !== before.active) data.deactivatedAt = leaves ? now : null
    if (passwordHash) Object.assign(data, { passwordHash, mustChangePassword: true })
    if (leaves || demoted || passwordHash) data.tokenVersion = { increment: 1 }
    const after = await tx.user.update({ where: { id }, data, select: userSelect })
    if (leaves) await endStay(tx, id, now) // who has left did not forget to check out
    await recordChanges(tx, actor, before, after, passwordHash !== undefined, now)
    return after
  })
  return { ...toUserDto(user), initialPassword: password === true ? (issued ?? null) : null }
}

/** What people may change about themselves. */
export async function updateMe(actor: Actor, input: UpdateMeInput, now = new Date()): Promise<UserDto> {
  assertMay(actor, "self.edit")
  return transaction(async (tx) => {
    const id = ownId(actor)
    const before = await tx.user.findUniqueOrThrow({ where: { id }, select: userSelect })
    const after = await tx.user.update({ where: { id }, data: input, select: userSelect })
    await recordChanges(tx, actor, before, after, false, now)
    return toUserDto(after)
  })
}

/** Refuses with `password_wrong` or `password_weak`. Ends every other session of the person. */
export async function changePassword(actor: Actor, input: ChangePasswordInput, now = new Date()): Promise<void> {
  assertMay(actor, "self.edit")
  const id = ownId(actor)
  const user = await db.user.findUniqueOrThrow({ where: { id }, select: { login: true, passwordHash: true } })
  if (!(await verifyPassword(user.passwordHash, input.current))) throw new DomainError("password_wrong")
  assertStrong(input.next, user.login)
  // An initial password that stays the same was not changed.
  if (input.next === input.current) throw new DomainError("password_same")
  const passwordHash = await hashPassword(input.next)
  await transaction(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id, passwordHash: user.passwordHash },
      data: { passwordHash, mustChangePassword: false, tokenVersion: { increment: 1 } },
    })
    // Somebody gave them a new one in between: what was verified is no longer the password.
    if (changed.count === 0) throw new DomainError("password_wrong")
    await recordActivity(tx, actor, "user.passwordChanged", subject(id), now)
  })
}

/** Ends every session of a person on every device. */
export async function signOutEverywhere(actor: Actor, input: UserIdInput, now = new Date()): Promise<void> {
  assertMay(actor, "user.manage")
  await transaction(async (tx) => {
    const ended = await tx.user.updateMany({ where: { id: input.id }, data: { tokenVersion: { increment: 1 } } })
    if (ended.count === 0) throw new DomainError("not_found")
    await recordActivity(tx, actor, "user.signedOutEverywhere", subject(input.id), now)
  })
}

async function insertUser(
  actor: Actor,
  { password, ...input }: CreateUserInput & { password: string },
  mustChangePassword: boolean,
  now: Date,
): Promise<UserDto> {
  assertStrong(password, input.login)
  const passwordHash = await hashPassword(password)
  try {
    return await transaction(async (tx) => {
      const data = { ...input, passwordHash, mustChangePassword, createdAt: now }
      const user = await tx.user.create({ data, select: userSelect })
      await recordActivity(tx, actor, "user.created", subject(user.id, { login: user.login, role: user.role }), now)
      if (mustChangePassword && user.email) await queueInvitation(tx, user.id, now)
      return toUserDto(user)
    })
  } catch (error) {
    // The unique index decides between two that ask for one login at once.
    if (violatedUnique(error)) throw new DomainError("login_taken", { login: input.login })
    throw error
  }
}

/** Two admins who demote each other at once wait here for one another; the second is refused with `last_admin`. */
async function assertAnotherAdmin(tx: Tx, id: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "user" WHERE "role" = 'admin' AND "active" ORDER BY "id" FOR UPDATE`
  if (!admins.some((admin) => admin.id !== id)) throw new DomainError("last_admin")
}

type Row = Prisma.UserGetPayload<{ select: typeof userSelect }>

async function recordChanges(tx: Tx, actor: Actor, before: Row, after: Row, password: boolean, now: Date) {
  const record = (kind: Parameters<typeof recordActivity>[2], data = {}) =>
    recordActivity(tx, actor, kind, subject(after.id, data), now)
  if (before.active && !after.active) await record("user.deactivated")
  if (!before.active && after.active) await record("user.activated")
  if (password) await record("user.passwordChanged", { initial: true })
  const shown = ["name", "role", "locale", "theme", "leadCap"] as const
  const changed = shown.filter((field) => before[field] !== after[field])
  // Phone and mail are personal data: the log says that they changed, not to what.
  const hidden = (["phone", "email"] as const).filter((field) => before[field] !== after[field])
  if (changed.length + hidden.length === 0) return
  await record("user.updated", {
    ...Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }])),
    ...Object.fromEntries(hidden.map((field) => [field, true])),
  })
}

function toFieldError(issue: { path: PropertyKey[]; message: string }): FieldError {
  return { path: issue.path.map(String), message: issue.message }
}

/** 96 bits: read out over a telephone once, then changed. */
function randomPassword(): string {
  return randomToken().slice(0, 16)
}
