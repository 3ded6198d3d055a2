"use client"

import { useMutation } from "@tanstack/react-query"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Section } from "@/components/ui/section"
import { Textarea } from "@/components/ui/textarea"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import { ItemTable } from "./item-table"
import { SchedulePreview } from "./schedule-preview"
import { TermFields } from "./term-fields"
import { type Deal, previewSchedule, usualTerms } from "./terms"

type RescheduleFormProps = {
  contract: ContractDto
  /** Its price is what is still unpaid. */
  deal: Deal
  today: string
}

/** An addendum: what is unpaid is planned anew beside the schedule in force; what is paid stays under its old days. */
export function RescheduleForm({ contract, deal, today }: RescheduleFormProps) {
  const t = useTranslations("contracts")
  const locale = useLocale()
  const router = useRouter()
  const onSettled = useDealChanged()
  const [terms, setTerms] = useState({ ...usualTerms(today), down: "", months: "12" })
  const [reason, setReason] = useState("")
  const preview = previewSchedule(deal, terms)
  const { id } = contract
  const save = useMutation(
    client.contracts.reschedule.mutationOptions({
      onSettled,
      onSuccess: ({ versions }) => {
        toast.success(t("reschedule.done", { number: String(versions[0]?.addendum?.number ?? "") }))
        router.push(`/dashboard/contracts/${id}` as Route)
      },
    }),
  )
  const problem = save.error ? readProblem(save.error) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (save.isPending || reason.trim() === "" || !preview.terms) return
    save.mutate({ id, reason, schedule: preview.terms })
  }

  return (
    <form onSubmit={submit} noValidate className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">
        <Section title={t("reschedule.after")}>
          <div className="flex flex-col gap-4 pt-4">
            <Field label={t("reschedule.reason")} required error={fieldProblem(problem, "reason")}>
              <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
            </Field>
            <TermFields terms={terms} currency={deal.currency} locale={locale} problem={problem} onChange={setTerms} />
            <SchedulePreview deal={deal} preview={preview} />
          </div>
        </Section>
        <Refusal error={save.error} />
        <Button
          type="submit"
          variant="primary"
          size="lg"
          pending={save.isPending || save.isSuccess}
          disabled={!preview.items || reason.trim() === ""}
          className="self-start max-sm:self-stretch"
        >
          {t("reschedule.submit")}
        </Button>
      </div>
      <Section title={t("reschedule.before")}>
        <ItemTable contract={contract} today={today} />
      </Section>
    </form>
  )
}
