"use client"

import { Magnet, MousePointer2, Pentagon, Square, Type } from "lucide-react"
import { useTranslations } from "next-intl"
import type { Dispatch } from "react"
import { IconButton } from "@/components/ui/icon-button"
import type { Action } from "./state/action"
import { TOOLS, type Tool } from "./state/editor"

const ICONS = { select: MousePointer2, polygon: Pentagon, rectangle: Square, label: Type }
const KEYS: Record<Tool, string> = { select: "V", polygon: "P", rectangle: "R", label: "T" }

type Props = { tool: Tool; snapping: boolean; dispatch: Dispatch<Action> }

export function ToolStrip({ tool, snapping, dispatch }: Props) {
  const t = useTranslations("studio")
  return (
    <div
      role="toolbar"
      aria-label={t("tools")}
      aria-orientation="vertical"
      className="hidden flex-col items-center gap-1 border-r border-line bg-card p-1.5 md:flex"
    >
      {TOOLS.map((value) => {
        const Icon = ICONS[value]
        return (
          <IconButton
            key={value}
            label={t(`tool.${value}`)}
            title={`${t(`tool.${value}`)} (${KEYS[value]})`}
            aria-pressed={tool === value}
            onClick={() => dispatch({ type: "tool", tool: value })}
          >
            <Icon aria-hidden="true" />
          </IconButton>
        )
      })}
      <span className="my-1 h-px w-6 bg-line" />
      <IconButton
        label={t("snapping")}
        title={`${t("snapping")} (M)`}
        aria-pressed={snapping}
        onClick={() => dispatch({ type: "snapping" })}
      >
        <Magnet aria-hidden="true" />
      </IconButton>
    </div>
  )
}
