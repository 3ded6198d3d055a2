"use client"

import { useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import type { Verdict } from "@/lib/domain/imports/runs/schema"
import type { ImportRowDto } from "@/lib/domain/imports/schema"
import type { Currency } from "@/lib/domain/money"
import { useRowWords } from "./use-row-words"

const TONES: Record<Verdict, Tone> = {
  new: "free",
  changed: "accent",
  unchanged: "neutral",
  missing: "held",
  wrong: "sold",
}

/** One row of the file: where it stands, which unit it is, and what becomes of it. */
export function UnitRow({ row, currency }: { row: ImportRowDto; currency: Currency }) {
  const t = useTranslations("imports")
  const list = useTranslations("importLeads")
  const words = useRowWords(currency)
  const { before, lines } = words.details(row)
  return (
    <div className="grid min-h-13 grid-cols-[1fr_auto] items-center gap-x-4 gap-y-0.5 py-2 md:grid-cols-[7rem_minmax(0,2fr)_minmax(0,3fr)_8rem]">
      <p className="text-sm text-soft tabular max-md:col-start-1 max-md:row-start-1">{words.place(row)}</p>
      <p className="min-w-0 font-medium break-words max-md:col-span-2">{words.unit(row)}</p>
      <div className="min-w-0 text-sm max-md:col-span-2">
        {before ? <p className="text-soft tabular">{before}</p> : null}
        {lines.map((line) => (
          <p key={line} className={row.verdict === "wrong" ? "break-words text-late" : "break-words tabular"}>
            {line}
          </p>
        ))}
      </div>
      <div className="text-right max-md:col-start-2 max-md:row-start-1">
        <Badge tone={TONES[row.verdict]}>
          {row.lead && row.verdict === "changed" ? list("touch") : t(`verdict.${row.verdict}`)}
        </Badge>
      </div>
    </div>
  )
}
