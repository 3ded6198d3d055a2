"use client"

import { useTranslations } from "next-intl"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { ShownProblem } from "@/lib/client/problem"
import { fieldProblem } from "@/lib/client/problem"
import { PAPER_FIELDS, type PaperField } from "./buyer-input"

type PaperFieldsProps = { defaults: Partial<Record<PaperField, string | null>>; problem: ShownProblem | null }

/** What registry, notary and bank add later; none of it is needed to draft. */
export function PaperFields({ defaults, problem }: PaperFieldsProps) {
  const t = useTranslations("contracts.papers")
  return (
    <details className="group" open={PAPER_FIELDS.some((field) => defaults[field])}>
      <summary className="w-fit cursor-pointer rounded-mark py-1 font-medium text-soft hover:text-ink">
        {t("title")}
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-3">
        {PAPER_FIELDS.map((field) => (
          <Field key={field} label={t(field)} error={fieldProblem(problem, field)}>
            <Input name={field} defaultValue={defaults[field] ?? ""} autoComplete="off" maxLength={200} />
          </Field>
        ))}
      </div>
    </details>
  )
}
