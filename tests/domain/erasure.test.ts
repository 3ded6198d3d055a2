import { beforeEach, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { planCallback } from "@/lib/domain/callbacks/commands"
import { signContract } from "@/lib/domain/contracts/commands"
import { getLeadCard } from "@/lib/domain/leads/card/queries"
import { changeLead, commentLead } from "@/lib/domain/leads/commands"
import { eraseLead } from "@/lib/domain/leads/erasure/commands"
import { mergeLead } from "@/lib/domain/leads/merging/commands"
import { addMedia } from "@/lib/domain/media/commands"
import { cancelPayment, completePayment, recordPayment } from "@/lib/domain/payments/commands"
import { releaseReservation } from "@/lib/domain/reservations/commands"
import { identifyBuyer, rememberChat } from "@/lib/domain/telegram/buyers/commands"
import { BUYER, leadOf, makeClaim, makeDraft, makeSigned, type Office, openOffice, outcome } from "../support/sale"

let office: Office

beforeEach(async () => {
  office = await openOffice()
})

const erase = (id: string) => outcome(eraseLead(office.admin.actor, { id, reason: "Письмо от 24.11" }))

/** Names of the tables in whose rows this text stands anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe(
      `SELECT 1 FROM "${name}" t WHERE to_jsonb(t)::text LIKE $1 LIMIT 1`,
      `%${text}%`,
    )
    if (Array.isArray(rows) && rows.length > 0) found.push(name)
  }
  return found
}

test("of a person who asked for it nothing is left in any table, and their money adds up as before", async () => {
  const { sales, mop, finance, admin } = office
  const { contract, leadId } = await makeDraft(office, { kind: "full", startDate: "2026-01-15" })
  const name = "Неповторимов Тимур"
  await changeLead(sales.actor, { id: leadId, name, phone: "+998 99 777 11 22", note: "Тимур любит тишину" })
  await commentLead(sales.actor, { id: leadId, text: "Тимур перезвонит" })
  await planCallback(sales.actor, { id: leadId, at: "2030-01-01T10:00:00Z", note: "Тимуру" })
  await addMedia(
    sales.actor,
    { public: false, ownerKind: "lead", ownerId: leadId },
    {
      key: "timur.pdf",
      type: "application/pdf",
      name: "Тимур, паспорт.pdf",
      bytes: 10,
      width: null,
      height: null,
      sha256: "x",
    },
  )
  const other = await leadOf(sales, { name: "Неповторимов Т.", phone: "+998997771133" })
  await mergeLead(mop.actor, { id: other, intoId: leadId })
  await db.contract.update({
    where: { id: contract.id },
    data: { buyerName: name, searchText: "nepovtorimov", phone: "+998997771122" },
  })
  await signContract(mop.actor, contract.id)
  const entry = {
    contractId: contract.id,
    type: "initial",
    target: "principal",
    method: "bank_transfer",
    paidAt: "2026-01-15",
  } as const
  const wrong = await recordPayment(finance.actor, { ...entry, amount: 1_000, note: "От Тимура" })
  await cancelPayment(finance.actor, wrong.id, { reason: "Не тот счёт" })
  const { id } = await recordPayment(finance.actor, { ...entry, amount: contract.price, note: "От Тимура" })
  await completePayment(finance.actor, id)
  await db.importRun.create({
    data: {
      kind: "leads",
      status: "applied",
      mapping: {},
      createdAt: new Date(),
      rows: {
        create: [{ position: 1, verdict: "new", data: { cells: [name, "99 777-11-22"], phone: "+998 99 777 11 22" } }],
      },
    },
  })
  const inTelegram = { telegramId: "770077", chatId: "770077", username: null }
  await rememberChat(inTelegram, "ru")
  await identifyBuyer(inTelegram, { phone: "+998997771122", name: "Тимур", telegramId: "770077" })
  const paid = await db.payment.aggregate({
    where: { contractId: contract.id, status: "completed" },
    _sum: { amount: true },
  })

  expect((await erase(leadId)).code).toBe("done")

  for (const text of ["Неповторимов", "Тимур", "99777112", "998997771133", BUYER.passportIssuedBy, BUYER.address]) {
    expect([text, await tablesWith(text)]).toEqual([text, []])
  }
  const after = await db.payment.aggregate({
    where: { contractId: contract.id, status: "completed" },
    _sum: { amount: true },
  })
  expect(after).toEqual(paid)
  const card = await getLeadCard(admin.actor, leadId)
  expect(card).toMatchObject({ name: "", phone: null })
  expect(card?.erasedAt).not.toBeNull()
})

test("who has a claim or a contract in force, or is owed money, is not forgotten yet", async () => {
  const held = await makeClaim(office)
  expect((await erase(held.leadId)).code).toBe("lead_has_deal")
  const signed = await makeSigned(office)
  expect((await erase(signed.leadId)).code).toBe("lead_has_deal")

  const { claim, leadId } = await makeClaim(office, "reserved")
  const booking = { reservationId: claim.id, type: "initial", target: "principal", method: "bank_transfer" } as const
  const { id } = await recordPayment(office.finance.actor, { ...booking, amount: 5_000_000, paidAt: "2026-01-15" })
  await completePayment(office.finance.actor, id)
  await releaseReservation(office.mop.actor, claim.id, {})
  expect((await erase(leadId)).code).toBe("money_outstanding")
})

test("only an admin erases", async () => {
  const leadId = await leadOf(office.sales)
  for (const { actor } of [office.sales, office.mop, office.rop, office.finance]) {
    expect((await outcome(eraseLead(actor, { id: leadId, reason: "Просьба" }))).code).toBe("forbidden")
  }
})
