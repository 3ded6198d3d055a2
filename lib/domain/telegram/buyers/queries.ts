import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { type Currency, toMoney } from "../../money"
import { dayOf } from "../../schedules/queries"

/** The buyer's language and phone as they gave them; null for who never wrote. */
export async function findChat(telegramId: string): Promise<{ locale: Actor["locale"]; phone: string | null } | null> {
  return db.telegramChat.findUnique({
    where: { telegramId: BigInt(telegramId) },
    select: { locale: true, phone: true },
  })
}

export type NextPayment = { number: string; dueOn: string; amount: number; currency: Currency }

const MOST = 10

/** The next unpaid item of each signed contract with this buyer's phone: a date and a sum, and nothing else of the contract. */
export async function listNextPayments(phone: string): Promise<NextPayment[]> {
  const contracts = await db.contract.findMany({
    where: { phone, status: "signed" },
    orderBy: { signedAt: "asc" },
    take: MOST,
    select: {
      number: true,
      currency: true,
      items: {
        where: { inForce: true, unpaid: { gt: 0 } },
        orderBy: [{ effectiveDate: "asc" }, { id: "asc" }],
        take: 1,
        select: { effectiveDate: true, unpaid: true },
      },
    },
  })
  return contracts.flatMap(({ number, currency, items: [item] }) =>
    item ? [{ number, currency, dueOn: dayOf(item.effectiveDate), amount: toMoney(item.unpaid) }] : [],
  )
}

/** The slug of a published complex, by the id that a button carries. */
export async function findSlug(complexId: string): Promise<string | null> {
  const complex = await db.complex.findFirst({ where: { id: complexId, published: true }, select: { slug: true } })
  return complex?.slug ?? null
}

/** Where the flat stands that a link names; null when the public does not see it. */
export async function findPlaceOfUnit(unitId: string): Promise<{ slug: string; complexId: string } | null> {
  const unit = await db.unit.findFirst({
    where: { id: unitId, status: { not: "hidden" }, complex: { published: true } },
    select: { complex: { select: { slug: true, id: true } } },
  })
  return unit && { slug: unit.complex.slug, complexId: unit.complex.id }
}
