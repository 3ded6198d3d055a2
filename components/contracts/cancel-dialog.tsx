"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { DescriptionList } from "@/components/ui/description-list"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Textarea } from "@/components/ui/textarea"
import { refundPlan } from "@/lib/domain/arrears/rules"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { parseMoneyText, toMoney } from "@/lib/domain/money"
import { currencySuffix, formatMoney } from "@/lib/i18n/format"
import { useContractActions } from "./use-contract-actions"

/** Why it ends, what the company keeps, and what the buyer gets back by that. */
export function CancelDialog({ contract, onClose }: { contract: ContractDto; onClose: () => void }) {
  const t = useTranslations()
  const locale = useLocale()
  const { cancel } = useContractActions()
  const [reason, setReason] = useState("")
  const [kept, setKept] = useState("")
  const { currency, penalty } = contract
  const money = (amount: bigint | number) => formatMoney(amount, currency, locale)
  const completed = contract.payments
    .filter((payment) => payment.status === "completed")
    .reduce((sum, payment) => sum + BigInt(payment.amount), 0n)
  const owed = BigInt(Math.max(0, penalty.accrued - penalty.waived))
  const retention = kept.trim() === "" ? 0n : parseMoneyText(kept, currency)
  const plan = retention === null ? null : refundPlan({ completed, penalty: owed, retention })

  function submit() {
    if (retention === null || reason.trim() === "") return
    cancel.mutate({ id: contract.id, reason, retention: toMoney(retention) }, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("contracts.cancel.title", { number: contract.number })}
      description={t(completed > 0n ? "contracts.cancel.textPaid" : "contracts.cancel.textFree", {
        units: contract.units.map((unit) => t("contracts.unit", { number: unit.number })).join(", "),
      })}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.close")}</Button>
          <Button
            variant="danger"
            disabled={reason.trim() === "" || retention === null}
            pending={cancel.isPending}
            onClick={submit}
          >
            {t("contracts.cancel.submit")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t("contracts.cancel.reason")} required>
          <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        {completed > 0n ? (
          <>
            <Field
              label={t("contracts.cancel.retention")}
              error={retention === null ? t("payments.amountUnread") : undefined}
            >
              <Input
                numeric
                inputMode="decimal"
                maxLength={40}
                suffix={currencySuffix(currency, locale)}
                value={kept}
                onChange={(event) => setKept(event.target.value)}
              />
            </Field>
            <DescriptionList
              items={[
                { label: t("contracts.cancel.paid"), value: money(completed), numeric: true },
                { label: t("contracts.cancel.penalty"), value: owed > 0n ? money(-owed) : null, numeric: true },
                { label: t("contracts.cancel.kept"), value: retention ? money(-retention) : null, numeric: true },
                {
                  label: t("contracts.cancel.refund"),
                  value: plan === null ? null : <strong className="font-semibold">{money(plan)}</strong>,
                  numeric: true,
                },
              ]}
            />
          </>
        ) : null}
      </div>
    </Dialog>
  )
}
