"use client"

import { useTranslations } from "next-intl"
import { Segmented } from "@/components/ui/segmented"
import { IMPORT_KINDS } from "@/lib/domain/imports/runs/schema"
import { useAddress } from "../use-address"
import { NewImport } from "./new-import"
import { NewListImport } from "./new-list-import"

/** What the file is of, and the form for it. The choice stands in the address. */
export function NewImportChoice({ complexes }: { complexes: readonly string[] }) {
  const t = useTranslations("importLeads")
  const { params, change } = useAddress()
  const kind = IMPORT_KINDS.find((known) => known === params.get("kind")) ?? "units"
  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label={t("kind")}
        value={kind}
        onValueChange={(next) => change({ kind: next === "units" ? undefined : next })}
        options={IMPORT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        className="self-start"
      />
      {kind === "units" ? <NewImport complexes={complexes} /> : <NewListImport key={kind} kind={kind} />}
    </div>
  )
}
