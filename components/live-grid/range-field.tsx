"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Input } from "@/components/ui/input"

type RangeFieldProps = {
  label: string
  from: number | null
  to: number | null
  /** 100 where the value is in hundredths of what is typed: dm² of m². */
  scale?: 1 | 100
  onChange: (range: { from: number | null; to: number | null }) => void
}

/** Two small fields, from and to; what is no number yet asks for nothing. */
export function RangeField({ label, from, to, scale = 1, onChange }: RangeFieldProps) {
  const t = useTranslations("common")
  const [texts, setTexts] = useState({ from: asText(from, scale), to: asText(to, scale) })

  function field(edge: "from" | "to") {
    return (
      <Input
        numeric
        inputMode="decimal"
        maxLength={6}
        aria-label={`${label}, ${t(edge)}`}
        placeholder={t(edge)}
        className="h-8! w-14! px-2!"
        value={texts[edge]}
        onChange={(event) => {
          const next = { ...texts, [edge]: event.target.value }
          setTexts(next)
          onChange({ from: asNumber(next.from, scale), to: asNumber(next.to, scale) })
        }}
      />
    )
  }

  return (
    <div className="flex shrink-0 items-center gap-1.5">
      <span className="text-sm text-soft">{label}</span>
      {field("from")}
      {field("to")}
    </div>
  )
}

function asText(value: number | null, scale: number): string {
  return value === null ? "" : String(value / scale).replace(".", ",")
}

function asNumber(text: string, scale: number): number | null {
  const typed = text.trim().replace(",", ".")
  return /^-?\d{1,5}(\.\d{1,2})?$/u.test(typed) ? Math.round(Number(typed) * scale) : null
}
