"use client"

import { Info } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { Popover } from "@/components/ui/popover"

type FormulaProps = {
  /** The number's name. */
  name: string
  /** What it adds up. */
  formula: string
  /** By which day a row counts. */
  basis: string
}

/** What a number adds up and by which day. */
export function Formula({ name, formula, basis }: FormulaProps) {
  const label = useTranslations("numbers")("formulaOf", { name })
  return (
    <Popover
      label={label}
      trigger={
        <IconButton size="sm" label={label} className="relative z-10 -my-1">
          <Info aria-hidden="true" />
        </IconButton>
      }
    >
      <p className="font-medium">{name}</p>
      <p className="mt-1">{formula}</p>
      <p className="mt-2 text-sm text-soft">{basis}</p>
    </Popover>
  )
}
