"use client"

import { useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Segmented } from "@/components/ui/segmented"
import type { TermFields } from "./terms"

type DownFieldProps = {
  terms: Pick<TermFields, "down" | "downBy">
  /** The currency's. */
  suffix: string
  error: string | undefined
  onChange: (part: Partial<TermFields>) => void
}

/** The first money, as a share of the price or as a sum. */
export function DownField({ terms, suffix, error, onChange }: DownFieldProps) {
  const t = useTranslations("contracts.schedule")
  return (
    <div className="flex items-end gap-2 sm:col-span-2">
      <Field label={t("downBy")} className="flex-1" error={error}>
        <Input
          numeric
          inputMode="decimal"
          maxLength={40}
          suffix={terms.downBy === "percent" ? "%" : suffix}
          value={terms.down}
          onChange={(event) => onChange({ down: event.target.value })}
        />
      </Field>
      <Segmented
        label={t("downBy")}
        value={terms.downBy}
        onValueChange={(downBy) => onChange({ downBy, down: "" })}
        options={(["percent", "sum"] as const).map((value) => ({ value, label: t(value) }))}
      />
    </div>
  )
}
