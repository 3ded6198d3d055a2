import { randomUUID } from "node:crypto"
import { hashPassword } from "@/lib/crypto/password"
import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "@/lib/domain/actor"
import { leadSearchText } from "@/lib/domain/leads/search/rules"
import type { Role } from "@/lib/domain/policy"
import { findActor } from "@/lib/domain/users/queries"

export const PASSWORD = "correct horse battery"
let passwordHash: Promise<string> | undefined

/** An employee who can sign in with PASSWORD. */
export async function makeUser(
  role: Role = "sales",
  fields: Partial<Prisma.UserUncheckedCreateInput> = {},
): Promise<{ id: string; login: string; actor: Actor }> {
  passwordHash ??= hashPassword(PASSWORD)
  const login = `${role}-${randomUUID().slice(0, 8)}`
  const user = await db.user.create({
    data: { login, name: `Employee ${login}`, role, passwordHash: await passwordHash, ...fields },
    select: { id: true, login: true },
  })
  const actor = await findActor(user.id)
  if (!actor) return { ...user, actor: { ...NOBODY, id: user.id, role } }
  return { ...user, actor }
}

/** Stands in for a deactivated person, who is no actor. */
const NOBODY: Actor = {
  kind: "user",
  id: null,
  role: "sales",
  name: "Nobody",
  locale: "ru",
  theme: "system",
  mustChangePassword: false,
}

let sequence = 0
/** Different in every call and every test file: databases may be shared by files. */
export const unique = () => `${process.pid}${Date.now().toString(36)}${sequence++}`

/** A published complex of one block with one entrance. */
export async function makeComplex(
  fields: Partial<Prisma.ComplexUncheckedCreateInput> = {},
): Promise<{ id: string; slug: string; blockId: string; entranceId: string }> {
  const key = unique()
  const complex = await db.complex.create({
    data: {
      slug: `zhk-${key}`,
      nameRu: `ЖК ${key}`,
      nameUz: `Majmua ${key}`,
      nameEn: `Complex ${key}`,
      currency: "UZS",
      contractPrefix: `T${key}`,
      published: true,
      ...fields,
    },
    select: { id: true, slug: true },
  })
  const block = await db.block.create({ data: { complexId: complex.id, name: "1", position: 0 }, select: { id: true } })
  const entrance = await db.entrance.create({
    data: { blockId: block.id, name: "1", position: 0 },
    select: { id: true },
  })
  return { ...complex, blockId: block.id, entranceId: entrance.id }
}

type Place = { id: string; blockId: string; entranceId: string }

/** A flat for sale at 500 million so'm, at the next free position of the entrance. */
export async function makeUnit(
  complex: Place,
  fields: Partial<Prisma.UnitUncheckedCreateInput> = {},
): Promise<{ id: string; number: string }> {
  const position = await db.unit.count({ where: { entranceId: complex.entranceId } })
  return db.unit.create({
    data: {
      complexId: complex.id,
      blockId: complex.blockId,
      entranceId: complex.entranceId,
      floor: Math.floor(position / 4) + 1,
      stack: (position % 4) + 1,
      number: String(position + 1),
      rooms: 2,
      areaDm2: 6_345,
      price: 500_000_000n,
      status: "available",
      ...fields,
    },
    select: { id: true, number: true },
  })
}

/** A phone that nobody else in the tests has. */
export function makePhone(): string {
  const random = Math.floor(Math.random() * 1e7)
  return `+99890${String(random).padStart(7, "0")}`
}

/** A lead in progress, of `owner` where given. */
export async function makeLead(
  owner: { id: string } | null = null,
  fields: Partial<Prisma.LeadUncheckedCreateInput> = {},
): Promise<{ id: string; phone: string | null }> {
  const phone = fields.phone === undefined ? makePhone() : fields.phone
  const name = fields.name ?? `Buyer ${unique()}`
  return db.lead.create({
    data: {
      phone,
      phoneRaw: phone ?? "",
      name,
      searchText: leadSearchText(name, phone, phone ?? ""),
      source: "site",
      status: "in_progress",
      assigneeId: owner?.id ?? null,
      assignedAt: owner ? new Date() : null,
      ...fields,
    },
    select: { id: true, phone: true },
  })
}

/** Checks people in, in this order. */
export async function putOnShift(...people: { id: string }[]): Promise<void> {
  const inAt = new Date()
  const day = new Date(inAt.toISOString().slice(0, 10))
  for (const { id } of people) {
    await db.attendance.create({ data: { userId: id, day, inAt, status: "present" }, select: { id: true } })
  }
}
