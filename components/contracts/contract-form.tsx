"use client"

import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, type ReactNode, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { PhoneCountry } from "@/lib/domain/phone"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { BuyerFields } from "./buyer-fields"
import type { BuyerField, BuyerTexts, PaperField } from "./buyer-input"
import { PaperFields } from "./paper-fields"
import { SchedulePreview } from "./schedule-preview"
import { TermFields } from "./term-fields"
import { type Deal, previewSchedule, type TermFields as Terms } from "./terms"

type ContractFormProps = {
  deal: Deal
  country: PhoneCountry
  buyer: BuyerTexts
  papers?: Partial<Record<PaperField, string | null>>
  terms: Terms
  keepsIdentity?: boolean
  /** Which units the contract is about. */
  units?: ReactNode
  /** Stands in place of the schedule until somebody wants to change it. */
  keptSchedule?: ((change: () => void) => ReactNode) | undefined
  submitLabel: string
  pending: boolean
  error: unknown
  /** `schedule` is null where it is kept. */
  onSubmit: (form: FormData, schedule: DatedScheduleInput | null) => void
}

/** Refusals that are about one field. */
const FIELD_OF: Record<string, BuyerField> = { pinfl_required: "pinfl", phone_unparsed: "phone" }

/** Buyer, papers and schedule of a contract: the same for a new one and for a draft that changes. */
export function ContractForm(props: ContractFormProps) {
  const { deal, country, error, pending } = props
  const t = useTranslations("contracts")
  const locale = useLocale()
  const [terms, setTerms] = useState(props.terms)
  const [changing, setChanging] = useState(false)
  const kept = props.keptSchedule !== undefined && !changing
  const problem = error ? readProblem(error) : null
  const preview = previewSchedule(deal, terms)

  const refusedAs = (field: BuyerField) =>
    problem && FIELD_OF[problem.code] === field ? (problem.detail ?? undefined) : undefined
  const problemOf = (field: BuyerField) => fieldProblem(problem, `buyer.${field}`) ?? refusedAs(field)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    if (kept || preview.terms) props.onSubmit(new FormData(event.currentTarget), kept ? null : preview.terms)
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="flex min-w-0 flex-col gap-8">
        {props.units}
        <Section title={t("buyer.title")}>
          <div className="flex flex-col gap-5 pt-4">
            <BuyerFields
              country={country}
              defaults={props.buyer}
              problemOf={problemOf}
              keepsIdentity={props.keepsIdentity}
            />
            <PaperFields defaults={props.papers ?? {}} problem={problem} />
          </div>
        </Section>
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <Section title={t("schedule.title")}>
          <div className="flex flex-col gap-4 pt-4">
            {kept ? (
              props.keptSchedule?.(() => setChanging(true))
            ) : (
              <>
                <TermFields
                  terms={terms}
                  currency={deal.currency}
                  locale={locale}
                  problem={problem}
                  onChange={setTerms}
                />
                <SchedulePreview deal={deal} preview={preview} />
              </>
            )}
          </div>
        </Section>
        <Refusal error={error} />
        <Button
          type="submit"
          variant="primary"
          size="lg"
          pending={pending}
          disabled={!kept && !preview.items}
          className="self-start max-sm:self-stretch"
        >
          {props.submitLabel}
        </Button>
      </div>
    </form>
  )
}
