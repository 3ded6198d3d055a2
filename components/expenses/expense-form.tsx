"use client"

import { X } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { AmountField } from "@/components/desk/amount-field"
import { Refusal } from "@/components/desk/refusal"
import { ReceiptButton } from "@/components/payments/receipt-button"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { Textarea } from "@/components/ui/textarea"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { Day } from "@/lib/domain/calendar"
import {
  type CampaignChoice,
  EXPENSE_CATEGORIES,
  type ExpenseCategory,
  type ExpenseDto,
} from "@/lib/domain/expenses/schema"
import { type Currency, parseMoneyText, toMoney } from "@/lib/domain/money"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatMoney } from "@/lib/i18n/format"
import { useSaveExpense } from "./use-save-expense"

export type ExpenseFormProps = {
  /** Null: a new one. */
  expense: ExpenseDto | null
  /** The company's day and currency. */
  today: Day
  currency: Currency
  complexes: readonly { id: string; name: string }[]
  campaigns: readonly CampaignChoice[]
  onDone: () => void
}

/** One without an id is the receipt that the expense already has. */
type Receipt = { id?: string; name: string }

/** Campaigns of the currency, and the one that the expense names already, however old. */
function choicesOf(campaigns: readonly CampaignChoice[], currency: Currency, expense: ExpenseDto | null) {
  const choices = campaigns.filter((campaign) => campaign.currency === currency)
  const named = expense?.campaign
  return named && !choices.some(({ id }) => id === named.id) ? [{ ...named, currency }, ...choices] : choices
}

/** An expense as it stands on the bill. Its currency stays what it was entered in. */
export function ExpenseForm({ expense, today, complexes, campaigns, onDone, ...company }: ExpenseFormProps) {
  const t = useTranslations("expenses")
  const payments = useTranslations("payments")
  const common = useTranslations("common")
  const locale = useLocale() as UserDto["locale"]
  const currency = expense?.currency ?? company.currency
  const [category, setCategory] = useState<ExpenseCategory>(expense?.category ?? "advertising")
  const [typed, setTyped] = useState(expense ? formatMoney(expense.amount, currency, locale, { bare: true }) : "")
  const [on, setOn] = useState(expense?.on ?? today)
  const [complexId, setComplexId] = useState(expense?.complex?.id ?? "")
  const [campaignId, setCampaignId] = useState(expense?.campaign?.id ?? "")
  const [note, setNote] = useState(expense?.note ?? "")
  const [receipt, setReceipt] = useState<Receipt | null>(expense?.receipt ? { name: expense.receipt.name } : null)
  const { save, error, isPending } = useSaveExpense(onDone)
  const problem = error ? readProblem(error) : null
  const amount = parseMoneyText(typed, currency)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!amount || !on || isPending) return
    const file = receipt === null ? { receiptId: null } : receipt.id === undefined ? {} : { receiptId: receipt.id }
    save(expense, {
      ...file,
      category,
      amount: toMoney(amount),
      currency,
      on,
      note,
      complexId: complexId || null,
      campaignId: campaignId || null,
    })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-1">
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField
          label={t("amount")}
          autoFocus
          currency={currency}
          typed={typed}
          error={fieldProblem(problem, "amount")}
          onType={setTyped}
        />
        <Field label={t("on")} required error={fieldProblem(problem, "on")}>
          <Input type="date" max="2199-12-31" value={on} onChange={(event) => setOn(event.target.value)} />
        </Field>
        <Field label={t("categoryLabel")} error={fieldProblem(problem, "category")}>
          <Select
            value={category}
            onValueChange={setCategory}
            options={EXPENSE_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
          />
        </Field>
        <Field label={t("complex")} error={fieldProblem(problem, "complexId")}>
          <Select
            value={complexId}
            onValueChange={setComplexId}
            options={[
              { value: "", label: t("company") },
              ...complexes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
      </div>
      <Field label={t("campaign")} hint={t("campaignHint")} error={fieldProblem(problem, "campaignId")}>
        <Select
          value={campaignId}
          onValueChange={setCampaignId}
          options={[
            { value: "", label: t("noCampaign") },
            ...choicesOf(campaigns, currency, expense).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field label={t("note")} hint={t("noteHint")} error={fieldProblem(problem, "note")}>
        <Textarea rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      {receipt ? (
        <p className="flex min-w-0 items-center gap-2 text-soft">
          <span className="truncate">{payments("receipt.chosen", { name: receipt.name })}</span>
          <IconButton size="sm" label={payments("receipt.remove")} onClick={() => setReceipt(null)}>
            <X aria-hidden="true" />
          </IconButton>
        </p>
      ) : (
        <div>
          <ReceiptButton of="expense" label={payments("receipt.attach")} onUploaded={setReceipt} />
        </div>
      )}
      <Refusal error={error} unlessFields />
      <Button type="submit" variant="primary" pending={isPending} disabled={!amount || !on} className="self-end">
        {expense ? common("save") : t("add")}
      </Button>
    </form>
  )
}
