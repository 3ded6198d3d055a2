"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { Textarea } from "@/components/ui/textarea"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { DuplicateLeadDto } from "@/lib/domain/leads/intake/schema"
import type { LeadDto, LeadSource } from "@/lib/domain/leads/schema"
import type { PhoneCountry } from "@/lib/domain/phone"
import { DuplicateNotice } from "./duplicate-notice"
import { PhoneField } from "./phone-field"
import { MANUAL_SOURCES } from "./words"

export type FormChoices = { places: readonly { id: string; name: string }[]; country: PhoneCountry }

type NewLeadFormProps = { choices: FormChoices; onAdded: (lead: LeadDto) => void; onLeave: () => void }

/** Somebody called or walked in: a name and a phone are enough. */
export function NewLeadForm({ choices, onAdded, onLeave }: NewLeadFormProps) {
  const t = useTranslations("leads")
  const sentence = useRefusal()
  const changed = useLeadsChanged()
  const [phone, setPhone] = useState("")
  const [source, setSource] = useState<LeadSource>("call")
  const [complexId, setComplexId] = useState("")
  const [texts, setTexts] = useState({ name: "", note: "" })
  const [duplicate, setDuplicate] = useState<DuplicateLeadDto | null>(null)
  const create = useMutation(client.leads.create.mutationOptions({ onSettled: changed }))
  const problem = create.error ? readProblem(create.error) : null
  const general = problem && problem.errors.length === 0 && create.error ? sentence(create.error) : null

  function save(second: { allowDuplicate: true; reason: string } | null) {
    const { name, note } = texts
    create.mutate(
      { name, phone, source, ...(complexId ? { complexId } : {}), ...(note ? { note } : {}), ...second },
      { onSuccess: ({ status, body }) => (status === 201 ? onAdded(body) : setDuplicate(body)) },
    )
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!create.isPending) save(null)
  }

  if (duplicate) {
    return (
      <DuplicateNotice
        duplicate={duplicate}
        pending={create.isPending}
        error={create.error ? sentence(create.error) : null}
        onLeave={onLeave}
        onSecond={(reason) => save({ allowDuplicate: true, reason })}
      />
    )
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 pt-1">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("form.name")} required error={fieldProblem(problem, "name")}>
          <Input
            autoFocus
            autoComplete="off"
            maxLength={120}
            value={texts.name}
            onChange={(event) => setTexts({ ...texts, name: event.target.value })}
          />
        </Field>
        <PhoneField
          value={phone}
          country={choices.country}
          error={fieldProblem(problem, "phone")}
          onValueChange={setPhone}
        />
        <Field label={t("list.source")} error={fieldProblem(problem, "source")}>
          <Select
            value={source}
            onValueChange={setSource}
            options={MANUAL_SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
          />
        </Field>
        <Field label={t("list.complex")} error={fieldProblem(problem, "complexId")}>
          <Select
            value={complexId}
            onValueChange={setComplexId}
            options={[
              { value: "", label: t("form.complexNone") },
              ...choices.places.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
      </div>
      <Field label={t("form.note")} error={fieldProblem(problem, "note")}>
        <Textarea
          maxLength={5000}
          placeholder={t("form.notePlaceholder")}
          value={texts.note}
          onChange={(event) => setTexts({ ...texts, note: event.target.value })}
        />
      </Field>
      {general ? (
        <p role="alert" className="text-late">
          {general}
        </p>
      ) : null}
      <Button type="submit" variant="primary" pending={create.isPending} className="self-end">
        {t("form.submit")}
      </Button>
    </form>
  )
}
