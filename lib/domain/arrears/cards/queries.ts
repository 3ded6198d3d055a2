import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../../actor"
import type { Day } from "../../calendar"
import { localized } from "../../complexes/rules"
import { toMoney } from "../../money"
import { dateOf, dayOf } from "../../schedules/queries"
import { contractPenalty, type OwedItem, penaltyDue } from "../rules"
import type { ArrearsRowDto } from "../schema"

export type DebtorCard = Pick<
  ArrearsRowDto,
  "contractId" | "number" | "buyerName" | "phone" | "leadId" | "manager" | "complex" | "units" | "currency" | "penalty"
>

/** An item that is not due yet has no penalty, and need not be read with what has been paid of it. */
const cardOn = (today: Day) =>
  ({
    id: true,
    number: true,
    buyerName: true,
    phone: true,
    leadId: true,
    currency: true,
    price: true,
    penaltyRate: true,
    penaltyCapBp: true,
    manager: { select: { id: true, name: true } },
    complex: { select: { id: true, nameRu: true, nameUz: true, nameEn: true } },
    units: { select: { unit: { select: { number: true } } } },
    waivers: { select: { amount: true } },
    payments: { where: { status: "completed", target: "penalty" }, select: { amount: true } },
    schedules: {
      orderBy: { version: "desc" },
      take: 1,
      select: {
        items: {
          where: { effectiveDate: { lt: dateOf(today) } },
          select: {
            id: true,
            effectiveDate: true,
            amount: true,
            allocations: { select: { amount: true, payment: { select: { paidAt: true } } } },
          },
        },
      },
    },
  }) satisfies Prisma.ContractSelect
type Row = Prisma.ContractGetPayload<{ select: ReturnType<typeof cardOn> }>

/** Who these debtors are, and the penalty each has run up by `today`. */
export async function readDebtorCards(ids: string[], actor: Actor, today: Day): Promise<Map<string, DebtorCard>> {
  const contracts = await db.contract.findMany({ where: { id: { in: ids } }, select: cardOn(today) })
  return new Map(
    contracts.map((row) => {
      const { id, number, buyerName, phone, leadId, currency, manager, complex, units } = row
      const card: DebtorCard = {
        contractId: id,
        number,
        buyerName,
        phone,
        leadId,
        manager,
        complex: { id: complex.id, name: localized(complex, "name", actor.locale) },
        units: units.map(({ unit }) => unit.number),
        currency,
        penalty: toMoney(penaltyOf(row, today)),
      }
      return [id, card]
    }),
  )
}

function penaltyOf({ schedules, waivers, payments, ...row }: Row, today: Day): bigint {
  const sum = (rows: { amount: bigint }[]) => rows.reduce((total, { amount }) => total + amount, 0n)
  const owed: OwedItem[] = (schedules[0]?.items ?? []).map((item) => ({
    id: item.id,
    effectiveDate: dayOf(item.effectiveDate),
    amount: item.amount,
    paid: item.allocations.map(({ amount, payment }) => ({ on: dayOf(payment.paidAt), amount })),
  }))
  const terms = { price: row.price, rate: row.penaltyRate, capBasisPoints: row.penaltyCapBp }
  return penaltyDue(contractPenalty(owed, terms, today), sum(waivers), sum(payments))
}
