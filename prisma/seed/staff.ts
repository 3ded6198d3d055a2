import type { Actor } from "@/lib/domain/actor"
import { SYSTEM } from "@/lib/domain/actor"
import type { Role } from "@/lib/domain/policy"
import { createReadyUser } from "@/lib/domain/users/commands"
import { findActor } from "@/lib/domain/users/queries"
import { env } from "@/lib/env"

const STAFF = {
  admin: { role: "admin", name: "Юлдашев Азиз" },
  sales: { role: "sales", name: "Каримова Дилноза" },
  sales2: { role: "sales", name: "Ким Виктор" },
  mop: { role: "mop", name: "Рахимова Наргиза" },
  rop: { role: "rop", name: "Абдуллаев Рустам" },
  finance: { role: "finance", name: "Соколова Елена" },
} as const satisfies Record<string, { role: Role; name: string }>

export type Staff = Record<keyof typeof STAFF, Actor>

/** The six accounts of the demo; all sign in with DEMO_PASSWORD. */
export async function hireStaff(now: Date): Promise<Staff> {
  const hired: Partial<Staff> = {}
  for (const [login, person] of Object.entries(STAFF) as [keyof Staff, (typeof STAFF)[keyof Staff]][]) {
    const account = { login, ...person, email: `${login}@shaxmatka.example`, password: env().DEMO_PASSWORD }
    const user = await createReadyUser(SYSTEM, account, now)
    const actor = await findActor(user.id)
    if (actor) hired[login] = actor
  }
  return hired as Staff
}
