import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { DomainError } from "../../errors"
import { leadScope } from "../../leads/access/queries"
import { dayOf } from "../../schedules/queries"
import { getSettings } from "../../settings/queries"
import { companyOf } from "../queries"
import type { ReceiptFacts } from "./schema"

/**
 * What a receipt for money that came says. Refuses with `not_found` outside the actor's reach, with `receipt_unconfirmed` while the
 * money is not confirmed or was taken back.
 */
export async function getReceipt(actor: Actor, id: string): Promise<ReceiptFacts> {
  const row = await db.payment.findFirst({
    where: { id, lead: leadScope(actor, "payment.read") },
    select: {
      status: true,
      leadId: true,
      type: true,
      target: true,
      method: true,
      amount: true,
      currency: true,
      paidAt: true,
      lead: { select: { name: true } },
      contract: { select: { number: true, buyerName: true, buyerLocale: true } },
      decidedBy: { select: { name: true } },
    },
  })
  if (!row) throw new DomainError("not_found")
  if (row.status !== "completed") throw new DomainError("receipt_unconfirmed")
  const { leadId, type, target, method, amount, currency, contract } = row
  return {
    ...{ id, leadId, type, target, method, amount, currency },
    paidOn: dayOf(row.paidAt),
    payer: contract?.buyerName ?? row.lead.name,
    contractNumber: contract?.number ?? null,
    confirmedBy: row.decidedBy?.name ?? null,
    locale: contract?.buyerLocale ?? "ru",
    company: companyOf(await getSettings()),
  }
}
