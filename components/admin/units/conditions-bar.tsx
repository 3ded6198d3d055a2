"use client"

import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import { UNIT_STATUSES } from "@/lib/domain/units/rules"
import { UNIT_KINDS } from "@/lib/domain/units/schema"
import { formatRooms } from "@/lib/i18n/format"
import { capital, formatBlock, formatEntrance } from "@/lib/i18n/format-place"
import { type Conditions, isUnconditional, NO_CONDITIONS } from "./conditions"

const ROOMS = [0, 1, 2, 3, 4, 5, 6]

export type UnitPlaces = Pick<ComplexDto, "blocks">

type ConditionsBarProps = {
  places: UnitPlaces
  layouts: readonly LayoutChoice[]
  value: Conditions
  onChange: (value: Conditions) => void
}

/** Which units are meant: by place, by what they are, by status. */
export function ConditionsBar({ places, layouts, value, onChange }: ConditionsBarProps) {
  const t = useTranslations()
  const locale = useLocale()
  const set = (change: Partial<Conditions>) => onChange({ ...value, ...change })
  const block =
    places.blocks.find(({ id }) => id === value.blockId) ?? (places.blocks.length === 1 ? places.blocks[0] : undefined)
  const any = { value: "", label: t("unitsEditor.any") }
  const select = (key: keyof Conditions, label: string, options: { value: string; label: string }[]) => (
    <Field label={label}>
      <NativeSelect
        value={value[key]}
        onChange={(event) => set({ [key]: event.target.value, ...(key === "blockId" ? { entranceId: "" } : {}) })}
        options={[any, ...options]}
      />
    </Field>
  )
  const number = (key: "floorFrom" | "floorTo" | "stack", label: string) => (
    <Field label={label}>
      <Input
        numeric
        inputMode="numeric"
        maxLength={4}
        value={value[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </Field>
  )
  return (
    <fieldset className="grid min-w-0 grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5 xl:grid-cols-9">
      <legend className="sr-only">{t("common.filters")}</legend>
      {select(
        "blockId",
        t("unitsEditor.block"),
        places.blocks.map(({ id, name }) => ({ value: id, label: capital(formatBlock(name, locale)) })),
      )}
      {select(
        "entranceId",
        t("unitsEditor.entrance"),
        (block?.entrances ?? []).map(({ id, name }) => ({ value: id, label: capital(formatEntrance(name, locale)) })),
      )}
      {number("floorFrom", t("unitsEditor.floorFrom"))}
      {number("floorTo", t("unitsEditor.floorTo"))}
      {number("stack", t("unitsEditor.stack"))}
      {select(
        "layoutId",
        t("unitsEditor.layout"),
        layouts.map(({ id, code }) => ({ value: id, label: code })),
      )}
      {select(
        "rooms",
        t("unitsEditor.rooms"),
        ROOMS.map((count) => ({ value: String(count), label: formatRooms(count, locale) })),
      )}
      {select(
        "kind",
        t("unitsEditor.kind"),
        UNIT_KINDS.map((kind) => ({ value: kind, label: t(`grid.kind.${kind}`) })),
      )}
      {select(
        "status",
        t("unitsEditor.status"),
        UNIT_STATUSES.map((status) => ({ value: status, label: t(`liveGrid.status.${status}`) })),
      )}
      {isUnconditional(value) ? null : (
        <Button
          size="sm"
          variant="ghost"
          className="col-span-full justify-self-start"
          onClick={() => onChange(NO_CONDITIONS)}
        >
          {t("common.reset")}
        </Button>
      )}
    </fieldset>
  )
}
