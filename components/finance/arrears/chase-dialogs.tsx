"use client"

import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, type ReactNode, useState } from "react"
import { MomentFields } from "@/components/callbacks/moment-fields"
import { AmountField } from "@/components/desk/amount-field"
import { Refusal } from "@/components/desk/refusal"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Textarea } from "@/components/ui/textarea"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { ArrearsRowDto } from "@/lib/domain/arrears/schema"
import { parseMoneyText, toMoney } from "@/lib/domain/money"
import { formatMoney } from "@/lib/i18n/format"
import { useChase } from "./use-chase"

type ChaseProps = { row: ArrearsRowDto; today: string; onClose: () => void }

/** A call for the client's salesperson to make. */
export function CallDialog({ row, onClose }: ChaseProps) {
  const t = useTranslations()
  const sentence = useRefusal()
  const { call } = useChase(onClose)
  const [note, setNote] = useState("")
  return (
    <ChaseFrame row={row} title={t("finance.arrears.call")} onClose={onClose}>
      <Field label={t("callbacks.note")} hint={t("finance.arrears.callHint", { name: row.manager?.name ?? "–" })}>
        <Input maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <MomentFields
        submitLabel={t("callbacks.plan")}
        pending={call.isPending}
        error={call.error ? sentence(call.error) : null}
        onChoose={(at) => call.mutate({ id: row.contractId, at: at.toISOString(), ...(note.trim() ? { note } : {}) })}
      />
    </ChaseFrame>
  )
}

/** What the buyer said: how much until when. */
export function PromiseDialog({ row, today, onClose }: ChaseProps) {
  const t = useTranslations("finance.arrears")
  const payments = useTranslations("payments")
  const locale = useLocale()
  const { promise } = useChase(onClose)
  const [on, setOn] = useState("")
  const [typed, setTyped] = useState(formatMoney(row.overdue, row.currency, locale, { bare: true }))
  const [note, setNote] = useState("")
  const amount = parseMoneyText(typed, row.currency)
  const problem = promise.error ? readProblem(promise.error) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!amount || !on || promise.isPending) return
    promise.mutate({ id: row.contractId, on, amount: toMoney(amount), ...(note.trim() ? { note } : {}) })
  }

  return (
    <ChaseFrame row={row} title={t("notePromise")} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("promiseOn")} required error={fieldProblem(problem, "on")}>
            <Input
              type="date"
              min={today}
              max="2199-12-31"
              value={on}
              onChange={(event) => setOn(event.target.value)}
            />
          </Field>
          <AmountField
            label={payments("amount")}
            currency={row.currency}
            typed={typed}
            error={fieldProblem(problem, "amount")}
            onType={setTyped}
          />
        </div>
        <Field label={t("note")} hint={t("promiseHint")}>
          <Textarea rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
        <Refusal error={promise.error} unlessFields />
        <Button
          type="submit"
          variant="primary"
          pending={promise.isPending}
          disabled={!amount || !on}
          className="self-end"
        >
          {t("promiseSubmit")}
        </Button>
      </form>
    </ChaseFrame>
  )
}

/** Penalty forgiven, with a reason. */
export function WaiveDialog({ row, onClose }: ChaseProps) {
  const t = useTranslations("finance.arrears")
  const payments = useTranslations("payments")
  const locale = useLocale()
  const { waive } = useChase(onClose)
  const [typed, setTyped] = useState(formatMoney(row.penalty, row.currency, locale, { bare: true }))
  const [reason, setReason] = useState("")
  const amount = parseMoneyText(typed, row.currency)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!amount || !reason.trim() || waive.isPending) return
    waive.mutate({ id: row.contractId, amount: toMoney(amount), reason })
  }

  return (
    <ChaseFrame row={row} title={t("waive")} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <AmountField
          label={payments("amount")}
          currency={row.currency}
          typed={typed}
          hint={t("waiveHint", { amount: formatMoney(row.penalty, row.currency, locale) })}
          onType={setTyped}
        />
        <Field label={payments("reason")} required>
          <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Refusal error={waive.error} />
        <Button
          type="submit"
          variant="primary"
          pending={waive.isPending}
          disabled={!amount || !reason.trim()}
          className="self-end"
        >
          {t("waiveSubmit")}
        </Button>
      </form>
    </ChaseFrame>
  )
}

type ChaseFrameProps = { row: ArrearsRowDto; title: string; onClose: () => void; children: ReactNode }

function ChaseFrame({ row, title, onClose, children }: ChaseFrameProps) {
  const t = useTranslations("common")
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={`${row.buyerName} · ${row.number}`}
      closeLabel={t("close")}
    >
      <div className="flex flex-col gap-4">{children}</div>
    </Dialog>
  )
}
