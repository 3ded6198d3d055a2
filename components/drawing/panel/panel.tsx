"use client"

import { useTranslations } from "next-intl"
import { type Dispatch, type RefObject, useMemo, useState } from "react"
import { Segmented } from "@/components/ui/segmented"
import { linkKey } from "@/lib/domain/drawings/linking/rules"
import type { Action } from "../state/action"
import { type Editor, selectedShapes } from "../state/editor"
import { SelectionCard } from "./selection-card"
import { ShapeList } from "./shape-list"
import { TargetList } from "./target-list"
import { polygonsByTarget, type Target } from "./targets"
import type { Words } from "./use-words"

type Props = {
  editor: Editor
  dispatch: Dispatch<Action>
  targets: readonly Target[]
  byKey: ReadonlyMap<string, Target>
  words: Words
  search: RefObject<HTMLInputElement | null>
  onReveal: (ids: readonly string[]) => void
  onAutoLink: (() => void) | null
}

/** Beside the canvas: what is selected, what can be linked, and everything that is drawn. */
export function Panel({ editor, dispatch, targets, byKey, words, search, onReveal, onAutoLink }: Props) {
  const t = useTranslations("studio")
  const [part, setPart] = useState<"targets" | "shapes">("targets")
  const { body } = editor.history.present
  const drawn = useMemo(() => polygonsByTarget(body), [body])
  const shapes = selectedShapes(editor)
  const armed = editor.armed ? linkKey(editor.armed) : null
  const links = shapes.flatMap((shape) => (shape.kind === "polygon" && shape.link ? [linkKey(shape.link)] : []))
  const current = new Set(armed ? [armed] : links)

  function choose(target: Target) {
    const polygons = shapes.filter((shape) => shape.kind === "polygon")
    const own = drawn.get(target.key)
    const open = polygons.length > 0 && !own
    const another = target.room !== null && polygons.some(({ id }) => !own?.includes(id))
    if (open || another) {
      return dispatch({ type: "link", links: polygons.map(({ id }) => ({ id, link: target.link })) })
    }
    if (own) {
      dispatch({ type: "select", ids: own })
      return onReveal(own)
    }
    dispatch({ type: "arm", link: target.key === armed ? null : target.link })
  }

  const [first] = shapes
  const place = first ? body.shapes.findIndex(({ id }) => id === first.id) + 1 : 0
  const name = shapes.length > 1 ? t("selected", { count: shapes.length }) : first ? words.shapeName(first, place) : ""
  const waiting = editor.armed && byKey.get(linkKey(editor.armed))
  const hint = waiting ? t("armed", { name: words.targetName(waiting) }) : t(`hint.${editor.tool}`)
  return (
    <aside
      aria-label={t("panel")}
      className="flex min-h-0 flex-col border-line bg-card max-lg:h-96 max-lg:border-t lg:w-80 lg:border-l"
    >
      <SelectionCard shapes={shapes} name={name} hint={hint} dispatch={dispatch} />
      <div className="flex flex-col gap-2 border-t border-line px-4 pt-3 pb-2">
        <Segmented
          label={t("panel")}
          value={part}
          onValueChange={setPart}
          options={[
            { value: "targets", label: t("targets") },
            { value: "shapes", label: t("shapes") },
          ]}
        />
      </div>
      {part === "targets" ? (
        <TargetList {...{ targets, drawn, current, words, search, onAutoLink }} onChoose={choose} />
      ) : (
        <ShapeList
          shapes={body.shapes}
          targets={byKey}
          selected={new Set(editor.selected)}
          words={words}
          onChoose={(id) => {
            dispatch({ type: "select", ids: [id] })
            onReveal([id])
          }}
        />
      )}
    </aside>
  )
}
