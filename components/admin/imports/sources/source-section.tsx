"use client"

import { useQuery } from "@tanstack/react-query"
import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"
import { SourceDialogs, type SourceTask } from "./source-dialogs"
import { sourcesQuery } from "./source-query"
import { SourceTable } from "./source-table"

type SourceSectionProps = { complexes: readonly { id: string; name: string }[] }

/** Sheets that are read by schedule, and how each of them does. */
export function SourceSection({ complexes }: SourceSectionProps) {
  const t = useTranslations("importSources")
  const query = useQuery(sourcesQuery())
  const [task, setTask] = useState<SourceTask | null>(null)
  const { items = [], connected = true } = query.data ?? {}
  const add = (
    <Button size="sm" disabled={complexes.length === 0} onClick={() => setTask({ kind: "add" })}>
      <Plus aria-hidden="true" />
      {t("add")}
    </Button>
  )
  return (
    <Section title={t("title")} action={add}>
      {connected ? null : <p className="border-b border-line py-3 text-soft">{t("notConnected")}</p>}
      {!query.data ? <QueryState query={query} rows={2} /> : null}
      {query.data && items.length === 0 ? <p className="py-3 text-soft">{t("empty")}</p> : null}
      {items.length > 0 ? <SourceTable sources={items} connected={connected} onTask={setTask} /> : null}
      <SourceDialogs task={task} complexes={complexes} onClose={() => setTask(null)} />
    </Section>
  )
}
