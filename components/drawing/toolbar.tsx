"use client"

import { ChevronLeft, Download, Image as ImageIcon, Keyboard, Redo2, Undo2 } from "lucide-react"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { Dispatch, ReactNode } from "react"
import { IconButton } from "@/components/ui/icon-button"
import type { DrawingDto } from "@/lib/domain/drawings/schema"
import type { Action } from "./state/action"
import type { Editor } from "./state/editor"

type Props = {
  drawing: Pick<DrawingDto, "complexId" | "name">
  complexName: string
  history: Editor["history"]
  dispatch: Dispatch<Action>
  save: ReactNode
  zoom: ReactNode
  onBackground: () => void
  onExport: () => void
  onKeys: () => void
}

export function Toolbar({ drawing, complexName, history, dispatch, save, zoom, ...on }: Props) {
  const t = useTranslations("studio")
  return (
    <header className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-card px-4 py-1.5">
      <div className="min-w-0">
        <Link
          href={`/dashboard/admin/complexes/${drawing.complexId}/drawings` as Route}
          className="flex items-center gap-0.5 text-sm text-soft hover:text-ink [&_svg]:size-3.5"
        >
          <ChevronLeft aria-hidden="true" />
          {complexName}
        </Link>
        <h1 className="truncate font-semibold">{drawing.name}</h1>
      </div>
      <div className="mr-auto min-w-0">{save}</div>
      {zoom}
      <div className="flex items-center">
        <IconButton
          label={t("undo")}
          disabled={history.past === null}
          className="max-md:hidden"
          onClick={() => dispatch({ type: "undo" })}
        >
          <Undo2 aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t("redo")}
          disabled={history.future === null}
          className="max-md:hidden"
          onClick={() => dispatch({ type: "redo" })}
        >
          <Redo2 aria-hidden="true" />
        </IconButton>
        <IconButton label={t("background.title")} className="max-md:hidden" onClick={on.onBackground}>
          <ImageIcon aria-hidden="true" />
        </IconButton>
        <IconButton label={t("export")} onClick={on.onExport}>
          <Download aria-hidden="true" />
        </IconButton>
        <IconButton label={t("keys.title")} className="max-md:hidden" onClick={on.onKeys}>
          <Keyboard aria-hidden="true" />
        </IconButton>
      </div>
    </header>
  )
}
