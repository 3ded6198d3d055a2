"use client"

import { useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Segmented } from "@/components/ui/segmented"
import { fieldProblem, type ShownProblem } from "@/lib/client/problem"
import type { Currency } from "@/lib/domain/money"
import { currencySuffix } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"
import type { TermFields as Terms } from "./terms"

type TermFieldsProps = {
  terms: Terms
  currency: Currency
  locale: Locale
  problem: ShownProblem | null
  onChange: (terms: Terms) => void
}

/** How the price is paid; the preview follows every key. */
export function TermFields({ terms, currency, locale, problem, onChange }: TermFieldsProps) {
  const t = useTranslations("contracts.schedule")
  const byPercent = terms.downBy === "percent"
  const change = (part: Partial<Terms>) => onChange({ ...terms, ...part })
  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label={t("kind")}
        value={terms.kind}
        onValueChange={(kind) => change({ kind })}
        options={(["installment", "full"] as const).map((value) => ({ value, label: t(value) }))}
      />
      <div className="grid grid-cols-2 items-start gap-4">
        {terms.kind === "installment" ? (
          <>
            <div className="col-span-2 flex items-end gap-2">
              <Field
                label={t("downBy")}
                className="flex-1"
                error={fieldProblem(problem, "schedule.downPercent") ?? fieldProblem(problem, "schedule.downAmount")}
              >
                <Input
                  numeric
                  inputMode="decimal"
                  maxLength={40}
                  suffix={byPercent ? "%" : currencySuffix(currency, locale)}
                  value={terms.down}
                  onChange={(event) => change({ down: event.target.value })}
                />
              </Field>
              <Segmented
                label={t("downBy")}
                value={terms.downBy}
                onValueChange={(downBy) => change({ downBy, down: "" })}
                options={(["percent", "sum"] as const).map((value) => ({ value, label: t(value) }))}
              />
            </div>
            <Field label={t("months")} error={fieldProblem(problem, "schedule.months")}>
              <Input
                numeric
                inputMode="numeric"
                maxLength={3}
                value={terms.months}
                onChange={(event) => change({ months: event.target.value })}
              />
            </Field>
          </>
        ) : null}
        <Field label={t("startDate")} error={fieldProblem(problem, "schedule.startDate")}>
          <Input
            type="date"
            max="2199-12-31"
            value={terms.startDate}
            onChange={(event) => change({ startDate: event.target.value })}
          />
        </Field>
      </div>
    </div>
  )
}
