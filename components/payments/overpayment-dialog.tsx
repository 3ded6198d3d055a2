"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { QueryState } from "@/components/desk/query-state"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { RadioGroup } from "@/components/ui/radio-group"
import { Textarea } from "@/components/ui/textarea"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { OverpaymentMode } from "@/lib/domain/payments/overpayment/rules"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { ScheduleComparison } from "./schedule-comparison"

type OverpaymentDialogProps = { contractId: string; today: string; onClose: () => void }

/** Money that came early: what becomes of it, with the schedule before and after side by side. */
export function OverpaymentDialog({ contractId, today, onClose }: OverpaymentDialogProps) {
  const t = useTranslations("payments.overpayment")
  const common = useTranslations("common")
  const locale = useLocale()
  const onSettled = useDealChanged()
  const [mode, setMode] = useState<OverpaymentMode>("next")
  const [reason, setReason] = useState("")
  const preview = useQuery(client.contracts.overpayment.queryOptions({ input: { id: contractId } }))
  const move = useMutation(
    client.contracts.moveOverpayment.mutationOptions({
      onSettled,
      onSuccess: () => {
        toast.success(t(`done.${mode}`))
        onClose()
      },
    }),
  )
  const data = preview.data
  const before = data?.options.find((option) => option.mode === "next")
  const after = data?.options.find((option) => option.mode === mode)
  const money = (amount: number) => (data ? formatMoney(amount, data.currency, locale) : "")
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      description={data && data.amount > 0 ? t("text", { amount: money(data.amount) }) : undefined}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            variant="primary"
            disabled={!data || !after || reason.trim() === ""}
            pending={move.isPending}
            onClick={() => (data ? move.mutate({ id: contractId, mode, version: data.version, reason }) : undefined)}
          >
            {t("submit")}
          </Button>
        </>
      }
    >
      {data ? null : <QueryState query={preview} rows={6} />}
      {data && !before ? <p className="py-3 text-soft">{t("nothing")}</p> : null}
      {data && before && after ? (
        <div className="flex flex-col gap-5">
          <RadioGroup
            label={t("mode")}
            value={mode}
            onValueChange={setMode}
            options={data.options.map((option) => ({
              value: option.mode,
              label: t(`modes.${option.mode}`),
              hint: t("outcome", {
                months: option.months,
                monthly: option.monthly === null ? "–" : money(option.monthly),
                ends: formatDate(option.ends),
              }),
            }))}
          />
          <Field label={t("reason")} required hint={mode === "next" ? t("hint.next") : t("hint.version")}>
            <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
          <Refusal error={move.error} />
          <ScheduleComparison before={before.items} after={after.items} currency={data.currency} today={today} />
        </div>
      ) : null}
    </Dialog>
  )
}
