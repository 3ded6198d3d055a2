"use client"

import { Plus, Trash2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import type { Currency } from "@/lib/domain/money"
import type { LayoutChoice } from "@/lib/domain/units/choices/schema"
import { type ExceptionDraft, emptyException } from "./draft"
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
  const set = (key: number, part: Partial<ExceptionDraft>) =>
    onChange(exceptions.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const number = (exception: ExceptionDraft, field: "from" | "to" | "stack" | "area", label: string) => (
    <Field label={label} error={faults.has(`${exception.key}.${field}`) ? t("numberNeeded") : undefined}>
      <Input
        numeric
        inputMode={field === "area" ? "decimal" : "numeric"}
        maxLength={8}
        value={exception[field]}
        onChange={(event) => set(exception.key, { [field]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {exceptions.map((exception) => (
        <fieldset key={exception.key} className="relative min-w-0 rounded-panel border border-line p-4">
          <legend className="px-1.5 font-medium">{t(`exceptions.${exception.type}`)}</legend>
          <div className="grid grid-cols-2 gap-3 pr-10 sm:max-w-160 sm:grid-cols-4">
            {number(exception, "from", t("floorFrom"))}
            {number(exception, "to", t("floorTo"))}
            {exception.type === "replace" ? null : number(exception, "stack", t("stack"))}
            {exception.type === "duplex" ? number(exception, "area", t("duplexArea")) : null}
          </div>
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
