"use client"

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useSettled } from "@/components/leads/use-settled"
import { Combobox } from "@/components/ui/combobox"
import { Field } from "@/components/ui/field"
import { client } from "@/lib/client/client"
import type { ContractLineDto } from "@/lib/domain/contracts/schema"

const PAUSE_MS = 200
const SHOWN = 20

type ContractPickerProps = {
  value: ContractLineDto | null
  error?: string
  onChange: (contract: ContractLineDto | null) => void
}

/** Finds the contract that money came for, by buyer or number. */
export function ContractPicker({ value, error, onChange }: ContractPickerProps) {
  const t = useTranslations()
  const [text, setText] = useState("")
  const q = useSettled(text.trim(), PAUSE_MS)
  const input = { limit: SHOWN, ...(q ? { q } : {}) }
  const found = useQuery(client.contracts.list.queryOptions({ input, placeholderData: keepPreviousData }))
  const open = (found.data?.items ?? []).filter((contract) => contract.status !== "cancelled")
  return (
    <Field label={t("payments.contract")} required error={error}>
      <Combobox
        placeholder={t("contracts.list.search")}
        emptyLabel={found.isFetching ? t("common.loading") : t("common.notFound")}
        pending={found.isFetching}
        value={value?.id ?? null}
        valueLabel={value ? `${value.number} · ${value.buyerName}` : undefined}
        onQueryChange={setText}
        onValueChange={(id) => onChange(open.find((contract) => contract.id === id) ?? null)}
        options={open.map(({ id, number, buyerName, complex, units }) => ({
          value: id,
          label: `${number} · ${buyerName}`,
          hint: [complex.name, ...units.map((unit) => t("contracts.unit", { number: unit.number }))].join(" · "),
        }))}
      />
    </Field>
  )
}
