"use client"

import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button, buttonClass } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { DuplicateLeadDto } from "@/lib/domain/leads/intake/schema"

type DuplicateNoticeProps = {
  duplicate: DuplicateLeadDto
  pending: boolean
  error: string | null
  onLeave: () => void
  onSecond: (reason: string) => void
}

/** The phone is known: whose client it is, the card where one may see it, and a second lead on purpose. */
export function DuplicateNotice({ duplicate, pending, error, onLeave, onSecond }: DuplicateNoticeProps) {
  const t = useTranslations("leads.form")
  const [reason, setReason] = useState("")
  const { ownerName, id } = duplicate

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!pending) onSecond(reason)
  }

  return (
    <div className="flex flex-col gap-5 pt-1">
      <div role="status">
        <p className="text-lg font-medium">{t("duplicateTitle")}</p>
        <p className="mt-1 text-soft">{ownerName ? t("duplicateOwner", { name: ownerName }) : t("duplicateNobody")}</p>
        {id ? (
          <Link
            href={`/dashboard/leads/${id}` as Route}
            onClick={onLeave}
            className={buttonClass({ variant: "primary", className: "mt-3" })}
          >
            {t("openCard")}
          </Link>
        ) : null}
      </div>
      <form onSubmit={submit} className="flex flex-col gap-3 border-t border-line pt-4">
        <Field label={t("reason")} required hint={t("secondHint")} error={error}>
          <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Button type="submit" pending={pending} disabled={reason.trim() === ""} className="self-end">
          {t("second")}
        </Button>
      </form>
    </div>
  )
}
