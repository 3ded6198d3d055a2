import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { type Ledger, readLedger } from "../allocations/queries"
import { arrearsAt } from "../arrears/rules"
import { dayInZone } from "../calendar"
import { readPenalty } from "../cancellations/queries"
import { DomainError } from "../errors"
import { leadScope } from "../leads/access/queries"
import { toMoney } from "../money"
import { decodeTimeCursor, type Page, toPage } from "../page"
import { PAYMENT, toPaymentDto } from "../payments/row/queries"
import { paidByItem } from "../payments/rules"
import { dayOf } from "../schedules/queries"
import { foldText } from "../search"
import { getSettings } from "../settings/queries"
import { BUYER, readBuyer } from "./identity/queries"
import type { ContractDto, ContractLineDto, ListContractsInput } from "./schema"

const LINE = {
  id: true,
  number: true,
  status: true,
  price: true,
  currency: true,
  buyerName: true,
  draftedAt: true,
  signedAt: true,
  completedAt: true,
  cancelledAt: true,
  cancelReason: true,
  complex: { select: { id: true, slug: true, nameRu: true, nameUz: true, nameEn: true } },
  lead: { select: { id: true, name: true } },
  manager: { select: { id: true, name: true } },
  units: {
    orderBy: { unitId: "asc" },
    select: {
      unitId: true,
      reservationId: true,
      price: true,
      areaDm2: true,
      reservation: { select: { expiresAt: true } },
      unit: {
        select: {
          floor: true,
          number: true,
          status: true,
          block: { select: { name: true } },
          entrance: { select: { name: true } },
        },
      },
    },
  },
} satisfies Prisma.ContractSelect
type LineRow = Prisma.ContractGetPayload<{ select: typeof LINE }>

function toLine(row: LineRow, paid: bigint, actor: Actor): ContractLineDto {
  const { complex } = row
  const names = { ru: complex.nameRu, uz: complex.nameUz, en: complex.nameEn }
  const clock = row.status === "draft" ? row.units[0]?.reservation.expiresAt : null
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    price: toMoney(row.price),
    currency: row.currency,
    paid: toMoney(paid),
    buyerName: row.buyerName,
    complex: { id: complex.id, slug: complex.slug, name: names[actor.locale] },
    lead: row.lead,
    manager: row.manager,
    units: row.units.map(({ unit, ...line }) => ({
      id: line.unitId,
      reservationId: line.reservationId,
      block: unit.block.name,
      entrance: unit.entrance.name,
      floor: unit.floor,
      number: unit.number,
      status: unit.status,
      areaDm2: line.areaDm2,
      price: toMoney(line.price),
    })),
    draftedAt: row.draftedAt.toISOString(),
    signedAt: row.signedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    cancelReason: row.cancelReason,
    expiresAt: clock?.toISOString() ?? null,
  }
}

/** The register: contracts within the actor's reach, newest first; cancelled ones stay in it. */
export async function listContracts(actor: Actor, input: ListContractsInput): Promise<Page<ContractLineDto>> {
  const after = decodeTimeCursor(input.cursor)
  const rows = await db.contract.findMany({
    where: {
      lead: leadScope(actor, "contract.read"),
      ...(input.status ? { status: input.status } : {}),
      ...(input.complexId ? { complexId: input.complexId } : {}),
      ...(input.leadId ? { leadId: input.leadId } : {}),
      ...(input.managerId ? { managerId: input.managerId } : {}),
      ...(input.q ? { searchText: { contains: foldText(input.q) } } : {}),
      ...(after ? { OR: [{ draftedAt: { lt: after.at } }, { draftedAt: after.at, id: { lt: after.id } }] } : {}),
    },
    orderBy: [{ draftedAt: "desc" }, { id: "desc" }],
    take: input.limit + 1,
    select: LINE,
  })
  const paid = await principalPaid(rows.map((row) => row.id))
  const position = (row: LineRow) => ({ value: row.draftedAt.toISOString(), id: row.id })
  return toPage(rows, input.limit, position, (row) => toLine(row, paid.get(row.id) ?? 0n, actor))
}

