"use client"

import { Plus, Trash2 } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import type { Currency } from "@/lib/domain/money"
import { currencySuffix } from "@/lib/i18n/format"
import { type ExceptionDraft, emptyException } from "./draft"
import { layoutOptions, withLayout } from "./layout-choice"
import { StackTable } from "./stack-table"

const TYPES = ["replace", "missing", "duplex"] as const

type ExceptionListProps = {
  exceptions: readonly ExceptionDraft[]
  layouts: readonly LayoutChoice[]
  currency: Currency
  faults: ReadonlySet<string>
  onChange: (exceptions: ExceptionDraft[]) => void
}

/** Where the entrance is not typical: other stacks on some floors, a place that is missing, a duplex. */
export function ExceptionList({ exceptions, layouts, currency, faults, onChange }: ExceptionListProps) {
  const t = useTranslations("typicalFloors")
  const locale = useLocale()
  const money = currencySuffix(currency, locale)
  const set = (key: number, part: Partial<ExceptionDraft>) =>
    onChange(exceptions.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const floor = ({ key, ...exception }: ExceptionDraft, field: "from" | "to", label: string) => (
    <Field label={label} error={faults.has(`${key}.${field}`) ? t("numberNeeded") : undefined}>
      <Input
        numeric
        inputMode="numeric"
        maxLength={4}
        value={exception[field]}
        onChange={(event) => set(key, { [field]: event.target.value })}
      />
    </Field>
  )
  const place = (exception: ExceptionDraft, field: "stack" | "rooms" | "area" | "price", label: string) => (
    <Field label={label} error={faults.has(`${exception.place.key}.${field}`) ? t("numberNeeded") : undefined}>
      <Input
        numeric
        inputMode={field === "area" || field === "price" ? "decimal" : "numeric"}
        autoComplete="off"
        maxLength={field === "price" ? 40 : 8}
        value={exception.place[field]}
        suffix={field === "price" ? money : undefined}
        onChange={(event) => set(exception.key, { place: { ...exception.place, [field]: event.target.value } })}
      />
    </Field>
  )
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {exceptions.map((exception) => (
        <fieldset key={exception.key} className="relative min-w-0 rounded-panel border border-line p-4">
          <legend className="px-1.5 font-medium">{t(`exceptions.${exception.type}`)}</legend>
          <div className="grid grid-cols-2 gap-3 pr-10 sm:grid-cols-4 xl:grid-cols-7">
            {floor(exception, "from", t("floorFrom"))}
            {floor(exception, "to", t("floorTo"))}
            {exception.type === "replace" ? null : place(exception, "stack", t("stack"))}
            {exception.type === "duplex" ? (
              <>
                {layouts.length > 0 ? (
                  <Field label={t("layout")}>
                    <NativeSelect
                      value={exception.place.layoutId}
                      onChange={(event) =>
                        set(exception.key, { place: withLayout(exception.place, event.target.value, layouts) })
                      }
                      options={layoutOptions(layouts)}
                    />
                  </Field>
                ) : null}
                {place(exception, "rooms", t("rooms"))}
                {place(exception, "area", t("area"))}
                {place(exception, "price", t("perM2"))}
              </>
            ) : null}
          </div>
          {exception.type === "duplex" ? <p className="mt-2 text-sm text-soft">{t("duplexHint")}</p> : null}
          {exception.type === "replace" ? (
            <div className="mt-3">
              <StackTable
                label={t("exceptions.replace")}
                stacks={exception.stacks}
                layouts={layouts}
                currency={currency}
                faults={faults}
                onChange={(stacks) => set(exception.key, { stacks })}
              />
            </div>
          ) : null}
          <IconButton
            label={t("removeException")}
            className="absolute top-2 right-2"
            onClick={() => onChange(exceptions.filter(({ key }) => key !== exception.key))}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        {TYPES.map((type) => (
          <Button key={type} size="sm" onClick={() => onChange([...exceptions, emptyException(type)])}>
            <Plus aria-hidden="true" />
            {t(`exceptions.${type}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
