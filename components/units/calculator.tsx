"use client"

import { useState } from "react"
import type { Currency } from "@/lib/domain/money"
import { formatMoney, formatPercent } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"
import { buttonClass } from "../ui/button"
import { Either, Figure, Slider } from "./calculator-parts"
import { canPayOf, installmentOf, MAX_TERM, mortgageOf, type Terms } from "./calculator-terms"

export type CalculatorWords = {
  kind: string
  installment: string
  mortgage: string
  by: string
  byMonths: string
  byMonthly: string
  canPay: string
  down: string
  months: string
  /** By their number: `months[24]`. */
  monthsOf: Record<number, string>
  yearsOf: Record<number, string>
  rate: string
  monthly: string
  downSum: string
  rest: string
  loan: string
  note: string
  mortgageNote: string
  schedule: string
  impossible: string
}

type CalculatorProps = {
  /** Minor units. */
  price: number
  currency: Currency
  /** The company's rounding, minor units. */
  step: number
  locale: Locale
  words: CalculatorWords
  /** Where the plain form gets its answer: the whole schedule, drawn by the server. */
  action: string
}

const MONTHS = { min: 3, max: MAX_TERM, step: 3 }
const YEARS = { min: 3, max: 20, step: 1 }

/** What a flat costs a month. The sliders are a plain form too: without JavaScript it leads to the page of the schedule. */
export function Calculator({ price, currency, step, locale, words, action }: CalculatorProps) {
  const [terms, setTerms] = useState<Terms>({
    kind: "installment",
    by: "months",
    downPercent: 30,
    months: 24,
    canPay: null,
    years: 10,
    ratePercent: 20,
  })
  const change = (next: Partial<Terms>) => setTerms({ ...terms, ...next })
  const money = (amount: bigint) => formatMoney(amount, currency, locale)
  const loan = terms.kind === "mortgage"
  const answer = loan
    ? mortgageOf(BigInt(price), BigInt(step), terms)
    : installmentOf(BigInt(price), BigInt(step), terms)
  const byMonthly = !loan && terms.by === "monthly"
  const canPay = canPayOf(answer?.rest ?? BigInt(price), terms.canPay)
  const long = (months: number) => words.monthsOf[months] ?? String(months)
  return (
    <form action={action} method="get" className="grid gap-x-14 gap-y-8 md:grid-cols-2">
      <div className="flex flex-col gap-6">
        <Either
          name="kind"
          label={words.kind}
          value={terms.kind}
          options={[
            { value: "installment", label: words.installment },
            { value: "mortgage", label: words.mortgage },
          ]}
          onChange={(kind) => change({ kind })}
        />
        <Slider
          name="downPercent"
          label={words.down}
          shown={`${formatPercent(terms.downPercent * 100, locale)} · ${answer ? money(answer.down) : ""}`}
          value={terms.downPercent}
          range={{ min: 0, max: 90, step: 5 }}
          onChange={(downPercent) => change({ downPercent })}
        />
        {loan ? (
          <>
            <Slider
              name="years"
              label={words.months}
              shown={words.yearsOf[terms.years] ?? String(terms.years)}
              value={terms.years}
              range={YEARS}
              onChange={(years) => change({ years })}
            />
            <Slider
              name="ratePercent"
              label={words.rate}
              shown={formatPercent(terms.ratePercent * 100, locale)}
              value={terms.ratePercent}
              range={{ min: 7, max: 30, step: 0.5 }}
              onChange={(ratePercent) => change({ ratePercent })}
            />
          </>
        ) : (
          <>
            <Either
              name="by"
              label={words.by}
              value={terms.by}
              options={[
                { value: "months", label: words.byMonths },
                { value: "monthly", label: words.byMonthly },
              ]}
              onChange={(by) => change({ by })}
            />
            {byMonthly ? (
              <>
                <Slider
                  label={words.canPay}
                  shown={money(BigInt(canPay.value))}
                  value={canPay.value}
                  range={canPay.range}
                  onChange={(value) => change({ canPay: value })}
                />
                {/* The page of the schedule is asked by months, whichever way they were found. */}
                <input type="hidden" name="months" value={answer?.months ?? terms.months} />
              </>
            ) : (
              <Slider
                name="months"
                label={words.months}
                shown={long(terms.months)}
                value={terms.months}
                range={MONTHS}
                onChange={(months) => change({ months })}
              />
            )}
          </>
        )}
      </div>
      <div className="flex flex-col gap-4 self-start rounded-panel bg-sunk p-6" aria-live="polite">
        {answer ? (
          <>
            {byMonthly ? (
              <Figure label={words.months} value={long(answer.months)} large />
            ) : (
              <Figure label={words.monthly} value={money(answer.monthly)} large />
            )}
            <div className="grid grid-cols-2 gap-4">
              {byMonthly ? <Figure label={words.monthly} value={money(answer.monthly)} /> : null}
              <Figure label={words.downSum} value={money(answer.down)} />
              <Figure label={loan ? words.loan : words.rest} value={money(answer.rest)} />
            </div>
          </>
        ) : (
          <p>{words.impossible}</p>
        )}
        <p className="text-sm text-soft">{loan ? words.mortgageNote : words.note}</p>
        {loan ? null : (
          <button type="submit" className={buttonClass({ className: "self-start print:hidden" })}>
            {words.schedule}
          </button>
        )}
      </div>
    </form>
  )
}
