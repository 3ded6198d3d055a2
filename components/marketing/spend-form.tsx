"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { AmountField } from "@/components/desk/amount-field"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { Day } from "@/lib/domain/calendar"
import type { CampaignCardDto } from "@/lib/domain/campaigns/schema"
import { parseMoneyText, toMoney } from "@/lib/domain/money"

type SpendFormProps = { campaign: CampaignCardDto; today: Day; onDone: () => void }

/** What was paid and on which day, in the campaign's currency. */
export function SpendForm({ campaign, today, onDone }: SpendFormProps) {
  const t = useTranslations("marketing")
  const queryClient = useQueryClient()
  const { id, currency } = campaign
  const [typed, setTyped] = useState("")
  const [on, setOn] = useState(today)
  const [note, setNote] = useState("")
  const amount = parseMoneyText(typed, currency)
  const add = useMutation(
    client.marketing.addSpend.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.marketing.key() }),
      onSuccess: () => {
        toast.success(t("spendAdded"))
        onDone()
      },
    }),
  )
  const problem = add.error ? readProblem(add.error) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!amount || !on || add.isPending) return
    add.mutate({ id, on, amount: toMoney(amount), note })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 pt-1">
      <div className="grid gap-4 sm:grid-cols-2">
        <AmountField
          label={t("amount")}
          autoFocus
          currency={currency}
          typed={typed}
          error={fieldProblem(problem, "amount")}
          onType={setTyped}
        />
        <Field label={t("on")} required error={fieldProblem(problem, "on")}>
          <Input type="date" max="2199-12-31" value={on} onChange={(event) => setOn(event.target.value)} />
        </Field>
      </div>
      <Field label={t("note")} error={fieldProblem(problem, "note")}>
        <Input maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Refusal error={add.error} unlessFields />
      <Button type="submit" variant="primary" pending={add.isPending} disabled={!amount || !on} className="self-end">
        {t("addSpend")}
      </Button>
    </form>
  )
}
