"use client"

import { useMutation, useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { toast } from "@/components/ui/toast"
import { calls, client } from "@/lib/client/client"
import { refusalOf } from "@/lib/client/refusal"
import type { ComplexStock } from "@/lib/domain/reports/stock/schema"
import { UNIT_KINDS, type UnitFilter, type UnitKind } from "@/lib/domain/units/schema"
import { useStockChanged } from "./use-stock-changed"

type Draft = { blockId: string; kind: UnitKind | ""; floorFrom: string; floorTo: string }

/** Puts hidden units on sale: first which, then how many it would be, then all at once. */
export function ReleaseDialog({ complex, onClose }: { complex: ComplexStock; onClose: () => void }) {
  const t = useTranslations()
  const sentence = useRefusal()
  const onSettled = useStockChanged()
  const [draft, setDraft] = useState<Draft>({ blockId: "", kind: "", floorFrom: "", floorTo: "" })
  const filter = toFilter(complex.id, draft)
  const preview = useQuery({
    queryKey: [...client.units.key(), "release", filter],
    queryFn: () => calls.units.release({ filter, preview: true }),
    placeholderData: (previous) => previous,
  })
  const release = useMutation(
    client.units.release.mutationOptions({
      onSettled,
      onSuccess: ({ count }) => {
        toast.success(t("admin.complexes.released", { count }))
        onClose()
      },
    }),
  )
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const input = { filter, preview: false }
  const error = refusalOf(release, input) ?? preview.error
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("admin.complexes.releaseTitle", { name: complex.name })}
      description={t("admin.complexes.releaseText")}
      closeLabel={t("common.close")}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            variant="primary"
            disabled={!preview.data?.count || preview.isPlaceholderData || Boolean(preview.error)}
            pending={release.isPending}
            onClick={() => release.mutate(input)}
          >
            {t("admin.complexes.releaseSubmit", { count: preview.data?.count ?? 0 })}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-4">
        <Field label={t("admin.complexes.block")}>
          <Select
            value={draft.blockId}
            onValueChange={(blockId) => set({ blockId })}
            options={[
              { value: "", label: t("admin.complexes.anyBlock") },
              ...complex.blocks.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
        <Field label={t("admin.complexes.kind")}>
          <Select
            value={draft.kind}
            onValueChange={(kind) => set({ kind })}
            options={[
              { value: "" as const, label: t("admin.complexes.anyKind") },
              ...UNIT_KINDS.map((value) => ({ value, label: t(`admin.complexes.kinds.${value}`) })),
            ]}
          />
        </Field>
        <Field label={t("admin.complexes.floorFrom")}>
          <Input
            numeric
            inputMode="numeric"
            value={draft.floorFrom}
            onChange={(event) => set({ floorFrom: event.target.value })}
          />
        </Field>
        <Field label={t("admin.complexes.floorTo")}>
          <Input
            numeric
            inputMode="numeric"
            value={draft.floorTo}
            onChange={(event) => set({ floorTo: event.target.value })}
          />
        </Field>
      </div>
      <div aria-live="polite" className="mt-4">
        {error ? <p className="text-late">{sentence(error)}</p> : null}
        {preview.data && !preview.error ? (
          <>
            <p className="font-medium">{t("admin.complexes.willRelease", { count: preview.data.count })}</p>
            {preview.data.unpriced > 0 ? (
              <p className="text-soft">{t("admin.complexes.unpriced", { count: preview.data.unpriced })}</p>
            ) : null}
          </>
        ) : null}
      </div>
    </Dialog>
  )
}

function toFilter(complexId: string, { blockId, kind, floorFrom, floorTo }: Draft): UnitFilter {
  const floor = (text: string) => (/^-?\d{1,3}$/.test(text.trim()) ? Number(text) : undefined)
  return {
    complexId,
    ...(blockId ? { blockId } : {}),
    ...(kind ? { kind } : {}),
    ...(floor(floorFrom) === undefined ? {} : { floorFrom: floor(floorFrom) }),
    ...(floor(floorTo) === undefined ? {} : { floorTo: floor(floorTo) }),
  }
}
