"use client"

import { Copy } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { toast } from "@/components/ui/toast"
import type { Field, ListField } from "@/lib/domain/documents/rules"

type PlaceholderTableProps = {
  title: string
  note?: string
  names: readonly (Field | ListField)[]
  examples: Readonly<Record<string, string>>
}

/** A group of placeholders, each with its meaning, what it would say, and a button that copies it. */
export function PlaceholderTable({ title, note, names, examples }: PlaceholderTableProps) {
  const t = useTranslations("documents")
  async function copy(name: string) {
    try {
      await navigator.clipboard.writeText(name)
      toast.success(t("screen.copied", { name }))
    } catch {
      // Without https the browser has no clipboard: the text is there to be selected by hand.
      toast.error(t("screen.copyFailed"))
    }
  }
  return (
    <section aria-label={title}>
      <h3 className="font-medium">{title}</h3>
      {note ? <p className="mt-0.5 max-w-2xl text-sm text-soft">{note}</p> : null}
      <dl className="mt-1">
        {names.map((name) => (
          <div
            key={name}
            className="grid items-center gap-x-4 border-b border-line py-1.5 md:grid-cols-[minmax(0,19rem)_minmax(0,1fr)_minmax(0,1fr)]"
          >
            <dt className="flex min-w-0 items-center gap-1">
              <code className="min-w-0 font-mono text-sm break-words">{`{${name}}`}</code>
              <IconButton
                size="sm"
                label={t("screen.copy", { name: `{${name}}` })}
                onClick={() => void copy(`{${name}}`)}
              >
                <Copy aria-hidden="true" />
              </IconButton>
            </dt>
            <dd className="min-w-0 break-words">{t(`placeholder.${name}`)}</dd>
            <dd className="min-w-0 text-sm break-words text-soft tabular">{examples[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
