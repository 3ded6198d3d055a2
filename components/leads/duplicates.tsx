"use client"

import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import { MergeDialog } from "./merge-dialog"

/** The same phone or full name stands on another card: said before two people call one client. */
export function Duplicates({ lead }: { lead: LeadCardDto }) {
  const t = useTranslations("leads")
  const [open, setOpen] = useState(false)
  if (lead.duplicates.length === 0) return null
  return (
    <div className="-mt-2 mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
      <p>
        {t("merge.likely")}{" "}
        {lead.duplicates.map(({ id, name, owner }, index) => (
          <span key={id}>
            {index > 0 ? ", " : ""}
            <Link
              href={`/dashboard/leads/${id}` as Route}
              className="text-accent-strong underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
            >
              {name || t("nameless")}
            </Link>
            {` (${owner ?? t("noOwner")})`}
          </span>
        ))}
      </p>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t("merge.open")}
      </Button>
      {open ? <MergeDialog lead={lead} likely={lead.duplicates} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
