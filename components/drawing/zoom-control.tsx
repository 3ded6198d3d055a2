"use client"

import { Maximize, Minus, Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import type { Sheet } from "@/lib/domain/drawings/geometry/rules"
import { actualSize, type Board, fitSheet, zoomBy } from "./canvas/board"

/** Follows every zoom by itself: nothing else renders anew with it. */
export function ZoomControl({ board, sheet }: { board: Board; sheet: Sheet }) {
  const t = useTranslations("studio")
  const percent = useSyncExternalStore(
    (onChange) => {
      board.listeners.add(onChange)
      return () => board.listeners.delete(onChange)
    },
    () => Math.round(board.view.scale * 100),
    () => 100,
  )
  return (
    <div className="flex items-center">
      <IconButton size="sm" label={t("zoomOut")} onClick={() => zoomBy(board, 0.8)}>
        <Minus aria-hidden="true" />
      </IconButton>
      <Button
        size="sm"
        variant="ghost"
        className="w-14 tabular"
        title={t("actualSize")}
        onClick={() => actualSize(board, sheet)}
      >
        {percent} %
      </Button>
      <IconButton size="sm" label={t("zoomIn")} onClick={() => zoomBy(board, 1.25)}>
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" label={t("fit")} onClick={() => fitSheet(board, sheet)}>
        <Maximize aria-hidden="true" />
      </IconButton>
    </div>
  )
}
