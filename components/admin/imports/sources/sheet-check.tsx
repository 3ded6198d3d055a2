"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { client } from "@/lib/client/client"
import { readProblem } from "@/lib/client/problem"
import { refusalOf } from "@/lib/client/refusal"
import { sourcesQuery } from "./source-query"

/** Whether the sheet can be read, before anything is kept: what stands in it, or what hinders. */
export function SheetCheck({ sheet }: { sheet: string }) {
  const t = useTranslations("importSources.check")
  const check = useMutation(client.importSources.check.mutationOptions())
  const sources = useQuery(sourcesQuery())
  const account = sources.data?.account
  const same = check.variables?.sheet === sheet
  const refused = refusalOf(check, { sheet })
  const problem = refused ? readProblem(refused) : null
  return (
    <div className="-mt-2 flex flex-col items-start gap-2">
      {account ? <p className="text-sm break-all text-soft">{t("share", { account })}</p> : null}
      <Button
        size="sm"
        pending={check.isPending}
        disabled={sheet.trim() === ""}
        onClick={() => check.mutate({ sheet })}
      >
        {t("submit")}
      </Button>
      {problem ? (
        <p role="alert" className="text-sm text-late">
          {problem.errors[0]?.message ?? problem.detail}
        </p>
      ) : null}
      {check.data && same ? (
        <div role="status" className="text-sm text-soft">
          <p className="font-medium text-ink">{t("fine")}</p>
          {check.data.sheets.map(({ name, rows, columns }) => (
            <p key={name}>{t("sheet", { name, rows, columns: columns.join(", ") })}</p>
          ))}
        </div>
      ) : null}
    </div>
  )
}
