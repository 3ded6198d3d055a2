"use client"

import { useMutation } from "@tanstack/react-query"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Refusal } from "@/components/desk/refusal"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { client } from "@/lib/client/client"
import { fieldProblem, readProblem } from "@/lib/client/problem"
import type { ComplexDto } from "@/lib/domain/complexes/schema"
import { DRAWING_LEVELS, type DrawingLevel } from "@/lib/domain/drawings/schema"
import type { LayoutDto } from "@/lib/domain/layouts/schema"
import { useDrawingsChanged } from "./use-drawings-changed"

type Props = {
  complex: Pick<ComplexDto, "id" | "blocks">
  layouts: readonly Pick<LayoutDto, "id" | "code">[]
  onClose: () => void
}
/** `layoutId` "": one flat at its place. */
type Draft = {
  level: DrawingLevel
  blockId: string
  entranceId: string
  floor: string
  layoutId: string
  name: string
}

/** What the drawing is of; its name follows from that unless one is typed. The studio opens at once. */
export function CreateDialog({ complex, layouts, onClose }: Props) {
  const t = useTranslations("drawings")
  const common = useTranslations("common")
  const router = useRouter()
  const onSettled = useDrawingsChanged()
  const first = complex.blocks[0]
  const [draft, setDraft] = useState<Draft>({
    level: first ? "floor" : "master",
    blockId: first?.id ?? "",
    entranceId: "",
    floor: "1",
    layoutId: layouts[0]?.id ?? "",
    name: "",
  })
  const create = useMutation(
    client.draws.create.mutationOptions({
      onSettled,
      onSuccess: ({ id }) => router.push(`/dashboard/admin/draws/${id}` as Route),
    }),
  )
  const problem = create.error ? readProblem(create.error) : null
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const { level } = draft
  const block = complex.blocks.find(({ id }) => id === draft.blockId)
  const entrance = block?.entrances.find(({ id }) => id === draft.entranceId)
  const layout = level === "unit" ? layouts.find(({ id }) => id === draft.layoutId) : undefined
  const inBlock = level !== "master" && !layout
  const onFloor = inBlock && level !== "facade"
  const floor = /^-?\d{1,3}$/.test(draft.floor.trim()) ? Number(draft.floor) : null
  const suggestion = layout
    ? t("suggested.layout", { code: layout.code })
    : t(`suggested.${level}`, {
        block: block?.name ?? "",
        entrance: entrance?.name ?? "none",
        floor: floor ?? 0,
      })

  function save(event: FormEvent) {
    event.preventDefault()
    if (create.isPending) return
    create.mutate({
      complexId: complex.id,
      level,
      name: draft.name.trim() || suggestion,
      blockId: inBlock ? draft.blockId || null : null,
      entranceId: inBlock ? draft.entranceId || null : null,
      floor: onFloor ? floor : null,
      layoutId: layout?.id ?? null,
    })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("add")}
      description={t("addText")}
      closeLabel={common("close")}
    >
      <form onSubmit={save} noValidate className="flex flex-col gap-4 pt-1">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("level")} className="sm:col-span-2" error={fieldProblem(problem, "level")}>
            <Select
              value={level}
              onValueChange={(value) => set({ level: value })}
              options={DRAWING_LEVELS.map((value) => ({ value, label: t(`level_${value}`) }))}
            />
          </Field>
          {level === "unit" && layouts.length > 0 ? (
            <Field label={t("layout")} className="sm:col-span-2" error={fieldProblem(problem, "layoutId")}>
              <Select
                value={draft.layoutId}
                onValueChange={(layoutId) => set({ layoutId })}
                options={[
                  ...layouts.map(({ id, code }) => ({ value: id, label: code })),
                  { value: "", label: t("oneFlat") },
                ]}
              />
            </Field>
          ) : null}
          {inBlock ? (
            <>
              <Field label={t("block")} error={fieldProblem(problem, "blockId")}>
                <Select
                  value={draft.blockId}
                  onValueChange={(blockId) => set({ blockId, entranceId: "" })}
                  options={complex.blocks.map(({ id, name }) => ({ value: id, label: name }))}
                />
              </Field>
              <Field label={t("entrance")} error={fieldProblem(problem, "entranceId")}>
                <Select
                  value={draft.entranceId}
                  onValueChange={(entranceId) => set({ entranceId })}
                  options={[
                    { value: "", label: t("allEntrances") },
                    ...(block?.entrances ?? []).map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
              </Field>
            </>
          ) : null}
          {onFloor ? (
            <Field label={t("floor")} error={fieldProblem(problem, "floor")}>
              <Input
                numeric
                inputMode="numeric"
                value={draft.floor}
                onChange={(event) => set({ floor: event.target.value })}
              />
            </Field>
          ) : null}
          <Field label={t("name")} className={onFloor ? "" : "sm:col-span-2"} error={fieldProblem(problem, "name")}>
            <Input
              autoComplete="off"
              maxLength={120}
              placeholder={suggestion}
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          </Field>
        </div>
        <Refusal error={create.error} unlessFields />
        <Button type="submit" variant="primary" pending={create.isPending} className="self-end">
          {t("create")}
        </Button>
      </form>
    </Dialog>
  )
}
