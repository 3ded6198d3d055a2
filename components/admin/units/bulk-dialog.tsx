"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { NativeSelect } from "@/components/ui/native-select"
import { toast } from "@/components/ui/toast"
import { calls, client } from "@/lib/client/client"
import { refusalOf } from "@/lib/client/refusal"
import type { LayoutChoice } from "@/lib/domain/layouts/schema"
import type { BulkChange } from "@/lib/domain/units/bulk/schema"
import type { UnitFilter } from "@/lib/domain/units/schema"
import { useUnitsChanged } from "./use-units-changed"

export type BulkTask = "layout" | "release" | "hide" | "block" | "unblock"
const REASONS = ["service", "sold_elsewhere", "reserved_elsewhere", "other"] as const
type Draft = { layoutId: string; blockedReason: (typeof REASONS)[number]; reason: string }

type BulkDialogProps = {
  task: BulkTask
  filter: UnitFilter
  count: number
  layouts: readonly LayoutChoice[]
  onClose: () => void
}

/** One change for many units: what it takes, how many it would be, who stays as he is and why; then at once. */
export function BulkDialog({ task, filter, count, layouts, onClose }: BulkDialogProps) {
  const t = useTranslations()
  const onSettled = useUnitsChanged()
  const [draft, setDraft] = useState<Draft>({ layoutId: "", blockedReason: "service", reason: "" })
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const change = toChange(task, draft)
  // A reason is only told; it changes no count.
  const { reason: _, ...counted } = change
  const preview = useQuery({
    queryKey: [...client.units.key(), "bulk", filter, counted],
    queryFn: () => calls.units.bulk({ filter, change: counted, preview: true }),
    placeholderData: (previous) => previous,
  })
  const apply = useMutation(
    client.units.bulk.mutationOptions({
      onSettled,
      onSuccess: (done) => {
        toast.success(t("unitsEditor.changed", { count: done.count }))
        onClose()
      },
    }),
  )
  const input = { filter, change, preview: false }
  const error = refusalOf(apply, input) ?? preview.error
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t(`unitsEditor.titles.${task}`, { count })}
      description={t(`unitsEditor.texts.${task}`)}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            variant="primary"
            disabled={!preview.data?.count || preview.isPlaceholderData}
            pending={apply.isPending}
            onClick={() => apply.mutate(input)}
          >
            {t(`unitsEditor.submit.${task}`, { count: preview.data?.count ?? 0 })}
          </Button>
        </>
      }
    >
      {task === "layout" ? (
        <Field label={t("unitsEditor.layout")}>
          <NativeSelect
            value={draft.layoutId}
            onChange={(event) => set({ layoutId: event.target.value })}
            options={[
              { value: "", label: t("unitsEditor.noLayout") },
              ...layouts.map(({ id, code }) => ({ value: id, label: code })),
            ]}
          />
        </Field>
      ) : null}
      {task === "block" ? (
        <div className="flex flex-col gap-4">
          <Field label={t("unitsEditor.why")}>
            <NativeSelect
              value={draft.blockedReason}
              onChange={(event) => set({ blockedReason: event.target.value as Draft["blockedReason"] })}
              options={REASONS.map((value) => ({ value, label: t(`liveGrid.reason.${value}`) }))}
            />
          </Field>
          <Field label={t("unitsEditor.note")}>
            <Input maxLength={500} value={draft.reason} onChange={(event) => set({ reason: event.target.value })} />
          </Field>
        </div>
      ) : null}
      <div aria-live="polite" className="mt-4">
        <Refusal error={error} />
        {preview.data && !error ? (
          <>
            <p className="font-medium">{t("unitsEditor.willChange", { count: preview.data.count })}</p>
            <ul className="text-soft">
              {preview.data.left.map((line) => (
                <li key={line.reason}>
                  {t(`unitsEditor.left.${line.reason}`)}: <span className="tabular">{line.count}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  )
}

function toChange(task: BulkTask, { layoutId, blockedReason, reason }: Draft): BulkChange {
  switch (task) {
    case "layout":
      return { layoutId: layoutId || null }
    case "release":
    case "unblock":
      return { status: "available" }
    case "hide":
      return { status: "hidden" }
    case "block":
      return { status: "blocked", blockedReason, ...(reason.trim() ? { reason: reason.trim() } : {}) }
  }
}
