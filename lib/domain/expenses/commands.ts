import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import type { Currency } from "../money"
import { assertMonthOpen } from "../month-close/commands"
import { assertCan, assertMay } from "../policy"
import { dateOf } from "../schedules/queries"
import { readExpense } from "./queries"
import type { ChangeExpenseInput, CreateExpenseInput, ExpenseDto } from "./schema"

/**
 * Enters an expense. Refuses tokens with `forbidden`: somebody answers for the money; `currency_mismatch` for a campaign that is
 * reckoned in another currency, `month_closed`.
 */
export async function createExpense(actor: Actor, input: CreateExpenseInput, now = new Date()): Promise<ExpenseDto> {
  assertMay(actor, "expense.create")
  const createdById = personId(actor)
  if (!createdById) throw new DomainError("forbidden")
  return transaction(async (tx) => {
    await assertComplex(tx, input.complexId)
    await assertCampaign(tx, input.campaignId, input.currency)
    await assertReceipt(tx, input.receiptId)
    const { amount, on, ...rest } = input
    await assertMonthOpen(tx, [on])
    const row = await tx.expense.create({
      data: { ...rest, amount: BigInt(amount), on: dateOf(on), createdById, createdAt: now },
      select: { id: true },
    })
    const data = { category: input.category, amount: String(amount), currency: input.currency }
    await recordActivity(tx, actor, "expense.created", { entity: "expense", entityId: row.id, data }, now)
    return readExpense(tx, actor, row.id)
  })
}

/** Corrects an expense; РОП their own alone, others' do not exist for the change (`not_found`). In a closed month only the note and the receipt (`month_closed`). */
export async function changeExpense(actor: Actor, input: ChangeExpenseInput, now = new Date()): Promise<ExpenseDto> {
  assertMay(actor, "expense.edit")
  return transaction(async (tx) => {
    // Two who correct it at once follow one another, so that "before" is what the other has left.
    const [row] = await tx.$queryRaw<{ createdById: string }[]>`
      SELECT "createdById" FROM "expense" WHERE "id" = ${input.id} FOR UPDATE`
    if (!row) throw new DomainError("not_found")
    assertCan(actor, "expense.edit", { ownerId: row.createdById })
    await assertComplex(tx, input.complexId)
    await assertReceipt(tx, input.receiptId)
    const before = await readExpense(tx, actor, input.id)
    await assertCampaign(tx, input.campaignId, before.currency)
    const { id, amount, on, ...rest } = input
    if (touchesBooks(before, input)) await assertMonthOpen(tx, [before.on, on ?? before.on])
    await tx.expense.update({
      where: { id },
      data: {
        ...rest,
        ...(amount === undefined ? {} : { amount: BigInt(amount) }),
        ...(on === undefined ? {} : { on: dateOf(on) }),
      },
      select: { id: true },
    })
    const after = await readExpense(tx, actor, id)
    const data = changesOf(before, after)
    if (Object.keys(data).length > 0) {
      await recordActivity(tx, actor, "expense.updated", { entity: "expense", entityId: id, data }, now)
    }
    return after
  })
}

/** What a closed month has added up; a note and a receipt may come later. */
function touchesBooks(
  before: ExpenseDto,
  { amount, on, category, complexId, campaignId }: ChangeExpenseInput,
): boolean {
  return (
    (amount ?? before.amount) !== before.amount ||
    (on ?? before.on) !== before.on ||
    (category ?? before.category) !== before.category ||
    (complexId !== undefined && complexId !== (before.complex?.id ?? null)) ||
    (campaignId !== undefined && campaignId !== (before.campaign?.id ?? null))
  )
}

function changesOf(before: ExpenseDto, after: ExpenseDto): Record<string, { before: string; after: string }> {
  const shown = (expense: ExpenseDto) => ({
    category: expense.category,
    amount: String(expense.amount),
    on: expense.on,
    note: expense.note,
    complex: expense.complex?.name ?? "",
    campaign: expense.campaign?.name ?? "",
    file: expense.receipt?.name ?? "",
  })
  const [was, is] = [shown(before), shown(after)]
  const changed = (Object.keys(is) as (keyof typeof is)[]).filter((field) => was[field] !== is[field])
  return Object.fromEntries(changed.map((field) => [field, { before: was[field], after: is[field] }]))
}

async function assertComplex(tx: Tx, complexId: string | null | undefined): Promise<void> {
  if (!complexId) return
  const known = await tx.complex.findUnique({ where: { id: complexId }, select: { id: true } })
  if (!known) throw new DomainError("validation_failed", {}, [{ path: ["complexId"], message: "unknownRecord" }])
}

/** What a campaign cost is added up in its own currency: an expense in another is none of it. */
async function assertCampaign(tx: Tx, campaignId: string | null | undefined, currency: Currency): Promise<void> {
  if (!campaignId) return
  const known = await tx.campaign.findUnique({ where: { id: campaignId }, select: { currency: true } })
  if (!known) throw new DomainError("validation_failed", {}, [{ path: ["campaignId"], message: "unknownRecord" }])
  if (known.currency !== currency) throw new DomainError("currency_mismatch")
}

/** A receipt is a private file that was uploaded for an expense: nothing else may be read by whoever reads expenses. */
async function assertReceipt(tx: Tx, receiptId: string | null | undefined): Promise<void> {
  if (!receiptId) return
  const known = await tx.media.count({ where: { id: receiptId, public: false, ownerKind: "expense" } })
  if (!known) throw new DomainError("validation_failed", {}, [{ path: ["receiptId"], message: "unknownRecord" }])
}