async function principalPaid(contractIds: string[]): Promise<Map<string, bigint>> {
  const sums = await db.payment.groupBy({
    by: ["contractId"],
    where: { contractId: { in: contractIds }, status: "completed", target: "principal" },
    _sum: { amount: true },
  })
  return new Map(sums.map((row) => [row.contractId ?? "", row._sum.amount ?? 0n]))
}

/** A contract with everything about it; refuses with `not_found` outside the actor's reach. */
export function getContract(actor: Actor, id: string, now = new Date()): Promise<ContractDto> {
  return readContract(db, actor, id, now)
}

/** The same as it stands in a transaction. */
export async function readContract(tx: Tx, actor: Actor, id: string, now: Date): Promise<ContractDto> {
  const row = await tx.contract.findFirst({
    where: { id, lead: leadScope(actor, "contract.read") },
    select: {
      ...LINE,
      ...BUYER,
      escrowBank: true,
      registryNumber: true,
      notaryNumber: true,
      penaltyRate: true,
      penaltyCapBp: true,
      settlement: true,
      handoverOn: true,
      handoverNote: true,
      handedOverBy: { select: { name: true } },
      refunds: { select: { amount: true } },
      schedules: {
        orderBy: { version: "desc" },
        take: 50,
        select: {
          version: true,
          createdAt: true,
          reason: true,
          by: { select: { name: true } },
          items: { orderBy: { position: "asc" }, take: 1_000 },
        },
      },
      payments: { orderBy: [{ paidAt: "desc" }, { createdAt: "desc" }], take: 1_000, select: PAYMENT },
    },
  })
  if (!row) throw new DomainError("not_found")
  const ledger = await readLedger(tx, id)
  const paid = paidByItem(ledger.items, ledger.rows)
  const principal = [...paid.values()].reduce((sum, amount) => sum + amount, ledger.credit)
  const today = dayInZone(now, (await getSettings(tx))["company.timeZone"])
  const penalty = await readPenalty(tx, row, ledger, now)
  const owes = row.status === "signed"
  return {
    ...toLine(row, principal, actor),
    ...readBuyer(actor, row),
    escrowBank: row.escrowBank,
    registryNumber: row.registryNumber,
    notaryNumber: row.notaryNumber,
    handover: row.handoverOn && {
      on: dayOf(row.handoverOn),
      note: row.handoverNote,
      by: row.handedOverBy?.name ?? null,
    },
    version: ledger.version,
    items: ledger.items.map((item) => ({ ...toItem(item), paid: toMoney(paid.get(item.id) ?? 0n) })),
    versions: row.schedules.map(({ items, by, createdAt, version, reason }) => ({
      version,
      createdAt: createdAt.toISOString(),
      by: by?.name ?? null,
      reason,
      items: items.map((item) =>
        toItem({ ...item, dueDate: dayOf(item.dueDate), effectiveDate: dayOf(item.effectiveDate) }),
      ),
    })),
    payments: row.payments.map(toPaymentDto),
    credit: toMoney(ledger.credit),
    overdue: toMoney(owes ? arrearsAt(ledger.owed, today).total : 0n),
    penalty: {
      accrued: toMoney(penalty.accrued),
      waived: toMoney(penalty.waived),
      paid: toMoney(penalty.paid),
      due: toMoney(penalty.due),
    },
    settlement: row.settlement && {
      status: row.settlement.status,
      paid: toMoney(row.settlement.paid),
      penalty: toMoney(row.settlement.penalty),
      retention: toMoney(row.settlement.retention),
      refundPlan: toMoney(row.settlement.refundPlan),
      refunded: toMoney(row.refunds.reduce((sum, refund) => sum + refund.amount, 0n)),
      approvedAt: row.settlement.approvedAt?.toISOString() ?? null,
    },
  }
}

type ItemFields = Pick<Ledger["items"][number], "id" | "type" | "dueDate" | "effectiveDate" | "amount">

function toItem({ id, type, dueDate, effectiveDate, amount }: ItemFields) {
  return { id, type, dueDate, effectiveDate, amount: toMoney(amount) }
}
