"use client"

import { useVirtualizer } from "@tanstack/react-virtual"
import clsx from "clsx"
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react"

export type Row =
  | { key: string; heading: string }
  | { key: string; content: () => ReactNode; name: string; current: boolean }

type Props = { label: string; rows: readonly Row[]; onChoose: (key: string) => void }

const HEIGHT = 40

/** A list of thousands with one stop of the keyboard: arrows go along it, Enter chooses. */
export function VirtualList({ label, rows, onChoose }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
  })
  const choices = rows.filter((row) => "content" in row)
  const stopKey = (choices.find(({ key }) => key === stop) ?? choices.find((row) => row.current) ?? choices[0])?.key

  function onKeyDown(event: KeyboardEvent) {
    const at = choices.findIndex(({ key }) => key === stopKey)
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[event.key]
    const row = next === undefined ? undefined : choices[next]
    if (!row) return
    event.preventDefault()
    setStop(row.key)
    virtual.scrollToIndex(rows.indexOf(row))
    // The row may not be there before it has been scrolled to.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(row.key)}"]`)?.focus(),
      ),
    )
  }

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
      <ul aria-label={label} className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index]
          if (!row) return null
          const style = { transform: `translateY(${start}px)`, height: size }
          return (
            <li key={row.key} style={style} className="absolute inset-x-0 top-0">
              {"heading" in row ? (
                <p className="flex h-full items-end px-2 pb-1.5 text-sm font-medium text-soft">{row.heading}</p>
              ) : (
                <button
                  type="button"
                  data-key={row.key}
                  aria-label={row.name}
                  aria-current={row.current || undefined}
                  tabIndex={row.key === stopKey ? 0 : -1}
                  onFocus={() => setStop(row.key)}
                  onKeyDown={onKeyDown}
                  onClick={() => onChoose(row.key)}
                  className={clsx(
                    "flex h-full w-full items-center gap-2.5 rounded-cell px-2 text-left -outline-offset-2 hover:bg-ink/5",
                    row.current && "bg-accent-wash",
                  )}
                >
                  {row.content()}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
