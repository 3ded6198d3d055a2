import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../activity"
import type { Actor } from "../../actor"
import { searchTextOf } from "../../contracts/identity/commands"
import { sealPassport } from "../../contracts/identity/queries"
import { DomainError } from "../../errors"
import { settleExpiredClaimsOfLead } from "../../expiry/commands"
import { assertMay } from "../../policy"
import { leaveQueues } from "../../queue/commands"
import { leadCredits } from "../../refunds/queries"
import { ownLead } from "../access/queries"
import type { EraseLeadInput } from "./schema"

/**
 * Takes a person's data out of the lead, of the leads merged into it and of their ended contracts, on the person's request. Money,
 * numbers, dates and receipts stay, without a name: accounts must add up. Refuses with `lead_has_deal` while a claim lives, a
 * contract is in force or its settlement open, and with `money_outstanding` while something is to be paid back.
 */
export async function eraseLead(actor: Actor, { id, reason }: EraseLeadInput, now = new Date()): Promise<void> {
  assertMay(actor, "lead.erase")
  await settleExpiredClaimsOfLead(id, now)
  await transaction(async (tx) => {
    const lead = await ownLead(tx, actor, "lead.erase", id, { lock: true })
    await assertNothingOpen(tx, lead.id)
    await assertNothingOwed(tx, lead.id, now)
    await leaveQueues(tx, actor, lead.id, now)
    const ids = [lead.id, ...(await mergedInto(tx, lead.id))]
    await eraseCopies(tx, ids)
    await eraseWords(tx, ids, now)
    await eraseFromContracts(tx, ids)
    const subject = { entity: "lead", entityId: lead.id, leadId: lead.id, data: { reason, merged: ids.length - 1 } }
    await recordActivity(tx, actor, "lead.erased", subject, now)
  })
}

async function assertNothingOpen(tx: Tx, leadId: string): Promise<void> {
  const inForce = [
    { status: { in: ["draft" as const, "signed" as const] } },
    { settlement: { status: "open" as const } },
  ]
  const contracts = await tx.contract.count({ where: { leadId, OR: inForce } })
  const claims = await tx.reservation.count({ where: { leadId, status: "active" } })
  if (contracts + claims > 0) throw new DomainError("lead_has_deal")
}

/** What is left of settlements' refund plans, and booking money whose claim ended without a contract. */
async function assertNothingOwed(tx: Tx, leadId: string, now: Date): Promise<void> {
  const credits = [...(await leadCredits(tx, leadId, now)).values()].some((amount) => amount > 0n)
  const settlements = await tx.settlement.findMany({
    where: { contract: { leadId } },
    select: { refundPlan: true, contract: { select: { refunds: { select: { amount: true }, take: 1_000 } } } },
    take: 100,
  })
  const owed = settlements.some(
    ({ refundPlan, contract }) => contract.refunds.reduce((left, { amount }) => left - amount, refundPlan) > 0n,
  )
  if (credits || owed) throw new DomainError("money_outstanding")
}

/** Leads that became this one, and those that had become them. */
async function mergedInto(tx: Tx, leadId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE merged AS (
      SELECT "id" FROM "lead" WHERE "mergedIntoId" = ${leadId}
      UNION SELECT l."id" FROM "lead" l JOIN merged m ON l."mergedIntoId" = m."id"
    ) SELECT "id" FROM merged LIMIT 1000`
  return rows.map((row) => row.id)
}

/** Also that of a buyer who only looked at their contract: it knows the phone and no lead. */
async function eraseChats(tx: Tx, ids: string[]): Promise<void> {
  const leads = await tx.lead.findMany({ where: { id: { in: ids } }, select: { phone: true }, take: ids.length })
  const contracts = await tx.contract.findMany({ where: { leadId: { in: ids } }, select: { phone: true }, take: 100 })
  const phones = [...leads, ...contracts].flatMap(({ phone }) => phone ?? [])
  await tx.telegramChat.deleteMany({ where: { OR: [{ leadId: { in: ids } }, { phone: { in: phones } }] } })
}

async function eraseWords(tx: Tx, ids: string[], now: Date): Promise<void> {
  const leadId = { in: ids }
  const nobody = {
    name: "",
    phone: null,
    phoneRaw: "",
    searchText: "",
    note: "",
    wishes: {},
    lostNote: null,
    erasedAt: now,
  }
  await eraseChats(tx, ids)
  await tx.lead.updateMany({ where: { id: leadId }, data: nobody })
  await tx.lead.updateMany({ where: { id: leadId, duplicateReason: { not: null } }, data: { duplicateReason: "" } })
  await tx.leadTouch.updateMany({ where: { leadId }, data: { message: "", page: null, externalId: null } })
  await tx.leadComment.deleteMany({ where: { leadId } })
  await tx.callback.deleteMany({ where: { leadId, doneAt: null } })
  await tx.callback.updateMany({ where: { leadId }, data: { note: "" } })
  await tx.leadStatusChange.updateMany({ where: { leadId }, data: { reason: null } })
  await tx.reservation.updateMany({ where: { leadId }, data: { endReason: null } })
  await tx.instagramMessage.deleteMany({ where: { leadId } })
  // Nobody reads a file that belongs to nothing, and the job that forgets unused files takes it from the store.
  const nobodys = { ownerKind: null, ownerId: null, name: "" }
  await tx.media.updateMany({ where: { ownerKind: "lead", ownerId: leadId }, data: nobodys })
}

/** Ended ones; a paid or received sum keeps its row, its date and its receipt. */
async function eraseFromContracts(tx: Tx, ids: string[]): Promise<void> {
  const leadId = { in: ids }
  const contracts = await tx.contract.findMany({ where: { leadId }, select: { id: true, number: true }, take: 100 })
  for (const { id, number } of contracts) {
    await tx.contract.update({
      where: { id },
      data: {
        buyerName: "",
        searchText: searchTextOf("", number),
        passport: sealPassport(""),
        passportIssuedBy: "",
        passportIssuedAt: new Date(0),
        pinfl: null,
        address: "",
        phone: "",
        email: null,
        handoverNote: null,
      },
      select: { id: true },
    })
  }
  const contractId = { in: contracts.map(({ id }) => id) }
  await tx.media.updateMany({
    where: { ownerKind: "contract", ownerId: contractId },
    data: { ownerKind: null, ownerId: null, name: "" },
  })
  await tx.payment.updateMany({ where: { leadId, note: { not: "" } }, data: { note: "" } })
  await tx.paymentPromise.updateMany({ where: { contractId, note: { not: "" } }, data: { note: "" } })
}

/** What repeats the person elsewhere: bells of colleagues, rows of imported files. Before the phone itself is gone. */
async function eraseCopies(tx: Tx, ids: string[]): Promise<void> {
  await tx.notification.deleteMany({ where: { href: { in: ids.map((id) => `/dashboard/leads/${id}`) } } })
  await tx.$executeRaw`
    DELETE FROM "import_row" r USING "lead" l
    WHERE l."id" = ANY(${ids}) AND regexp_replace(r."data"::text, '[^0-9]', '', 'g') LIKE '%' || substr(l."phone", 2) || '%'`
}
