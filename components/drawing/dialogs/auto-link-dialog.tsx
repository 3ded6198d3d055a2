"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Segmented } from "@/components/ui/segmented"
import { inStackOrder, pairInOrder } from "@/lib/domain/drawings/linking/rules"
import type { DrawingLevel, PolygonShape, ShapeLink } from "@/lib/domain/drawings/schema"
import type { Look } from "../canvas/scene"
import type { Target } from "../panel/targets"
import type { Words } from "../panel/use-words"
import { Preview } from "../preview"
import type { Doc } from "../state/editor"

type Props = {
  doc: Doc
  level: DrawingLevel
  /** Without a link yet; those that are selected when some are. */
  polygons: readonly PolygonShape[]
  /** Without a polygon yet. */
  targets: readonly Target[]
  words: Words
  look: (shape: PolygonShape) => Look
  onLink: (links: { id: string; link: ShapeLink }[]) => void
  onClose: () => void
}

/** Polygons from left to right take the units by entrance and stack: shown with names first, written when confirmed. */
export function AutoLinkDialog({ doc, level, polygons, targets, words, look, onLink, onClose }: Props) {
  const t = useTranslations("studio")
  const common = useTranslations("common")
  const kinds = [...new Set(targets.flatMap(({ link }) => (link.to === "room" ? [] : [link.to])))]
  const [kind, setKind] = useState(kinds[0] ?? "unit")
  const wanted = targets.filter(({ link }) => link.to === kind)
  const pairs = pairInOrder(
    inStackOrder(polygons, doc.body, level),
    wanted.map(({ link }) => link),
  )
  const names = new Map(
    pairs.map(({ id }, index) => {
      const target = wanted[index]
      return [id, target ? (target.unit?.number ?? words.targetName(target)) : ""]
    }),
  )
  const left = { polygons: polygons.length - pairs.length, targets: wanted.length - pairs.length }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="lg"
      title={t("autoLink.title")}
      description={t(level === "floor" ? "autoLink.floorText" : "autoLink.rowsText")}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            variant="primary"
            disabled={pairs.length === 0}
            onClick={() => {
              onLink(pairs)
              onClose()
            }}
          >
            {t("autoLink.submit", { count: pairs.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {kinds.length > 1 ? (
          <Segmented
            label={t("autoLink.kind")}
            value={kind}
            onValueChange={setKind}
            options={kinds.map((value) => ({ value, label: t(`autoLink.to_${value}`) }))}
          />
        ) : null}
        <Preview
          body={doc.body}
          background={doc.background}
          tone={(shape) => (names.has(shape.id) ? "place" : shape.kind === "polygon" ? look(shape).tone : "open")}
          label={t("autoLink.preview")}
          numbers={names}
        />
        <ol className="columns-2 gap-6 text-sm tabular sm:columns-3">
          {pairs.map(({ id }, index) => (
            <li key={id} className="flex justify-between gap-3 py-0.5">
              <span className="text-soft">{index + 1}</span>
              <span>{wanted[index] ? words.targetName(wanted[index]) : ""}</span>
            </li>
          ))}
        </ol>
        {left.polygons > 0 ? <p className="text-soft">{t("autoLink.leftPolygons", { count: left.polygons })}</p> : null}
        {left.targets > 0 ? <p className="text-soft">{t("autoLink.leftTargets", { count: left.targets })}</p> : null}
      </div>
    </Dialog>
  )
}
