"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { polygonsOf } from "@/lib/domain/drawings/linking/rules"
import type { DrawingDto, Shape } from "@/lib/domain/drawings/schema"
import { formatDateTime } from "@/lib/i18n/format-time"
import type { Look } from "../canvas/scene"
import { Preview } from "../preview"
import { compare } from "../state/compare"
import type { Doc } from "../state/editor"

type Props = {
  mine: Doc
  theirs: DrawingDto
  look: (shape: Shape) => Look
  open: boolean
  onOpenChange: (open: boolean) => void
  onMine: () => void
  onTheirs: () => void
}

/** Somebody else saved meanwhile: both versions side by side. Whichever is kept, the other one can still be had. */
export function ConflictDialog({ mine, theirs, look, open, onOpenChange, onMine, onTheirs }: Props) {
  const t = useTranslations("studio.conflict")
  const common = useTranslations("common")
  const difference = compare(mine.body, theirs.body)
  const tone = (shape: Shape) => look(shape).tone
  const facts = (body: Doc["body"]) => {
    const polygons = polygonsOf(body)
    return t("facts", { polygons: polygons.length, linked: polygons.filter(({ link }) => link !== null).length })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="lg"
      title={t("title")}
      description={t("text", {
        name: theirs.savedBy ?? t("somebody"),
        at: formatDateTime(theirs.updatedAt),
        version: theirs.version,
      })}
      closeLabel={common("close")}
      footer={
        <>
          <Button onClick={onTheirs}>{t("takeTheirs")}</Button>
          <Button variant="primary" onClick={onMine}>
            {t("keepMine")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <figure className="min-w-0">
          <figcaption className="mb-2 font-medium">{t("mine")}</figcaption>
          <Preview body={mine.body} background={mine.background} tone={tone} label={t("mine")} />
          <p className="mt-1 text-sm text-soft">{facts(mine.body)}</p>
        </figure>
        <figure className="min-w-0">
          <figcaption className="mb-2 font-medium">{t("theirs", { version: theirs.version })}</figcaption>
          <Preview
            body={theirs.body}
            background={theirs.background}
            tone={tone}
            label={t("theirs", { version: theirs.version })}
          />
          <p className="mt-1 text-sm text-soft">{facts(theirs.body)}</p>
        </figure>
      </div>
      <p className="mt-4">{t("difference", difference)}</p>
      <p className="mt-1 text-sm text-soft">{t("kept")}</p>
    </Dialog>
  )
}
