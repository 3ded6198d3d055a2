import { db } from "@/lib/db/client"
import type { Office } from "../expected/office"
import type { Company } from "./twin"

const inOrder = { orderBy: { id: "asc" } } as const

/** The company as it is, with its new records numbered in the order in which they came: one line for each thing there is. */
export async function pictureOf(company: Company): Promise<string[]> {
  const ofUnits = { unitId: { in: company.units } }
  const units = await db.unit.findMany({ where: { id: { in: company.units } } })
  const leads = await db.lead.findMany({ where: { id: { in: company.leads } } })
  const claims = await db.reservation.findMany({ where: ofUnits, ...inOrder })
  const waiting = await db.queueEntry.findMany({
    where: { ...ofUnits, status: "waiting" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  const contracts = await db.contract.findMany({
    where: { leadId: { in: company.leads } },
    include: { settlement: true, refunds: true, units: true },
    ...inOrder,
  })
  const payments = await db.payment.findMany({ where: { leadId: { in: company.leads } }, ...inOrder })
  company.claims = claims.map((row) => row.id)
  company.contracts = contracts.map((row) => row.id)
  company.payments = payments.map((row) => row.id)
  return [
    ...company.units.map((id, n) => {
      const queue = waiting.filter((row) => row.unitId === id).map((row) => company.leads.indexOf(row.leadId))
      const unit = units.find((row) => row.id === id)
      return `unit ${n}: ${unit?.status} ${unit?.price} [${queue}]`
    }),
    ...company.leads.map((id, n) => {
      const lead = leads.find((row) => row.id === id)
      return `lead ${n}: ${lead?.status} ${lead?.state}`
    }),
    ...claims.map((row, n) => {
      const who = `${company.units.indexOf(row.unitId)} ${company.leads.indexOf(row.leadId)}`
      return `claim ${n}: ${who} ${row.kind} ${row.status} ${row.price} ${row.expiresAt?.getTime() ?? null} ${row.endedAt?.getTime() ?? null}`
    }),
    ...contracts.map((row, n) => {
      const { settlement } = row
      const refunded = row.refunds.reduce((sum, refund) => sum + refund.amount, 0n)
      const claim = company.claims.indexOf(row.units[0]?.reservationId ?? "")
      const end = settlement ? `${settlement.status === "open"} ${settlement.refundPlan}` : null
      return `contract ${n}: of claim ${claim} ${row.status} ${end} ${refunded}`
    }),
    ...payments.map((row, n) => {
      const contract = row.contractId === null ? null : company.contracts.indexOf(row.contractId)
      return `payment ${n}: ${row.amount} ${row.status} ${contract}`
    }),
  ]
}

/** The same lines of the model. */
export function pictureOfModel(office: Office): string[] {
  return [
    ...office.units.map((row, n) => `unit ${n}: ${row.status} ${row.price} [${row.queue}]`),
    ...office.leads.map((row, n) => `lead ${n}: ${row.status} ${row.state}`),
    ...office.claims.map(
      (row, n) =>
        `claim ${n}: ${row.unit} ${row.lead} ${row.kind} ${row.status} ${row.price} ${row.expires} ${row.ended}`,
    ),
    ...office.contracts.map((row, n) => {
      const end = row.settlement ? `${row.settlement.open} ${row.settlement.paid}` : null
      return `contract ${n}: of claim ${office.claims.indexOf(row.claim)} ${row.status} ${end} ${row.refunded}`
    }),
    ...office.payments.map((row, n) => {
      const contract = row.contract === null ? null : office.contracts.indexOf(row.contract)
      return `payment ${n}: ${row.amount} ${row.status} ${contract}`
    }),
  ]
}
