"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Download } from "lucide-react"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button, buttonClass } from "@/components/ui/button"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import { DropZone } from "./drop-zone"

/** A list of leads or a book of running contracts. Nothing is written before its dry run is confirmed. */
export function NewListImport({ kind }: { kind: "leads" | "contracts" }) {
  const t = useTranslations()
  const router = useRouter()
  const queryClient = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const after = {
    onSettled: () => queryClient.invalidateQueries({ queryKey: client.imports.key() }),
    onSuccess: ({ id }: { id: string }) => router.push(`/dashboard/admin/imports/${id}` as Route),
  }
  const leads = useMutation(client.importLeads.preview.mutationOptions(after))
  const contracts = useMutation(client.importContracts.preview.mutationOptions(after))
  const preview = kind === "leads" ? leads : contracts
  const namespace = kind === "leads" ? "importLeads" : "importContracts"
  const problem = preview.error ? readProblem(preview.error) : null

  function send(event: FormEvent) {
    event.preventDefault()
    if (file && !preview.isPending) preview.mutate({ file })
  }

  return (
    <form onSubmit={send} noValidate className="grid gap-4 lg:grid-cols-[3fr_2fr]">
      <DropZone
        file={file}
        onFile={(chosen) => {
          preview.reset()
          setFile(chosen)
        }}
        label={t(`${namespace}.file`)}
        hint={t("imports.new.listHint")}
        accept=".csv,.xlsx,.json,.txt,.tsv"
        error={fieldProblem(problem, "file")}
      />
      <div className="flex flex-col items-start gap-3">
        <p className="text-soft">{t(`${namespace}.about`)}</p>
        <Refusal error={preview.error} unlessFields />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" disabled={!file} pending={preview.isPending}>
            {t("imports.new.check")}
          </Button>
          {kind === "contracts" ? (
            <a href="/api/imports/contracts/template" download className={buttonClass()}>
              <Download aria-hidden="true" />
              {t("importContracts.template")}
            </a>
          ) : null}
        </div>
      </div>
    </form>
  )
}
