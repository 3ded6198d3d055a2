"use client"

import { useTranslations } from "next-intl"
import type { Words } from "./panel/use-words"
import { type Editor, selectedShapes, solePolygon } from "./state/editor"

/** Tells those who do not see the canvas what has just happened on it. */
export function Told({ editor, words }: { editor: Editor; words: Words }) {
  const t = useTranslations("studio.told")
  return (
    <p aria-live="polite" className="sr-only">
      {told()}
    </p>
  )

  function told(): string {
    const { tool, pen, vertex, cursor, history } = editor
    const at = { x: Math.round(cursor[0] * 100), y: Math.round(cursor[1] * 100) }
    if (tool !== "select") return t("pen", { count: pen.length, ...at })
    const shapes = selectedShapes(editor)
    const [first] = shapes
    if (!first) return t("cursor", at)
    const sole = solePolygon(editor)
    if (sole && vertex !== null) return t("vertex", { number: vertex + 1, count: sole.points.length })
    if (shapes.length > 1) return t("selected", { count: shapes.length })
    const place = history.present.body.shapes.indexOf(first) + 1
    const name = words.shapeName(first, place)
    return t(first.kind === "polygon" && !first.link ? "open" : "shape", { name, number: place })
  }
}
