"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import { CURRENCIES, type Currency } from "@/lib/domain/money"
import { useStockChanged } from "./use-stock-changed"

/** A name and a currency are enough: address and contract prefix come from the name unless given. */
export function ComplexForm({ onDone }: { onDone: (complex: ComplexDto) => void }) {
  const t = useTranslations("admin.complexes")
  const currencies = useTranslations("settingsPage.currencies")
  const onSettled = useStockChanged()
  const create = useMutation(client.complexes.create.mutationOptions({ onSettled, onSuccess: onDone }))
  const [texts, setTexts] = useState({ nameRu: "", city: "", slug: "", contractPrefix: "" })
  const [currency, setCurrency] = useState<Currency>("UZS")
  const problem = create.error ? readProblem(create.error) : null
  const type = (field: keyof typeof texts) => ({
    value: texts[field],
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [field]: event.target.value }),
  })

  function save(event: FormEvent) {
    event.preventDefault()
    if (create.isPending) return
    const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""))
    create.mutate({ nameRu: texts.nameRu, currency, ...given })
  }

  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4 pt-1">
      <Field label={t("name")} required error={fieldProblem(problem, "nameRu")}>
        <Input autoFocus autoComplete="off" maxLength={120} {...type("nameRu")} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("city")} error={fieldProblem(problem, "city")}>
          <Input autoComplete="off" maxLength={80} {...type("city")} />
        </Field>
        <Field label={t("currency")} hint={t("currencyHint")} error={fieldProblem(problem, "currency")}>
          <Select
            value={currency}
            onValueChange={setCurrency}
            options={CURRENCIES.map((value) => ({ value, label: currencies(value) }))}
          />
        </Field>
        <Field label={t("slug")} hint={t("slugHint")} error={fieldProblem(problem, "slug")}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={60} {...type("slug")} />
        </Field>
        <Field label={t("prefix")} hint={t("prefixHint")} error={fieldProblem(problem, "contractPrefix")}>
          <Input autoComplete="off" maxLength={10} {...type("contractPrefix")} />
        </Field>
      </div>
      <Refusal error={create.error} unlessFields />
      <Button type="submit" variant="primary" pending={create.isPending} className="self-end">
        {t("add")}
      </Button>
    </form>
  )
}
