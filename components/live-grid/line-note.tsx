"use client"

import clsx from "clsx"
import { useTranslations } from "next-intl"
import type { LineState } from "@/lib/client/follow"

/** Whether what is shown is what is. */
export function LineNote({ line }: { line: LineState }) {
  const t = useTranslations("liveGrid.line")
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-soft" title={t(`${line}Hint`)}>
      <span
        aria-hidden="true"
        className={clsx("size-2 rounded-full", line === "live" ? "bg-free" : line === "lost" ? "bg-late" : "bg-edge")}
      />
      {t(line)}
    </span>
  )
}
