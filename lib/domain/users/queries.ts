import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { listOnShift } from "../attendance/queries"
import { DomainError } from "../errors"
import { decodeCursor, type Page, toPage } from "../page"
import { assertMay } from "../policy"
import { foldText } from "../search"
import type { ListStaffInput, ListUsersInput, StaffMemberDto, UserDto } from "./schema"

export const userSelect = {
  id: true,
  login: true,
  name: true,
  role: true,
  email: true,
  phone: true,
  locale: true,
  theme: true,
  active: true,
  mustChangePassword: true,
  leadCap: true,
  createdAt: true,
  deactivatedAt: true,
} as const satisfies Prisma.UserSelect

type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>

export function toUserDto(row: UserRow): UserDto {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
  }
}

/**
 * The person behind a session, or null when the session is over: the user is gone, deactivated, or `tokenVersion`
 * rose since (password, role, signed out everywhere).
 */
export async function findActor(userId: string, tokenVersion?: number): Promise<Actor | null> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      name: true,
      role: true,
      locale: true,
      theme: true,
      mustChangePassword: true,
      active: true,
      tokenVersion: true,
    },
  })
  if (!user?.active || (tokenVersion !== undefined && user.tokenVersion !== tokenVersion)) return null
  const { active: _, tokenVersion: __, ...person } = user
  return { kind: "user", ...person }
}

/** The version that a session written now carries. */
export async function findTokenVersion(userId: string): Promise<number> {
  const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { tokenVersion: true } })
  return user.tokenVersion
}

/** The id of a signed-in person. Refuses tokens and the system with `forbidden`: they have no profile. */
export function ownId(actor: Actor): string {
  if (actor.kind !== "user" || !actor.id) throw new DomainError("forbidden")
  return actor.id
}

export async function getMe(actor: Actor): Promise<UserDto> {
  assertMay(actor, "self.edit")
  return toUserDto(await db.user.findUniqueOrThrow({ where: { id: ownId(actor) }, select: userSelect }))
}

/** Rows after a position in the order of names, then ids. */
function afterName(cursor: string | undefined): Prisma.UserWhereInput {
  const after = decodeCursor(cursor)
  if (!after) return {}
  const name = String(after.value)
  return { OR: [{ name: { gt: name } }, { name, id: { gt: after.id } }] }
}

const byName = [{ name: "asc" }, { id: "asc" }] satisfies Prisma.UserOrderByWithRelationInput[]

export async function listUsers(actor: Actor, input: ListUsersInput): Promise<Page<UserDto>> {
  assertMay(actor, "user.manage")
  const where: Prisma.UserWhereInput = { role: input.role, active: input.active }
  if (input.q) where.id = { in: await idsMatching(input.q) }
  const rows = await db.user.findMany({
    where: { AND: [where, afterName(input.cursor)] },
    orderBy: byName,
    take: input.limit + 1,
    select: userSelect,
  })
  return toPage(rows, input.limit, (row) => ({ value: row.name, id: row.id }), toUserDto)
}

/** Names are matched folded (Cyrillic as Latin, one apostrophe): a company's staff fits in memory. */
async function idsMatching(q: string): Promise<string[]> {
  const rows = await db.user.findMany({ select: { id: true, name: true, login: true }, take: 5_000 })
  const wanted = foldText(q)
  return rows.filter((row) => foldText(`${row.name} ${row.login}`).includes(wanted)).map((row) => row.id)
}

/** Active people to assign work to, and who of them is on shift at `now`: a forgotten check-out does not count. */
export async function listStaff(actor: Actor, input: ListStaffInput, now = new Date()): Promise<Page<StaffMemberDto>> {
  assertMay(actor, "staff.read")
  const rows = await db.user.findMany({
    where: { AND: [{ active: true, role: input.role }, afterName(input.cursor)] },
    orderBy: byName,
    take: input.limit + 1,
    select: { id: true, name: true, role: true },
  })
  const onShift = new Set((await listOnShift(now)).map(({ userId }) => userId))
  return toPage(
    rows,
    input.limit,
    (row) => ({ value: row.name, id: row.id }),
    (person) => ({ ...person, onShift: onShift.has(person.id) }),
  )
}
