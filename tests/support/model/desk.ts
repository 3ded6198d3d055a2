import { db } from "@/lib/db/client"
import type { World } from "./world"

/** What people see when they come to work: what there is to do. It grows stale while they do it, as on a real screen. */
export type Desk = Awaited<ReturnType<typeof lookAround>>

const RECENT = { orderBy: { id: "desc" }, take: 30 } as const

export async function lookAround(world: World) {
  const [units, leads, claims, contracts, payments, waiting, discounts, changes, changedLeads] = await Promise.all([
    db.unit.findMany({ where: { id: { in: world.units } }, select: { id: true, status: true } }),
    db.lead.findMany({
      where: { id: { in: world.leads } },
      select: { id: true, status: true, assigneeId: true, mergedIntoId: true },
    }),
    db.reservation.findMany({
      where: { status: "active" },
      select: { id: true, kind: true, unitId: true, leadId: true },
      ...RECENT,
    }),
    db.contract.findMany({
      select: {
        id: true,
        status: true,
        leadId: true,
        price: true,
        units: { select: { reservationId: true, unit: { select: { status: true } } } },
        schedules: { select: { version: true }, orderBy: { version: "desc" }, take: 1 },
        settlement: { select: { status: true, refundPlan: true } },
        payments: { where: { status: "completed", target: "principal" }, select: { amount: true } },
      },
      ...RECENT,
    }),
    db.payment.findMany({
      select: { id: true, status: true, leadId: true, amount: true, contractId: true },
      ...RECENT,
    }),
    db.queueEntry.findMany({ where: { status: "waiting" }, select: { unitId: true, leadId: true }, ...RECENT }),
    db.discountRequest.findMany({ where: { status: "pending" }, select: { id: true }, ...RECENT }),
    db.priceChange.findMany({ where: { kind: "bulk" }, select: { id: true }, ...RECENT }),
    db.activity.findMany({
      where: { kind: "leads.changed" },
      select: { entityId: true, actorId: true },
      orderBy: { seq: "desc" },
      take: 5,
    }),
  ])
  const shown = contracts.map(({ payments: came, ...contract }) => ({
    ...contract,
    rest: contract.price - came.reduce((sum, payment) => sum + payment.amount, 0n),
  }))
  return {
    units,
    leads,
    claims,
    waiting,
    discounts,
    changes,
    changedLeads,
    contracts: shown,
    free: units.filter((unit) => unit.status === "available"),
    claimed: units.filter((unit) => unit.status !== "available" && unit.status !== "hidden"),
    holds: claims.filter((claim) => claim.kind === "held"),
    drafts: shown.filter((contract) => contract.status === "draft"),
    signed: shown.filter((contract) => contract.status === "signed"),
    overpaid: shown.filter((contract) => contract.status === "signed" && contract.rest * 10n < contract.price * 7n),
    sold: standing(shown, "sold"),
    handedOver: standing(shown, "handed_over"),
    open: shown.filter((contract) => contract.status !== "cancelled"),
    settling: shown.filter((contract) => contract.settlement !== null),
    pending: payments.filter((payment) => payment.status === "pending"),
    came: payments.filter((payment) => payment.status === "completed"),
    booked: payments.filter((payment) => payment.status === "completed" && payment.contractId === null),
  }
}

type Shown = { status: string; units: { unit: { status: string } }[] }

function standing<T extends Shown>(contracts: readonly T[], status: string): T[] {
  return contracts.filter((row) => row.status !== "cancelled" && row.units.some(({ unit }) => unit.status === status))
}
