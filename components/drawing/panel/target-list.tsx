"use client"

import { Link2, Wand2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, type RefObject, useMemo, useState } from "react"
import { Button } from "@/components/ui/button"
import { Input } from "@/components/ui/input"
import { StatusMark } from "@/components/ui/status-mark"
import { foldText } from "@/lib/domain/search"
import type { Target } from "./targets"
import type { Words } from "./use-words"
import { type Row, VirtualList } from "./virtual-list"

type Props = {
  targets: readonly Target[]
  drawn: ReadonlyMap<string, readonly string[]>
  /** Keys of what the selection opens, and of the unit that waits for its polygon. */
  current: ReadonlySet<string>
  words: Words
  search: RefObject<HTMLInputElement | null>
  onChoose: (target: Target) => void
  onAutoLink: (() => void) | null
}

/** What can be linked: first what has no polygon yet. With a polygon selected a click links both. */
export function TargetList({ targets, drawn, current, words, search, onChoose, onAutoLink }: Props) {
  const t = useTranslations("studio")
  const marks = useTranslations("ui.mark")
  const [text, setText] = useState("")
  const shown = useMemo(() => {
    const wanted = foldText(text)
    const fits = (target: Target) => foldText(words.targetName(target)).includes(wanted)
    const found = text.trim() === "" ? targets : targets.filter(fits)
    const open = found.filter(({ key }) => !drawn.has(key))
    return { open, done: found.filter(({ key }) => drawn.has(key)) }
  }, [targets, drawn, text, words])
  const byKey = new Map(targets.map((target) => [target.key, target]))
  const toRow = (target: Target): Row => ({
    key: target.key,
    name: words.targetName(target),
    current: current.has(target.key),
    content: () => (
      <>
        {target.unit ? <StatusMark status={target.unit.status} mark={marks(target.unit.status)} /> : null}
        <span className="shrink-0 font-medium tabular">{words.targetName(target)}</span>
        <span className="min-w-0 flex-1 truncate text-sm text-soft">{words.targetNote(target)}</span>
        {drawn.has(target.key) ? <Link2 className="size-4 shrink-0 text-soft" aria-hidden="true" /> : null}
      </>
    ),
  })
  const rows: Row[] = [
    { key: "open", heading: t("withoutOutline", { count: shown.open.length }) },
    ...shown.open.map(toRow),
    ...(shown.done.length > 0 ? [{ key: "done", heading: t("withOutline", { count: shown.done.length }) }] : []),
    ...shown.done.map(toRow),
  ]

  function choose(key: string) {
    const target = byKey.get(key)
    if (target) onChoose(target)
  }

  function onKeyDown(event: KeyboardEvent) {
    const first = shown.open[0] ?? shown.done[0]
    if (event.key !== "Enter" || !first) return
    event.preventDefault()
    onChoose(first)
    setText("")
  }

  return (
    <>
      <div className="flex flex-col gap-2 px-4 pb-1">
        <Input
          ref={search}
          type="search"
          aria-label={t("findTarget")}
          placeholder={t("findTarget")}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {onAutoLink ? (
          <Button size="sm" onClick={onAutoLink}>
            <Wand2 aria-hidden="true" />
            {t("autoLink.open")}
          </Button>
        ) : null}
      </div>
      <VirtualList label={t("targets")} rows={rows} onChoose={choose} />
    </>
  )
}
