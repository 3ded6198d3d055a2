"use client"

import { useQuery } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Combobox } from "@/components/ui/combobox"
import { Field } from "@/components/ui/field"
import type { Option } from "@/components/ui/option"
import { Select } from "@/components/ui/select"
import { client } from "@/lib/client/client"
import type { UnitDto } from "@/lib/domain/units/schema"
import { formatArea, formatMoneyShort, formatRooms } from "@/lib/i18n/format"
import { capital, formatPlace } from "@/lib/i18n/format-place"
import { formatDateTime } from "@/lib/i18n/format-time"

const SHOWN = 40

/** Free with a price, or claimed with a clock that runs: what a lead may take or wait for. */
function isOffered({ status, price, claim }: UnitDto): boolean {
  return status === "available" ? price !== null : claim?.until != null
}

type UnitPickerProps = { value: UnitDto | null; onChange: (unit: UnitDto | null) => void }

/** A complex, then a number in it: what is free, and what is claimed and may be waited for. */
export function UnitPicker({ value, onChange }: UnitPickerProps) {
  const t = useTranslations()
  const locale = useLocale()
  const complexes = useQuery(client.complexes.list.queryOptions({ input: { limit: 200 } }))
  const [picked, setPicked] = useState<string | null>(null)
  const [text, setText] = useState("")
  const complexId = picked ?? complexes.data?.items[0]?.id ?? null
  const grid = useQuery(client.units.grid.queryOptions({ input: { id: complexId ?? "" }, enabled: complexId !== null }))
  const needle = text.trim().toLocaleLowerCase()
  const offered = (grid.data?.items ?? [])
    .filter(isOffered)
    .filter((unit) => unit.number.toLocaleLowerCase().startsWith(needle))
    .slice(0, SHOWN)

  function optionOf(unit: UnitDto): Option {
    const what = unit.rooms === null ? t(`grid.kind.${unit.kind}`) : formatRooms(unit.rooms, locale)
    const state = unit.claim?.until
      ? t("claims.form.taken", { until: formatDateTime(unit.claim.until) })
      : formatMoneyShort(unit.price ?? 0, unit.currency, locale)
    return {
      value: unit.id,
      label: `${t("grid.number", { number: unit.number })} · ${what}, ${formatArea(unit.areaDm2, locale)}`,
      hint: `${capital(formatPlace(unit, locale))} · ${state}`,
    }
  }

  return (
    <div className="grid gap-4 sm:grid-cols-[2fr_3fr]">
      <Field label={t("claims.form.complex")}>
        <Select
          value={complexId ?? undefined}
          placeholder={t("common.loading")}
          onValueChange={(id) => {
            setPicked(id)
            onChange(null)
          }}
          options={(complexes.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label={t("claims.form.unit")} required>
        <Combobox
          placeholder={t("claims.form.unitPlaceholder")}
          emptyLabel={grid.isFetching ? t("common.loading") : t("claims.form.unitEmpty")}
          pending={grid.isLoading}
          value={value?.id ?? null}
          valueLabel={value ? optionOf(value).label : undefined}
          onQueryChange={setText}
          onValueChange={(id) => onChange(offered.find((unit) => unit.id === id) ?? null)}
          options={offered.map(optionOf)}
        />
      </Field>
    </div>
  )
}
