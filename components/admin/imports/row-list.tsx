"use client"

import { useWindowVirtualizer } from "@tanstack/react-virtual"
import { useLayoutEffect, useRef, useState } from "react"
import type { ImportReportDto, ImportRowDto } from "@/lib/domain/imports/schema"
import { UnitRow } from "./unit-row"

const ROW_PX = 53
/** The next page is asked for this many rows before the end. */
const AHEAD = 40

type RowListProps = {
  rows: readonly ImportRowDto[]
  /** How many there are with those that are not read yet. */
  count: number
  report: ImportReportDto
  onEnd: () => void
}

/** Ten thousand rows of which some dozens are in the page; it scrolls with the window and reads on by itself. */
export function RowList({ rows, count, report, onEnd }: RowListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: top,
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1)
      if (last && last.index >= rows.length - AHEAD && rows.length < count) onEnd()
    },
  })
  return (
    <ul ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index]
        return row ? (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            className="absolute inset-x-0 top-0 border-b border-line"
            style={{ transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)` }}
          >
            <UnitRow row={row} currency={report.complex?.currency ?? "UZS"} />
          </li>
        ) : null
      })}
    </ul>
  )
}
