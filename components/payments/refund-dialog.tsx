"use client"

import { useMutation } from "@tanstack/react-query"
import { Undo2 } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { AmountField } from "@/components/desk/amount-field"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Textarea } from "@/components/ui/textarea"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import { type Currency, parseMoneyText, toMoney } from "@/lib/domain/money"
import type { PaymentMethod } from "@/lib/domain/payments/schema"
import { formatMoney } from "@/lib/i18n/format"
import { MethodSelect } from "./method-select"

type RefundSource = {
  /** Of a cancelled contract's plan, or of a lead's credit. */
  of: { contractId: string } | { leadId: string }
  currency: Currency
  /** What may still be paid back. */
  left: number
  today: string
  cashAllowed: boolean
}

/** The button, and the form behind it. */
export function RefundDialog(source: RefundSource) {
  const t = useTranslations("payments.refund")
  const common = useTranslations("common")
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("title")}
      description={t("left", { amount: formatMoney(source.left, source.currency, locale) })}
      closeLabel={common("close")}
      trigger={
        <Button size="sm">
          <Undo2 aria-hidden="true" />
          {t("action")}
        </Button>
      }
    >
      <RefundForm {...source} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

/** Money out. It begins with all that is left; like a payment it is not edited later. */
function RefundForm({ of, currency, left, today, cashAllowed, onDone }: RefundSource & { onDone: () => void }) {
  const t = useTranslations("payments")
  const locale = useLocale()
  const onSettled = useDealChanged()
  const [typed, setTyped] = useState(formatMoney(left, currency, locale, { bare: true }))
  const [method, setMethod] = useState<PaymentMethod>("bank_transfer")
  const [paidAt, setPaidAt] = useState(today)
  const [reason, setReason] = useState("")
  const amount = parseMoneyText(typed, currency)
  const record = useMutation(
    client.refunds.record.mutationOptions({
      onSettled,
      onSuccess: () => {
        toast.success(t("refund.recorded"))
        onDone()
      },
    }),
  )
  const problem = record.error ? readProblem(record.error) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!amount || !reason.trim() || record.isPending) return
    record.mutate({ ...of, currency, amount: toMoney(amount), method, paidAt, reason })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField
          label={t("amount")}
          currency={currency}
          typed={typed}
          error={fieldProblem(problem, "amount")}
          onType={setTyped}
        />
        <Field label={t("refund.paidAt")} required error={fieldProblem(problem, "paidAt")}>
          <Input type="date" max="2199-12-31" value={paidAt} onChange={(event) => setPaidAt(event.target.value)} />
        </Field>
      </div>
      <MethodSelect
        value={method}
        cashAllowed={cashAllowed}
        error={fieldProblem(problem, "method")}
        onChange={setMethod}
      />
      <Field label={t("reason")} required error={fieldProblem(problem, "reason")}>
        <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Refusal error={record.error} unlessFields />
      <Button
        type="submit"
        variant="primary"
        pending={record.isPending}
        disabled={!amount || !paidAt || !reason.trim()}
        className="self-end"
      >
        {t("refund.submit")}
      </Button>
    </form>
  )
}
