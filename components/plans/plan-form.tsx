"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { AmountField } from "@/components/desk/amount-field"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { parseMoneyText, toMoney } from "@/lib/domain/money"
import type { PlanReportDto, PlanRow, SetPlansInput } from "@/lib/domain/plans/schema"
import { formatMoney } from "@/lib/i18n/format"

type Typed = { contracts: string; amount: string }
type Line = { row: PlanRow; of: { userId: string } | { complexId: string } }

/** Every manager's and complex's plan of a month at once. A line that nobody touched is not sent. */
export function PlanForm({ plan, onDone }: { plan: PlanReportDto; onDone: () => void }) {
  const t = useTranslations("rop.plan")
  const common = useTranslations("common")
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState<Record<string, Typed>>({})
  const set = useMutation(
    client.plans.set.mutationOptions({
      onSuccess: () => {
        toast.success(t("saved"))
        onDone()
      },
      onSettled: async () => {
        await queryClient.invalidateQueries({ queryKey: client.plans.key() })
        await queryClient.invalidateQueries({ queryKey: client.reports.key() })
      },
    }),
  )
  const managers: Line[] = plan.managers.map((row) => ({ row, of: { userId: row.id } }))
  const complexes: Line[] = plan.complexes.map((row) => ({ row, of: { complexId: row.id } }))
  const touched = [...managers, ...complexes].flatMap(({ row, of }) => {
    const entry = typed[row.id]
    return entry ? [{ of, plan: readLine(entry, row) }] : []
  })
  const plans = touched.flatMap(({ of, plan: read }) => (read ? [{ ...of, ...read }] : []))
  const ready = plans.length > 0 && plans.length === touched.length

  function submit(event: FormEvent) {
    event.preventDefault()
    if (ready && !set.isPending) set.mutate({ month: plan.month, plans })
  }

  const group = (title: string, lines: readonly Line[]) => (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 font-semibold">{title}</legend>
      {lines.map(({ row }) => (
        <PlanLine
          key={row.id}
          row={row}
          typed={typed[row.id] ?? null}
          onType={(entry) => setTyped({ ...typed, [row.id]: entry })}
        />
      ))}
    </fieldset>
  )
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5 pt-1">
      {group(t("managers"), managers)}
      {group(t("complexes"), complexes)}
      <Refusal error={set.error} />
      <Button type="submit" variant="primary" pending={set.isPending} disabled={!ready} className="self-end">
        {common("save")}
      </Button>
    </form>
  )
}

type PlanLineProps = { row: PlanRow; typed: Typed | null; onType: (typed: Typed) => void }

function PlanLine({ row, typed, onType }: PlanLineProps) {
  const t = useTranslations("rop.plan")
  const locale = useLocale()
  const shown = typed ?? {
    contracts: row.planContracts === null ? "" : String(row.planContracts),
    amount: row.planAmount === null ? "" : formatMoney(row.planAmount, row.currency, locale, { bare: true }),
  }
  return (
    <div className="grid grid-cols-[6.5rem_1fr] items-start gap-x-3 gap-y-1 sm:grid-cols-[1fr_7rem_14rem]">
      <p className="col-span-full pt-1.5 font-medium sm:col-span-1">{row.name}</p>
      <Field label={t("contractsOf", { name: row.name })} labelHidden>
        <Input
          numeric
          inputMode="numeric"
          maxLength={5}
          placeholder={t("contracts")}
          value={shown.contracts}
          onChange={(event) => onType({ ...shown, contracts: event.target.value.replace(/\D/g, "") })}
        />
      </Field>
      <AmountField
        label={t("amountOf", { name: row.name })}
        labelHidden
        required={false}
        placeholder={t("amount")}
        currency={row.currency}
        typed={shown.amount}
        onType={(amount) => onType({ ...shown, amount })}
      />
    </div>
  )
}

function amountOf({ amount }: Typed, { currency }: PlanRow): number | null {
  if (amount.trim() === "") return 0
  const read = parseMoneyText(amount, currency)
  return read === null ? null : toMoney(read)
}

/** A side that was left empty is planned as nothing. */
function readLine(typed: Typed, row: PlanRow): Pick<SetPlansInput["plans"][number], "contracts" | "amount"> | null {
  const amount = amountOf(typed, row)
  return amount === null ? null : { contracts: Number(typed.contracts || 0), amount }
}
