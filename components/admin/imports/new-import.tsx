"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useId, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import { CURRENCIES, type Currency } from "@/lib/domain/money"
import { DropZone } from "./drop-zone"

/** A price list and the complex it is of. Nothing is written before its dry run is confirmed. */
export function NewImport({ complexes }: { complexes: readonly string[] }) {
  const t = useTranslations("imports")
  const currencies = useTranslations("settingsPage.currencies")
  const router = useRouter()
  const queryClient = useQueryClient()
  const listId = useId()
  const [file, setFile] = useState<File | null>(null)
  const [complex, setComplex] = useState("")
  const [currency, setCurrency] = useState<Currency | "">("")
  const after = {
    onSettled: () => queryClient.invalidateQueries({ queryKey: client.imports.key() }),
    onSuccess: ({ id }: { id: string }) => router.push(`/dashboard/admin/imports/${id}` as Route),
  }
  const preview = useMutation(client.imports.preview.mutationOptions(after))
  const [sheet, setSheet] = useState("")
  const previewSheet = useMutation(client.imports.previewSheet.mutationOptions(after))
  const { error, isPending } = sheet.trim() === "" ? preview : previewSheet
  const problem = error ? readProblem(error) : null
  const isNew = complex.trim() !== "" && !complexes.includes(complex.trim())

  function send(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const target = { complex: complex.trim(), ...(isNew && currency !== "" && { currency }) }
    if (sheet.trim() !== "") previewSheet.mutate({ sheet, ...target })
    else if (file) preview.mutate({ file, ...target })
  }

  return (
    <form onSubmit={send} noValidate className="grid gap-4 lg:grid-cols-[3fr_2fr]">
      <div className="flex flex-col gap-3">
        <DropZone
          file={file}
          onFile={(chosen) => {
            preview.reset()
            setSheet("")
            setFile(chosen)
          }}
          label={t("new.file")}
          hint={t("new.fileHint")}
          accept=".csv,.xlsx,.json,.txt,.tsv"
          error={fieldProblem(problem, "file")}
        />
        <Field label={t("new.sheet")} error={fieldProblem(problem, "sheet")}>
          <Input
            type="url"
            inputMode="url"
            autoComplete="off"
            maxLength={400}
            placeholder="https://docs.google.com/spreadsheets/d/…"
            value={sheet}
            onChange={(event) => setSheet(event.target.value)}
          />
        </Field>
      </div>
      <div className="flex flex-col gap-3">
        <Field
          label={t("new.complex")}
          hint={isNew ? t("new.complexNew") : undefined}
          error={fieldProblem(problem, "complex")}
          required
        >
          <Input
            list={listId}
            autoComplete="off"
            maxLength={120}
            value={complex}
            onChange={(event) => setComplex(event.target.value)}
          />
        </Field>
        <datalist id={listId}>
          {complexes.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {isNew ? (
          <Field label={t("new.currency")} error={fieldProblem(problem, "currency")}>
            <NativeSelect
              placeholder={t("new.currencyDefault")}
              value={currency}
              onChange={(event) => setCurrency(CURRENCIES.find((known) => known === event.target.value) ?? "")}
              options={CURRENCIES.map((value) => ({ value, label: currencies(value) }))}
            />
          </Field>
        ) : null}
        <Refusal error={error} unlessFields />
        <Button
          type="submit"
          variant="primary"
          disabled={(!file && sheet.trim() === "") || complex.trim() === ""}
          pending={isPending}
          className="self-start"
        >
          {t("new.check")}
        </Button>
      </div>
    </form>
  )
}
