"use client"

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Chip } from "@/components/ui/chip"
import { Dialog } from "@/components/ui/dialog"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { DrawingSummaryDto, FloorDto } from "@/lib/domain/drawings/schema"
import { useDrawingsChanged } from "./use-drawings-changed"

type Props = {
  drawing: DrawingSummaryDto
  drawings: readonly DrawingSummaryDto[]
  floors: readonly FloorDto[]
  onClose: () => void
}

/** A typical floor is drawn once: its polygons go to the flats of the same stacks on the floors that are ticked. */
export function CopyDialog({ drawing, drawings, floors, onClose }: Props) {
  const t = useTranslations("drawings")
  const common = useTranslations("common")
  const sentence = useRefusal()
  const onSettled = useDrawingsChanged()
  const free = freeFloors(drawing, drawings, floors)
  const [chosen, setChosen] = useState<readonly number[]>(free)
  const copy = useMutation(
    client.draws.copy.mutationOptions({
      onSettled,
      onSuccess: ({ items }) => {
        const open = items.reduce((sum, item) => sum + item.unlinked, 0)
        toast.success(t("copied", { count: items.length }), {
          description: open > 0 ? t("copiedOpen", { count: open }) : undefined,
        })
        onClose()
      },
    }),
  )
  const toggle = (floor: number) =>
    setChosen(chosen.includes(floor) ? chosen.filter((one) => one !== floor) : [...chosen, floor])
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("copyTitle", { name: drawing.name })}
      description={t("copyText")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            variant="primary"
            disabled={chosen.length === 0}
            pending={copy.isPending}
            onClick={() => copy.mutate({ id: drawing.id, floors: [...chosen] })}
          >
            {t("copySubmit", { count: chosen.length })}
          </Button>
        </>
      }
    >
      {free.length === 0 ? (
        <p className="text-soft">{t("copyNowhere")}</p>
      ) : (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="mb-2 flex w-full items-center gap-2 text-sm font-medium">
            {t("floors")}
            <Button size="sm" variant="ghost" onClick={() => setChosen(chosen.length === free.length ? [] : free)}>
              {t(chosen.length === free.length ? "noFloors" : "allFloors")}
            </Button>
          </legend>
          {free.map((floor) => (
            <Chip key={floor} pressed={chosen.includes(floor)} onClick={() => toggle(floor)} className="tabular">
              {floor}
            </Chip>
          ))}
        </fieldset>
      )}
      {copy.error ? (
        <p role="alert" className="mt-4 text-late">
          {sentence(copy.error)}
        </p>
      ) : null}
    </Dialog>
  )
}

/** Floors with units, in the same block or entrance, that have no drawing yet; from below. */
function freeFloors(drawing: DrawingSummaryDto, drawings: readonly DrawingSummaryDto[], floors: readonly FloorDto[]) {
  const { level, blockId, entranceId } = drawing
  const drawn = new Set(
    drawings
      .filter((one) => one.level === level && one.blockId === blockId && one.entranceId === entranceId)
      .map(({ floor }) => floor),
  )
  const here = floors.filter((one) => one.blockId === blockId && (entranceId === null || one.entranceId === entranceId))
  return [...new Set(here.map(({ floor }) => floor))].filter((floor) => !drawn.has(floor)).sort((a, b) => a - b)
}
