"use client"

import { useQuery } from "@tanstack/react-query"
import { QueryState } from "@/components/desk/query-state"
import { client } from "@/lib/client/client"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import { BlockEditor } from "./block-editor"
import { FactsForm } from "./facts-form"
import { PictureEditor } from "./picture-editor"
import { ProgressSection } from "./progress-section"
import { PublicStanding } from "./public-standing"

type ComplexEditorProps = { complex: ComplexDto; available: number; today: string }

/** Everything about one complex but its units: what is said of it, how it is built, what the public sees. */
export function ComplexEditor({ complex, available, today }: ComplexEditorProps) {
  const input = { id: complex.id }
  const pictures = useQuery(client.pictures.list.queryOptions({ input }))
  const progress = useQuery(client.progress.list.queryOptions({ input }))
  return (
    <div className="flex flex-col gap-9">
      <div className="grid items-start gap-9 xl:grid-cols-[1fr_22rem] xl:grid-rows-[auto_1fr]">
        <div className="min-w-0 xl:col-start-2">
          <PublicStanding complex={complex} available={available} pictures={pictures.data?.items.length ?? 0} />
        </div>
        <div className="min-w-0 xl:col-start-1 xl:row-span-2 xl:row-start-1">
          <FactsForm complex={complex} />
        </div>
        <div className="min-w-0 xl:col-start-2">
          <BlockEditor complex={complex} />
        </div>
      </div>
      {pictures.data ? (
        <PictureEditor complexId={complex.id} pictures={pictures.data.items} />
      ) : (
        <QueryState query={pictures} rows={2} />
      )}
      {progress.data ? (
        <ProgressSection complexId={complex.id} notes={progress.data.items} today={today} />
      ) : (
        <QueryState query={progress} rows={3} />
      )}
    </div>
  )
}
