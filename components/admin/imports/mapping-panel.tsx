"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { NativeSelect } from "@/components/ui/native-select"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import {
  type ImportReportDto,
  LISTED_STATUSES,
  type ListedStatus,
  UNIT_FIELDS,
  type UnitField,
} from "@/lib/domain/imports/schema"
import { ColourSwatch } from "./colour-swatch"

type Said = { columns: Record<string, UnitField | null>; colours: Record<string, ListedStatus> }

/** How the file was understood; what is corrected here is read again and remembered for files of this shape. */
export function MappingPanel({ report }: { report: ImportReportDto }) {
  const t = useTranslations("imports")
  const sentence = useRefusal()
  const queryClient = useQueryClient()
  const columns = report.columns.filter(({ heading }) => heading !== "")
  const [said, setSaid] = useState<Said>({ columns: {}, colours: {} })
  const correct = useMutation(
    client.imports.correct.mutationOptions({
      onSuccess: () => setSaid({ columns: {}, colours: {} }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.imports.key() }),
    }),
  )
  const open = report.correctable && report.status !== "applied"
  if (columns.length === 0 && report.colours.length === 0) return null
  const changed = Object.keys(said.columns).length + Object.keys(said.colours).length > 0

  function save() {
    const kept = Object.fromEntries(columns.map(({ heading, field }) => [heading, field]))
    const known = report.colours.flatMap(({ fill, status }) => (status ? [[fill, status]] : []))
    correct.mutate({
      id: report.id,
      columns: { ...kept, ...said.columns },
      colours: { ...Object.fromEntries(known), ...said.colours },
    })
  }

  return (
    <Section
      title={t(report.shape === "grid" ? "mapping.grid" : "mapping.list")}
      note={report.sheets.filter(Boolean).join(", ")}
      action={
        changed ? (
          <Button size="sm" variant="primary" pending={correct.isPending} onClick={save}>
            {t("mapping.readAgain")}
          </Button>
        ) : null
      }
    >
      {correct.error ? (
        <p role="alert" className="pt-2 text-late">
          {sentence(correct.error)}
        </p>
      ) : null}
      <ul className="grid gap-x-7 sm:grid-cols-2 xl:grid-cols-3">
        {columns.map(({ heading, field }) => (
          <li key={heading} className="grid grid-cols-2 items-center gap-3 border-b border-line py-1.5">
            <span className="min-w-0 break-words">{heading}</span>
            <ColumnSelect
              heading={heading}
              value={said.columns[heading] === undefined ? field : said.columns[heading]}
              disabled={!open}
              onChange={(value) => setSaid({ ...said, columns: { ...said.columns, [heading]: value } })}
            />
          </li>
        ))}
        {report.colours.map(({ fill, count, status }) => (
          <li key={fill} className="grid grid-cols-2 items-center gap-3 border-b border-line py-1.5">
            <ColourSwatch fill={fill} label={t("mapping.colour", { fill, count })} />
            <StatusSelect
              label={t("mapping.colourMeans", { fill })}
              value={said.colours[fill] ?? status}
              disabled={!open}
              onChange={(value) => setSaid({ ...said, colours: { ...said.colours, [fill]: value } })}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type SelectProps<Value> = { value: Value | null; disabled: boolean; onChange: (value: Value) => void }

function ColumnSelect({ heading, value, disabled, onChange }: SelectProps<UnitField | null> & { heading: string }) {
  const t = useTranslations()
  const options = UNIT_FIELDS.map((field) => ({ value: field, label: t(`import.columns.${field}`) }))
  return (
    <NativeSelect
      aria-label={t("imports.mapping.columnMeans", { heading })}
      placeholder={t("imports.mapping.unread")}
      options={options}
      value={value ?? ""}
      disabled={disabled}
      onChange={(event) => onChange(UNIT_FIELDS.find((field) => field === event.target.value) ?? null)}
    />
  )
}

function StatusSelect({ label, value, disabled, onChange }: SelectProps<ListedStatus> & { label: string }) {
  const t = useTranslations("imports")
  const options = LISTED_STATUSES.map((status) => ({ value: status, label: t(`listed.${status}`) }))
  return (
    <NativeSelect
      aria-label={label}
      {...(value === null && { placeholder: t("mapping.choose") })}
      options={options}
      value={value ?? ""}
      disabled={disabled}
      onChange={(event) => {
        const status = LISTED_STATUSES.find((known) => known === event.target.value)
        if (status) onChange(status)
      }}
    />
  )
}
