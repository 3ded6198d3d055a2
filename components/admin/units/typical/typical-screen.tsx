"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useDeferredValue, useMemo, useState } from "react"
import { QueryState } from "@/components/desk/query-state"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button, buttonClass } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import { SkeletonRows } from "@/components/ui/skeleton"
import { toast } from "@/components/ui/toast"
import { calls, client } from "@/lib/client/client"
import { readProblem } from "@/lib/client/problem"
import { refusalOf } from "@/lib/client/refusal"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import { formatMoney } from "@/lib/i18n/format"
import { useUnitsChanged } from "../use-units-changed"
import { draftOfFloors, emptyFloors, type FloorsDraft, readFloors } from "./draft"
import { ExceptionList } from "./exception-list"
import { FloorFields } from "./floor-fields"
import { PreviewGrid } from "./preview-grid"
import { StackTable } from "./stack-table"

type TypicalScreenProps = { complex: ComplexDto; layouts: readonly LayoutChoice[] }

/** Describes an entrance once. It begins with what the entrance has, an empty one with what was described before it. */
export function TypicalScreen({ complex, layouts }: TypicalScreenProps) {
  const t = useTranslations("typicalFloors")
  const locale = useLocale()
  const [entranceId, setEntranceId] = useState(complex.blocks.flatMap((block) => block.entrances)[0]?.id ?? "")
  const [before, setBefore] = useState(() => emptyFloors(entranceId))
  const [typed, setTyped] = useState<Record<string, FloorsDraft>>({})
  const standing = useQuery({
    ...client.units.floors.queryOptions({ input: { id: entranceId } }),
    enabled: entranceId !== "",
  })
  const begun = useMemo(() => {
    if (!standing.data) return null
    const { description } = standing.data
    const moneyText = (amount: number) => formatMoney(amount, complex.currency, locale, { bare: true })
    return description ? draftOfFloors(entranceId, description, moneyText) : { ...before, entranceId }
  }, [standing.data, entranceId, before, complex.currency, locale])
  const draft = typed[entranceId] ?? begun
  if (entranceId === "") return <EmptyState title={t("noEntrances")} text={t("noEntrancesText")} />
  if (!draft) return <QueryState query={standing} rows={8} />
  return (
    <TypicalFloors
      complex={complex}
      layouts={layouts}
      draft={draft}
      note={standing.data?.description && !typed[entranceId] ? t("asItStands") : undefined}
      onChange={(changed) => {
        if (changed.entranceId === entranceId) return setTyped({ ...typed, [entranceId]: changed })
        setBefore(draft)
        setEntranceId(changed.entranceId)
      }}
    />
  )
}

type TypicalFloorsProps = TypicalScreenProps & {
  draft: FloorsDraft
  note: string | undefined
  onChange: (draft: FloorsDraft) => void
}

/** Floors, stacks, numbers, exceptions. What would come of them stands below, before it is written. */
function TypicalFloors({ complex, layouts, draft, note, onChange }: TypicalFloorsProps) {
  const t = useTranslations("typicalFloors")
  const common = useTranslations("common")
  const sentence = useRefusal()
  const router = useRouter()
  const onSettled = useUnitsChanged()
  const units = `/dashboard/admin/complexes/${complex.id}/units` as Route
  const { currency } = complex
  const read = readFloors(draft, currency)
  const request = useDeferredValue(read.request)
  const preview = useQuery({
    queryKey: [...client.units.key(), "typical", request],
    queryFn: () => (request ? calls.units.generate({ ...request, preview: true }) : null),
    enabled: request !== null,
    placeholderData: (previous) => previous,
    retry: false,
  })
  const make = useMutation(
    client.units.generate.mutationOptions({
      onSettled,
      onSuccess: ({ counts }) => {
        toast.success(t("done", { made: counts.new, changed: counts.changed, removed: counts.removed }))
        router.push(units)
      },
    }),
  )
  const input = read.request && { ...read.request, preview: false }
  const error = input && (refusalOf(make, input) ?? preview.error)
  const problems = error ? readProblem(error).errors : []
  const counts = preview.data?.counts
  const changes = counts ? counts.new + counts.changed + counts.removed : 0
  const isReady =
    read.request !== null && !preview.isPlaceholderData && !preview.error && changes > 0 && counts?.colliding === 0
  return (
    <div className="flex min-w-0 flex-col gap-9">
      <Section title={t("title")}>
        <div className="flex flex-col gap-6 pt-4">
          <FloorFields draft={draft} complex={complex} faults={read.faults} onChange={onChange} />
          {note ? <p className="text-soft">{note}</p> : null}
          <StackTable
            label={t("stacks")}
            stacks={draft.stacks}
            layouts={layouts}
            currency={currency}
            faults={read.faults}
            onChange={(stacks) => onChange({ ...draft, stacks })}
          />
        </div>
      </Section>
      <Section title={t("exceptionsTitle")}>
        <div className="pt-4">
          <ExceptionList
            exceptions={draft.exceptions}
            layouts={layouts}
            currency={currency}
            faults={read.faults}
            onChange={(exceptions) => onChange({ ...draft, exceptions })}
          />
        </div>
      </Section>
      <Section title={t("preview")}>
        <div className="flex flex-col gap-4 pt-4" aria-busy={preview.isFetching}>
          {error ? (
            <div role="alert" className="text-late">
              <p>{sentence(error)}</p>
              {problems.map((problem) => (
                <p key={problem.path}>{problem.message}</p>
              ))}
            </div>
          ) : null}
          {read.request === null ? (
            <p className="text-soft">{t(read.faults.size > 0 ? "fillIn" : "contradiction")}</p>
          ) : null}
          {read.request !== null && preview.isLoading ? <SkeletonRows rows={6} label={common("loading")} /> : null}
          {read.request !== null && preview.data && !preview.error ? <PreviewGrid preview={preview.data} /> : null}
          <div className="flex flex-wrap justify-end gap-2">
            <Link href={units} className={buttonClass()}>
              {common("cancel")}
            </Link>
            <Button
              variant="primary"
              disabled={!isReady}
              pending={make.isPending}
              onClick={() => (input ? make.mutate(input) : undefined)}
            >
              {t("make", { count: changes })}
            </Button>
          </div>
        </div>
      </Section>
    </div>
  )
}
