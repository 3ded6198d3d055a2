"use client"

import { Plus } from "lucide-react"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { toast } from "@/components/ui/toast"
import { type FormChoices, NewLeadForm } from "./new-lead-form"

/** The button of every leads' screen, and the form behind it. */
export function NewLeadDialog({ choices, primary = true }: { choices: FormChoices; primary?: boolean }) {
  const t = useTranslations()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("leads.newLead")}
      closeLabel={t("common.close")}
      trigger={
        <Button variant={primary ? "primary" : "secondary"}>
          <Plus aria-hidden="true" />
          {t("leads.newLead")}
        </Button>
      }
    >
      <NewLeadForm
        choices={choices}
        onLeave={() => setOpen(false)}
        onAdded={(lead) => {
          setOpen(false)
          const href = `/dashboard/leads/${lead.id}` as Route
          toast.success(t("leads.form.added"), {
            description: lead.name,
            action: { label: t("leads.form.open"), onClick: () => router.push(href) },
          })
        }}
      />
    </Dialog>
  )
}
