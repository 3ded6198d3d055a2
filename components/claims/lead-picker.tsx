"use client"

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSettled } from "@/components/leads/use-settled"
import { Combobox } from "@/components/ui/combobox"
import { Field } from "@/components/ui/field"
import { client } from "@/lib/client/client"
import type { LeadDto } from "@/lib/domain/leads/schema"
import { formatPhone } from "@/lib/domain/phone"

const PAUSE_MS = 200
const SHOWN = 20

type LeadPickerProps = { value: LeadDto | null; onChange: (lead: LeadDto | null) => void }

/** Finds a lead within one's reach by name or phone; before anything is typed, the newest. */
export function LeadPicker({ value, onChange }: LeadPickerProps) {
  const t = useTranslations()
  const [text, setText] = useState("")
  const q = useSettled(text.trim(), PAUSE_MS)
  const input = { limit: SHOWN, ...(q ? { q } : {}) }
  const found = useQuery(client.leads.list.queryOptions({ input, placeholderData: keepPreviousData }))
  const open = (found.data?.items ?? []).filter((lead) => lead.status !== "lost")
  return (
    <Field label={t("claims.form.lead")} required>
      <Combobox
        placeholder={t("claims.form.leadPlaceholder")}
        emptyLabel={found.isFetching ? t("common.loading") : t("claims.form.leadEmpty")}
        pending={found.isFetching}
        value={value?.id ?? null}
        valueLabel={value ? value.name || t("leads.nameless") : undefined}
        onQueryChange={setText}
        onValueChange={(id) => onChange(open.find((lead) => lead.id === id) ?? null)}
        options={open.map((lead) => ({
          value: lead.id,
          label: lead.name || t("leads.nameless"),
          hint: [lead.phone && formatPhone(lead.phone), lead.assignee?.name].filter(Boolean).join(" · "),
        }))}
      />
    </Field>
  )
}
