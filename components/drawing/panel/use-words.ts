"use client"

import { useLocale, useTranslations } from "next-intl"
import { useMemo } from "react"
import { linkKey } from "@/lib/domain/drawings/linking/rules"
import type { Shape } from "@/lib/domain/drawings/schema"
import { formatArea, formatRoomsShort } from "@/lib/i18n/format"
import type { Look } from "../canvas/scene"
import type { Target } from "./targets"

/** Names of what is drawn and of what it opens; the same functions until the language or the units change. */
export function useWords(targets: ReadonlyMap<string, Target>) {
  const t = useTranslations()
  const locale = useLocale()
  return useMemo(() => makeWords(targets, t, locale), [targets, t, locale])
}
export type Words = ReturnType<typeof makeWords>

type Translate = ReturnType<typeof useTranslations<never>>

function makeWords(targets: ReadonlyMap<string, Target>, t: Translate, locale: ReturnType<typeof useLocale>) {
  function targetName({ unit, floor, block, room }: Target): string {
    if (room) return t(`plan.rooms.${room}`)
    if (unit) return t("studio.unit", { number: unit.number })
    return floor !== null ? t("studio.floor", { floor }) : t("studio.block", { name: block ?? "" })
  }

  function targetNote({ unit }: Target): string {
    if (!unit) return ""
    const rooms = unit.rooms === null ? t(`studio.kinds.${unit.kind}`) : formatRoomsShort(unit.rooms, locale)
    const where = t("studio.where", { floor: unit.floor, entrance: unit.entrance, stack: unit.stack })
    return [rooms, formatArea(unit.areaDm2, locale), where].join(" · ")
  }

  function shapeName(shape: Shape, place: number): string {
    if (shape.kind === "label") return shape.text
    const target = shape.link && targets.get(linkKey(shape.link))
    return target ? targetName(target) : t("studio.outline", { number: place })
  }

  function look(shape: Shape): Look {
    if (shape.kind === "label" || !shape.link) return { tone: "open", mark: "", text: "" }
    const target = targets.get(linkKey(shape.link))
    const unit = target?.unit
    if (unit) {
      const mark = unit.status === "available" ? "" : t(`ui.mark.${unit.status}`)
      return { tone: unit.status, mark, text: unit.number }
    }
    return { tone: "place", mark: "", text: target ? targetName(target) : "" }
  }

  return { targetName, targetNote, shapeName, look }
}
