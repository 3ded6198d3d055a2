"use client"

import { useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { fieldProblem, type ShownProblem } from "@/lib/client/problem"
import type { Currency } from "@/lib/domain/money"
import { SCHEDULE_KINDS } from "@/lib/domain/schedules/schema"
import { currencySuffix } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"
import { DownField } from "./down-field"
import { SOLVED, type TermFields as Terms } from "./terms"

type TermFieldsProps = {
  terms: Terms
  currency: Currency
  locale: Locale
  problem: ShownProblem | null
  onChange: (terms: Terms) => void
}

/** What each sum is called, and the API's name of what it decides. */
const SUMS = {
  balloon: { word: "balloon", path: "balloonAmount" },
  tranche: { word: "tranche", path: "trancheAmount" },
  monthly: { word: "canPay", path: "months" },
} as const

/** How the price is paid; the preview follows every key. */
export function TermFields({ terms, currency, locale, problem, onChange }: TermFieldsProps) {
  const t = useTranslations("contracts.schedule")
  const { kind, solved } = terms
  const change = (part: Partial<Terms>) => onChange({ ...terms, ...part })
  const wrong = (path: string) => fieldProblem(problem, `schedule.${path}`)

  function sum(key: keyof typeof SUMS) {
    const { word, path } = SUMS[key]
    return (
      <Field label={t(word)} error={wrong(path)}>
        <Input
          numeric
          inputMode="decimal"
          maxLength={40}
          suffix={currencySuffix(currency, locale)}
          value={terms[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      </Field>
    )
  }

  function day(key: "startDate" | "untilDate" | "trancheDate") {
    return (
      <Field label={t(key)} error={wrong(key)}>
        <Input
          type="date"
          max="2199-12-31"
          value={terms[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      </Field>
    )
  }

  const installment = kind === "installment"
  const asksDown = kind !== "full" && !(installment && solved === "down")
  const asksMonths = kind === "balloon" || kind === "hybrid" || (installment && solved !== "months")
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field label={t("kind")} className="sm:col-span-2">
        <Select
          value={kind}
          onValueChange={(next) => change({ kind: next })}
          options={SCHEDULE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </Field>
      {asksDown ? (
        <DownField
          terms={terms}
          suffix={currencySuffix(currency, locale)}
          error={wrong("downPercent") ?? wrong("downAmount")}
          onChange={change}
        />
      ) : null}
      {installment ? (
        <Field label={t("solve")}>
          <Select
            value={solved}
            onValueChange={(next) => change({ solved: next })}
            options={SOLVED.map((value) => ({ value, label: t(`solved.${value}`) }))}
          />
        </Field>
      ) : null}
      {asksMonths ? (
        <Field label={t(kind === "hybrid" ? "monthsOptional" : "months")} error={wrong("months")}>
          <Input
            numeric
            inputMode="numeric"
            maxLength={3}
            value={terms.months}
            onChange={(event) => change({ months: event.target.value })}
          />
        </Field>
      ) : null}
      {installment && solved !== "monthly" ? sum("monthly") : null}
      {kind === "balloon" ? sum("balloon") : null}
      {kind === "hybrid" ? sum("tranche") : null}
      {kind === "hybrid" ? day("trancheDate") : null}
      {kind === "until" ? day("untilDate") : null}
      {day("startDate")}
    </div>
  )
}
