"use client"

import { Info } from "lucide-react"
import { IconButton } from "@/components/ui/icon-button"
import { Popover } from "@/components/ui/popover"

type FormulaProps = { label: string; name: string; formula: string; basis: string }

/** What a number of a report adds up and by which day. */
export function Formula({ label, name, formula, basis }: FormulaProps) {
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
