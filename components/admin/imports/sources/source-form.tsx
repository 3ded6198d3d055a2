"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import {
  type ImportSourceDto,
  SCHEDULES,
  type Schedule,
  SOURCE_KINDS,
  type SourceKind,
} from "@/lib/domain/imports/sources/schema"
import { sheetAddressOf } from "./sheet-address"
import { SheetCheck } from "./sheet-check"
import { useSourcesChanged } from "./use-sources-changed"

type SourceFormProps = {
  source: ImportSourceDto | null
  complexes: readonly { id: string; name: string }[]
  onDone: () => void
}

export function SourceForm({ source, complexes, onDone }: SourceFormProps) {
  const t = useTranslations("importSources")
  const common = useTranslations("common")
  const onSettled = useSourcesChanged()
  const [name, setName] = useState(source?.name ?? "")
  const [kind, setKind] = useState<SourceKind>(source?.kind ?? "units")
  const [complexId, setComplexId] = useState(source?.complexId ?? complexes[0]?.id ?? "")
  const [sheet, setSheet] = useState(source ? sheetAddressOf(source.sheetId) : "")
  const [schedule, setSchedule] = useState<Schedule>(source?.schedule ?? "daily")
  const done = (text: string) => () => {
    toast.success(text)
    onDone()
  }
  const add = useMutation(client.importSources.add.mutationOptions({ onSettled, onSuccess: done(t("added")) }))
  const change = useMutation(
    client.importSources.change.mutationOptions({ onSettled, onSuccess: done(common("saved")) }),
  )
  const { error, isPending } = source ? change : add
  const problem = error ? readProblem(error) : null

  function save(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const facts = { name, sheet, schedule, ...(kind === "units" ? { complexId } : {}) }
    if (source) change.mutate({ id: source.id, ...facts })
    else add.mutate({ ...facts, kind })
  }

  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4 pt-1">
      <Field label={t("name")} hint={t("nameHint")} required error={fieldProblem(problem, "name")}>
        <Input autoFocus autoComplete="off" maxLength={120} value={name} onChange={(e) => setName(e.target.value)} />
      </Field>
      {source ? null : (
        <Field label={t("kind")} hint={t(`kindHints.${kind}`)}>
          <Select
            value={kind}
            onValueChange={setKind}
            options={SOURCE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        </Field>
      )}
      <Field label={t("sheet")} required error={fieldProblem(problem, "sheet")}>
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
      <SheetCheck sheet={sheet} />
      <div className="grid gap-4 sm:grid-cols-2">
        {kind === "units" ? (
          <Field label={t("complex")} required error={fieldProblem(problem, "complexId")}>
            <Select
              value={complexId}
              onValueChange={setComplexId}
              options={complexes.map(({ id, name: label }) => ({ value: id, label }))}
            />
          </Field>
        ) : null}
        <Field label={t("schedule")} error={fieldProblem(problem, "schedule")}>
          <Select
            value={schedule}
            onValueChange={setSchedule}
            options={SCHEDULES.map((value) => ({ value, label: t(`schedules.${value}`) }))}
          />
        </Field>
      </div>
      <Refusal error={error} unlessFields />
      <Button type="submit" variant="primary" pending={isPending} className="self-end">
        {source ? common("save") : t("add")}
      </Button>
    </form>
  )
}
