"use client"

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { Combobox } from "@/components/ui/combobox"
import { Field } from "@/components/ui/field"
import { client } from "@/lib/client/client"

type Person = { id: string; name: string }
type StaffFieldProps = { value?: Person | null; pending: boolean; onChoose: (person: Person) => void }

/** To whom a lead may go: salespeople, those at work first. */
export function StaffField({ value = null, pending, onChoose }: StaffFieldProps) {
  const t = useTranslations("leads.card")
  const staff = useQuery(client.staff.list.queryOptions({ input: { limit: 200, role: "sales" } }))
  const people = (staff.data?.items ?? []).toSorted((a, b) => Number(b.onShift) - Number(a.onShift))

  function choose(id: string | null) {
    const person = people.find((candidate) => candidate.id === id)
    if (person) onChoose(person)
  }

  return (
    <Field label={t("assignTitle")}>
      <Combobox
        value={value?.id ?? null}
        valueLabel={value?.name}
        pending={staff.isFetching || pending}
        emptyLabel={t("nobodyFound")}
        onValueChange={choose}
        options={people.map((person) => ({
          value: person.id,
          label: person.name,
          hint: t(person.onShift ? "onShift" : "offShift"),
        }))}
      />
    </Field>
  )
}
