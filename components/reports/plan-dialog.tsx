"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { type Currency, parseMoneyText, toMoney } from "@/lib/domain/money"
import type { UserDto } from "@/lib/domain/users/schema"
import { currencySuffix, formatMoney } from "@/lib/i18n/format"
import { formatMonth } from "@/lib/i18n/format-time"

export type Planned = {
  /** Whose plan it is: a person's or a complex's. */
  of: { userId: string } | { complexId: string }
  name: string
  contracts: number | null
  sum: number | null
}

type PlanDialogProps = { planned: Planned; month: string; currency: Currency; onClose: () => void }

/** The plan of a month: how many contracts, for how much. Both empty: there is no plan. */
export function PlanDialog({ planned, month, currency, onClose }: PlanDialogProps) {
  const t = useTranslations()
  const locale = useLocale() as UserDto["locale"]
  const queryClient = useQueryClient()
  const [contracts, setContracts] = useState(planned.contracts === null ? "" : String(planned.contracts))
  const [typed, setTyped] = useState(
    planned.sum === null ? "" : formatMoney(planned.sum, currency, locale, { bare: true }),
  )
  const amount = typed.trim() === "" ? 0n : parseMoneyText(typed, currency)
  const save = useMutation(
    client.plans.set.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.reports.key() }),
      onSuccess: () => {
        toast.success(t("rop.plan.saved"))
        onClose()
      },
    }),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    if (amount === null || save.isPending) return
    save.mutate({ ...planned.of, month, contracts: Number(contracts || 0), amount: toMoney(amount) })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("rop.plan.title", { name: planned.name })}
      description={formatMonth(month, locale)}
      closeLabel={t("common.close")}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-1">
        <Field label={t("rop.contracts")}>
          <Input
            autoFocus
            numeric
            type="number"
            min={0}
            max={10_000}
            value={contracts}
            onChange={(event) => setContracts(event.target.value)}
          />
        </Field>
        <Field
          label={t("rop.sum")}
          error={amount === null ? t("payments.amountUnread") : undefined}
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
        <Refusal error={save.error} />
        <Button
          type="submit"
          variant="primary"
          pending={save.isPending}
          disabled={amount === null}
          className="self-start"
        >
          {t("rop.plan.save")}
        </Button>
      </form>
    </Dialog>
  )
}
