import { randomUUID } from "node:crypto"
import { hashPassword } from "@/lib/crypto/password"
import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "@/lib/domain/actor"
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
