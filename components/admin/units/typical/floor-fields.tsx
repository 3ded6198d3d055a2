"use client"

import { useLocale, useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import { DIRECTIONS, NUMBERING_RULES } from "@/lib/domain/units/generate/schema"
import { currencySuffix } from "@/lib/i18n/format"
import { capital, formatBlock, formatEntrance } from "@/lib/i18n/format-place"
import type { FloorsDraft } from "./draft"

type FloorFieldsProps = {
  draft: FloorsDraft
  complex: ComplexDto
  faults: ReadonlySet<string>
  onChange: (draft: FloorsDraft) => void
}

/** Which entrance, from which floor to which, how flats are numbered, how the price rises. */
export function FloorFields({ draft, complex, faults, onChange }: FloorFieldsProps) {
  const t = useTranslations("typicalFloors")
  const locale = useLocale()
  const set = (part: Partial<FloorsDraft>) => onChange({ ...draft, ...part })
  const entrances = complex.blocks.flatMap((block) =>
    block.entrances.map(({ id, name }) => ({
      value: id,
      label: `${capital(formatBlock(block.name, locale))}, ${formatEntrance(name, locale)}`,
    })),
  )
  const number = (key: "from" | "to" | "numberFrom", label: string) => (
    <Field label={label} error={faults.has(key) ? t("numberNeeded") : undefined}>
      <Input
        numeric
        inputMode="numeric"
        maxLength={5}
        value={draft[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      <Field label={t("entrance")} className="col-span-2">
        <NativeSelect
          value={draft.entranceId}
          onChange={(event) => set({ entranceId: event.target.value })}
          options={entrances}
        />
      </Field>
      {number("from", t("floorFrom"))}
      {number("to", t("floorTo"))}
      <Field label={t("rule")} className="col-span-2">
        <NativeSelect
          value={draft.rule}
          onChange={(event) => set({ rule: event.target.value as FloorsDraft["rule"] })}
          options={NUMBERING_RULES.map((rule) => ({ value: rule, label: t(`rules.${rule}`) }))}
        />
      </Field>
      {number("numberFrom", t("numberFrom"))}
      {draft.rule === "floor" ? (
        <Field label={t("pattern")} hint={t("patternHint")}>
          <Input
            maxLength={12}
            autoComplete="off"
            spellCheck={false}
            value={draft.pattern}
            onChange={(event) => set({ pattern: event.target.value })}
          />
        </Field>
      ) : null}
      <Field label={t("direction")}>
        <NativeSelect
          value={draft.direction}
          onChange={(event) => set({ direction: event.target.value as FloorsDraft["direction"] })}
          options={DIRECTIONS.map((direction) => ({ value: direction, label: t(`directions.${direction}`) }))}
        />
      </Field>
      <Field label={t("step")} hint={t("stepHint")} error={faults.has("stepPerFloor") ? t("numberNeeded") : undefined}>
        <Input
          numeric
          autoComplete="off"
          maxLength={30}
          suffix={currencySuffix(complex.currency, locale)}
          value={draft.stepPerFloor}
          onChange={(event) => set({ stepPerFloor: event.target.value })}
        />
      </Field>
    </div>
  )
}
