"use client"

import { useMutation } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Segmented } from "@/components/ui/segmented"
import { Select } from "@/components/ui/select"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { ContractLineDto } from "@/lib/domain/contracts/schema"
import { parseMoneyText, toMoney } from "@/lib/domain/money"
import { PAYMENT_METHODS } from "@/lib/domain/payments/schema"
import { scheduleItemType } from "@/lib/domain/schedules/schema"
import { currencySuffix, formatMoney } from "@/lib/i18n/format"
import { ContractPicker } from "./contract-picker"

type PaymentFormProps = {
  /** The company's day. */
  today: string
  cashAllowed: boolean
  /** Given on a contract's own card. */
  contract?: ContractLineDto
  onDone: () => void
}

/** Money that came, as it stands in the bank's statement. It waits for confirmation; nothing of it is edited later. */
export function PaymentForm({ today, cashAllowed, contract: given, onDone }: PaymentFormProps) {
  const t = useTranslations("payments")
  const locale = useLocale()
  const sentence = useRefusal()
  const onSettled = useDealChanged()
  const [contract, setContract] = useState<ContractLineDto | null>(given ?? null)
  const [typed, setTyped] = useState("")
  const [type, setType] = useState<(typeof scheduleItemType.options)[number]>("installment")
  const [target, setTarget] = useState<"principal" | "penalty">("principal")
  const [method, setMethod] = useState<(typeof PAYMENT_METHODS)[number]>("bank_transfer")
  const [paidAt, setPaidAt] = useState(today)
  const currency = contract?.currency ?? "UZS"
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
    if (!contract || !amount || record.isPending) return
    record.mutate({ contractId: contract.id, type, target, method, paidAt, amount: toMoney(amount) })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {given ? null : (
        <ContractPicker value={contract} error={fieldProblem(problem, "contractId")} onChange={setContract} />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t("amount")}
          required
          error={fieldProblem(problem, "amount") ?? (typed && amount === null ? t("amountUnread") : undefined)}
          hint={amount ? formatMoney(amount, currency, locale) : undefined}
        >
          <Input
            numeric
            inputMode="decimal"
            maxLength={40}
            suffix={currencySuffix(currency, locale)}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <Field label={t("paidAt")} required error={fieldProblem(problem, "paidAt")}>
          <Input type="date" max="2199-12-31" value={paidAt} onChange={(event) => setPaidAt(event.target.value)} />
        </Field>
        <Field label={t("typeLabel")} error={fieldProblem(problem, "type")}>
          <Select
            value={type}
            onValueChange={setType}
            options={scheduleItemType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
          />
        </Field>
        <Field label={t("methodLabel")} error={fieldProblem(problem, "method")}>
          <Select
            value={method}
            onValueChange={setMethod}
            options={PAYMENT_METHODS.filter((value) => cashAllowed || value !== "cash").map((value) => ({
              value,
              label: t(`method.${value}`),
            }))}
          />
        </Field>
      </div>
      <Segmented
        label={t("targetLabel")}
        value={target}
        onValueChange={setTarget}
        options={(["principal", "penalty"] as const).map((value) => ({ value, label: t(`target.${value}`) }))}
      />
      {record.error && problem?.errors.length === 0 ? (
        <p role="alert" className="text-late">
          {sentence(record.error)}
        </p>
      ) : null}
      <Button
        type="submit"
        variant="primary"
        pending={record.isPending}
        disabled={!contract || !amount || !paidAt}
        className="self-end"
      >
        {t("submit")}
      </Button>
    </form>
  )
}
