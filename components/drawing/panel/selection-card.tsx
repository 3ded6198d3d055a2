"use client"

import { Copy, Trash2, Unlink } from "lucide-react"
import { useTranslations } from "next-intl"
import type { Dispatch } from "react"
import { Field } from "@/components/ui/field"
import { IconButton } from "@/components/ui/icon-button"
import { Input } from "@/components/ui/input"
import type { Shape } from "@/lib/domain/drawings/schema"
import type { Action } from "../state/action"

type Props = { shapes: readonly Shape[]; name: string; hint: string; dispatch: Dispatch<Action> }

/** What is selected, and what can be done with it; without a selection what to do next. */
export function SelectionCard({ shapes, name, hint, dispatch }: Props) {
  const t = useTranslations("studio")
  const [first, ...others] = shapes
  if (!first) return <p className="min-h-16 px-4 py-3 text-soft">{hint}</p>
  const label = others.length === 0 && first.kind === "label" ? first : null
  const linked = shapes.filter((shape) => shape.kind === "polygon" && shape.link !== null)
  return (
    <div className="flex min-h-16 flex-col gap-2 px-4 py-2">
      <div className="flex items-center gap-1">
        <p className="min-w-0 flex-1 truncate font-medium">{name}</p>
        {linked.length > 0 ? (
          <IconButton
            label={t("unlink")}
            onClick={() => dispatch({ type: "link", links: linked.map(({ id }) => ({ id, link: null })) })}
          >
            <Unlink aria-hidden="true" />
          </IconButton>
        ) : null}
        <IconButton label={t("duplicate")} onClick={() => dispatch({ type: "duplicate" })}>
          <Copy aria-hidden="true" />
        </IconButton>
        <IconButton label={t("remove")} onClick={() => dispatch({ type: "remove" })}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
      {label ? (
        <div className="grid grid-cols-[1fr_6rem] gap-2">
          <Field label={t("labelText")}>
            <Input
              value={label.text}
              maxLength={80}
              onChange={(event) => {
                const text = event.target.value
                // An empty label could not be saved: the last letter stays until another one comes.
                if (text.trim() !== "") dispatch({ type: "relabel", id: label.id, text })
              }}
            />
          </Field>
          <Field label={t("labelSize")}>
            <Input
              type="number"
              numeric
              min={1}
              max={30}
              step={0.5}
              suffix="%"
              value={Math.round(label.size * 1000) / 10}
              onChange={(event) => {
                const size = Number(event.target.value) / 100
                if (size >= 0.005 && size <= 0.3) dispatch({ type: "relabel", id: label.id, size })
              }}
            />
          </Field>
        </div>
      ) : others.length === 0 && first.kind === "polygon" && !first.link ? (
        <p className="text-sm text-soft">{t("chooseTarget")}</p>
      ) : null}
    </div>
  )
}
