"use client"

import { useMutation } from "@tanstack/react-query"
import { X } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { AmountField } from "@/components/desk/amount-field"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import { Segmented } from "@/components/ui/segmented"
import { Select } from "@/components/ui/select"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { ContractLineDto } from "@/lib/domain/contracts/schema"
import type { MediaDto } from "@/lib/domain/media/schema"
import { type Currency, parseMoneyText, toMoney } from "@/lib/domain/money"
import type { PaymentMethod } from "@/lib/domain/payments/schema"
import { scheduleItemType } from "@/lib/domain/schedules/schema"
import { formatMoney } from "@/lib/i18n/format"
import { ContractPicker } from "./contract-picker"
import { MethodSelect } from "./method-select"
import { ReceiptButton } from "./receipt-button"

/** A contract that money came for; its own card knows the penalty besides. */
export type PaidContract = ContractLineDto & { penalty?: { due: number } }
export type PaidClaim = { id: string; currency: Currency; label: string }

type PaymentFormProps = {
  /** The company's day. */
  today: string
  cashAllowed: boolean
  /** Given on a contract's own card. */
  contract?: PaidContract
  /** Given on a lead's card: booking money, an initial payment towards the price. */
  claim?: PaidClaim
  onDone: () => void
}

/** Money that came, as it stands in the bank's statement. It waits for confirmation; nothing of it is edited later. */
export function PaymentForm({ today, cashAllowed, contract: given, claim, onDone }: PaymentFormProps) {
  const t = useTranslations("payments")
  const locale = useLocale()
  const onSettled = useDealChanged()
  const [contract, setContract] = useState<PaidContract | null>(given ?? null)
  const [typed, setTyped] = useState("")
  const [receipt, setReceipt] = useState<MediaDto | null>(null)
  const [type, setType] = useState<(typeof scheduleItemType.options)[number]>(claim ? "initial" : "installment")
  const [target, setTarget] = useState<"principal" | "penalty">("principal")
  const [method, setMethod] = useState<PaymentMethod>("bank_transfer")
  const [paidAt, setPaidAt] = useState(today)
  const currency = claim?.currency ?? contract?.currency ?? "UZS"
  const amount = parseMoneyText(typed, currency)
  const record = useMutation(
    client.payments.record.mutationOptions({
      onSettled,
      onSuccess: () => {
        toast.success(t("recorded"))
        onDone()
      },
    }),
  )
  const problem = record.error ? readProblem(record.error) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!(contract || claim) || !amount || record.isPending) return
    const payee = claim ? { reservationId: claim.id } : { contractId: contract?.id }
    const file = receipt ? { receiptId: receipt.id } : {}
    record.mutate({ ...payee, ...file, type, target, method, paidAt, amount: toMoney(amount) })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {given || claim ? null : (
        <ContractPicker value={contract} error={fieldProblem(problem, "contractId")} onChange={setContract} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField
          label={t("amount")}
          currency={currency}
          typed={typed}
          error={fieldProblem(problem, "amount")}
          hint={
            target === "penalty" && contract?.penalty
              ? t("penaltyDue", { amount: formatMoney(contract.penalty.due, currency, locale) })
              : undefined
          }
          onType={setTyped}
        />
        <Field label={t("paidAt")} required error={fieldProblem(problem, "paidAt")}>
          <Input type="date" max="2199-12-31" value={paidAt} onChange={(event) => setPaidAt(event.target.value)} />
        </Field>
        {claim ? null : (
          <Field label={t("typeLabel")} error={fieldProblem(problem, "type")}>
            <Select
              value={type}
              onValueChange={setType}
              options={scheduleItemType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
            />
          </Field>
        )}
        <MethodSelect
          value={method}
          cashAllowed={cashAllowed}
          error={fieldProblem(problem, "method")}
          onChange={setMethod}
        />
      </div>
      {claim ? null : (
        <Segmented
          label={t("targetLabel")}
          value={target}
          onValueChange={setTarget}
          options={(["principal", "penalty"] as const).map((value) => ({ value, label: t(`target.${value}`) }))}
        />
      )}
      {receipt ? (
        <p className="flex items-center gap-1 text-soft">
          <span className="truncate">{t("receipt.chosen", { name: receipt.name })}</span>
          <IconButton size="sm" label={t("receipt.remove")} onClick={() => setReceipt(null)}>
            <X aria-hidden="true" />
          </IconButton>
        </p>
      ) : (
        <span>
          <ReceiptButton label={t("receipt.attach")} onUploaded={setReceipt} />
        </span>
      )}
      <Refusal error={record.error} unlessFields />
      <Button
        type="submit"
        variant="primary"
        pending={record.isPending}
        disabled={!(contract || claim) || !amount || !paidAt}
        className="self-end"
      >
        {t("submit")}
      </Button>
    </form>
  )
}
