"use client"

import { useMutation } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { useLeadsChanged } from "@/components/desk/use-leads-changed"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Textarea } from "@/components/ui/textarea"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { LeadCardDto } from "@/lib/domain/leads/card/schema"
import type { Currency } from "@/lib/domain/money"
import { currencySuffix } from "@/lib/i18n/format"
import { WishFieldset } from "./wish-fieldset"
import { budgetText, readBudget, readWishes, wishFields } from "./wishes"

type EditDialogProps = { lead: LeadCardDto; currency: Currency; onClose: () => void }

/** Corrects what is known: only what changed is sent, so that two people editing at once do not undo each other. */
export function EditDialog({ lead, currency: ownCurrency, onClose }: EditDialogProps) {
  const t = useTranslations()
  const locale = useLocale()
  const onSettled = useLeadsChanged()
  const currency = lead.budgetCurrency ?? ownCurrency
  const [start] = useState({
    name: lead.name,
    phone: lead.phone ?? lead.phoneRaw,
    note: lead.note,
    budget: budgetText(lead.budget, currency),
  })
  const [texts, setTexts] = useState(start)
  const [wished, setWished] = useState(() => wishFields(lead.wishes))
  const change = useMutation(client.leads.change.mutationOptions({ onSettled }))
  const problem = change.error ? readProblem(change.error) : null
  const budget = readBudget(texts.budget, currency)
  const set = (key: keyof typeof texts) => (event: { target: { value: string } }) =>
    setTexts({ ...texts, [key]: event.target.value })

  function save() {
    const changed = (key: "name" | "phone" | "note") => (texts[key] === start[key] ? {} : { [key]: texts[key] })
    change.mutate(
      {
        id: lead.id,
        ...changed("name"),
        ...changed("phone"),
        ...changed("note"),
        ...(texts.budget === start.budget ? {} : { budget, budgetCurrency: budget ? currency : undefined }),
        wishes: readWishes(wished),
      },
      {
        onSuccess: () => {
          toast.success(t("leads.card.changed"))
          onClose()
        },
      },
    )
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("leads.card.about.editTitle")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button variant="primary" pending={change.isPending} disabled={budget === undefined} onClick={save}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("leads.card.about.name")} required error={fieldProblem(problem, "name")}>
            <Input maxLength={120} value={texts.name} onChange={set("name")} />
          </Field>
          <Field label={t("leads.card.about.phone")} error={fieldProblem(problem, "phone")}>
            <Input type="tel" maxLength={40} value={texts.phone} onChange={set("phone")} />
          </Field>
        </div>
        <WishFieldset fields={wished} onChange={setWished} />
        <Field
          label={t("leads.card.about.budget")}
          error={fieldProblem(problem, "budget") ?? (budget === undefined ? t("errors.fields.invalid") : null)}
        >
          <Input
            numeric
            inputMode="decimal"
            suffix={currencySuffix(currency, locale)}
            value={texts.budget}
            onChange={set("budget")}
          />
        </Field>
        <Field label={t("leads.card.about.note")} error={fieldProblem(problem, "note")}>
          <Textarea maxLength={5000} value={texts.note} onChange={set("note")} />
        </Field>
        <Refusal error={change.error} unlessFields />
      </div>
    </Dialog>
  )
}
