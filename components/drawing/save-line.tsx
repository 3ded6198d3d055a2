"use client"

import { Check, CloudOff, Pencil, TriangleAlert } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRefusal } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Spinner } from "@/components/ui/spinner"
import type { SaveState } from "./save/use-autosave"

const ICONS = { saved: Check, waiting: Pencil, offline: CloudOff, refused: TriangleAlert, conflict: TriangleAlert }

type Props = { state: SaveState; onRetry: () => void; onCompare: () => void }

/** Whether what is on the screen is on the server, and what can be done when it is not. */
export function SaveLine({ state, onRetry, onCompare }: Props) {
  const t = useTranslations("studio")
  const sentence = useRefusal()
  const late = state.kind === "offline" || state.kind === "refused" || state.kind === "conflict"
  const Icon = state.kind === "saving" ? null : ICONS[state.kind]
  return (
    <div className="flex min-w-0 items-center gap-2">
      <p
        role="status"
        className={`flex min-w-0 items-center gap-1.5 text-sm ${late ? "text-late" : "text-soft"} [&_svg]:size-4 [&_svg]:shrink-0`}
      >
        {Icon ? <Icon aria-hidden="true" /> : <Spinner />}
        <span className="truncate">{t(`save.${state.kind}`)}</span>
      </p>
      {state.kind === "refused" ? <p className="truncate text-sm text-late">{sentence(state.error)}</p> : null}
      {state.kind === "conflict" ? (
        <Button size="sm" onClick={onCompare}>
          {t("conflict.open")}
        </Button>
      ) : null}
      {state.kind === "offline" || state.kind === "refused" ? (
        <Button size="sm" onClick={onRetry}>
          {t("save.retry")}
        </Button>
      ) : null}
    </div>
  )
}
