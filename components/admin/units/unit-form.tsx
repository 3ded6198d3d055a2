"use client"

import { useMutation } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import { frozenFields, isPriceFrozen } from "@/lib/domain/units/rules"
import { UNIT_KINDS, type UnitDto } from "@/lib/domain/units/schema"
import { currencySuffix, formatMoney } from "@/lib/i18n/format"
import { draftOf, toChanges, type UnitDraft, type UnitFault } from "./unit-draft"
import { useUnitsChanged } from "./use-units-changed"

const FINISHES = ["none", "rough", "pre_finish", "turnkey", "furnished"] as const

/** A unit's facts. What its claim or contract names cannot be typed into; only what was changed is sent. */
export function UnitForm({ unit, layouts }: { unit: UnitDto; layouts: readonly LayoutChoice[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const onSettled = useUnitsChanged()
  const current = draftOf(unit, (amount) => formatMoney(amount, unit.currency, locale, { bare: true }))
  const [before, setBefore] = useState(current)
  const [draft, setDraft] = useState(before)
  const [faults, setFaults] = useState<readonly UnitFault[]>([])
  const change = useMutation(
    client.units.change.mutationOptions({
      onSettled,
      onSuccess: () => {
        setBefore(draft)
        toast.success(t("common.saved"))
      },
    }),
  )
  const problem = change.error ? readProblem(change.error) : null
  const frozen: readonly string[] = frozenFields(unit.status)
  const priceFrozen = isPriceFrozen(unit.status)
  const set = (part: Partial<UnitDraft>) => setDraft({ ...draft, ...part })
  const errorOf = (fault: UnitFault | null, path: string) =>
    fault !== null && faults.includes(fault) ? t(`unitsEditor.faults.${fault}`) : fieldProblem(problem, path)
  const text = (key: "number" | "stack" | "area" | "rooms" | "price") => ({
    value: draft[key],
    onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }),
    autoComplete: "off",
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    const read = toChanges(unit, before, draft)
    setFaults(read.faults)
    if (read.faults.length === 0 && Object.keys(read.changes).length > 0)
      change.mutate({ id: unit.id, ...read.changes })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Field label={t("unitsEditor.number")} error={errorOf(null, "number")}>
          <Input maxLength={20} disabled={frozen.includes("number")} {...text("number")} />
        </Field>
        <Field label={t("unitsEditor.stack")} error={errorOf("stack", "stack")}>
          <Input numeric inputMode="numeric" disabled={frozen.includes("stack")} {...text("stack")} />
        </Field>
        <Field label={t("unitsEditor.area")} error={errorOf("area", "areaDm2")}>
          <Input numeric inputMode="decimal" disabled={frozen.includes("areaDm2")} {...text("area")} />
        </Field>
        <Field label={t("unitsEditor.rooms")} hint={t("unitsEditor.roomsHint")} error={errorOf("rooms", "rooms")}>
          <Input numeric inputMode="numeric" disabled={frozen.includes("rooms")} {...text("rooms")} />
        </Field>
        <Field label={t("unitsEditor.kind")} error={errorOf(null, "kind")}>
          <NativeSelect
            value={draft.kind}
            disabled={frozen.includes("kind")}
            onChange={(event) => set({ kind: event.target.value as UnitDraft["kind"] })}
            options={UNIT_KINDS.map((value) => ({ value, label: t(`grid.kind.${value}`) }))}
          />
        </Field>
        <Field label={t("unitsEditor.finish")} error={errorOf(null, "finish")}>
          <NativeSelect
            value={draft.finish}
            disabled={frozen.includes("finish")}
            onChange={(event) => set({ finish: event.target.value })}
            options={[
              { value: "", label: t("unitsEditor.asComplex") },
              ...FINISHES.map((value) => ({ value, label: t(`complex.finish.${value}`) })),
            ]}
          />
        </Field>
        <Field label={t("unitsEditor.layout")} error={errorOf(null, "layoutId")}>
          <NativeSelect
            value={draft.layoutId}
            onChange={(event) => set({ layoutId: event.target.value })}
            options={[
              { value: "", label: t("unitsEditor.noLayout") },
              ...layouts.map(({ id, code }) => ({ value: id, label: code })),
            ]}
          />
        </Field>
        <Field label={t("unitsEditor.price")} error={errorOf("price", "price")} className="col-span-2">
          <Input
            numeric
            inputMode="decimal"
            disabled={priceFrozen}
            suffix={currencySuffix(unit.currency, locale)}
            {...text("price")}
          />
        </Field>
      </div>
      {frozen.length > 0 ? <p className="text-sm text-soft">{t("unitsEditor.frozen")}</p> : null}
      <Refusal error={change.error} unlessFields />
      <Button type="submit" variant="primary" pending={change.isPending} className="self-end">
        {t("common.save")}
      </Button>
    </form>
  )
}
