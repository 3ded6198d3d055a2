"use client"

import { useTranslations } from "next-intl"
import { Section } from "@/components/ui/section"
import { type DocumentKind, FIELDS, type FieldGroup, KIND_FIELDS, LISTS, listsOf } from "@/lib/domain/documents/rules"
import { PlaceholderTable } from "./placeholder-table"

type PlaceholderListProps = { kind: DocumentKind; examples: Readonly<Record<string, string>> }

/** All that a template of a kind may ask for, with its meaning and an example. */
export function PlaceholderList({ kind, examples }: PlaceholderListProps) {
  const t = useTranslations("documents")
  const groups = Object.keys(FIELDS) as FieldGroup[]
  const own = KIND_FIELDS[kind]
  return (
    <Section title={t("screen.placeholders")}>
      <p className="max-w-2xl pt-3 text-soft">{t("screen.placeholdersText")}</p>
      <div className="flex flex-col gap-7 pt-4">
        {own.length > 0 ? <PlaceholderTable title={t("group.kind")} names={own} examples={examples} /> : null}
        {groups.map((group) => (
          <PlaceholderTable key={group} title={t(`group.${group}`)} names={FIELDS[group]} examples={examples} />
        ))}
        {listsOf(kind).map((list) => (
          <PlaceholderTable
            key={list}
            title={t(`list.${list}`)}
            note={t("screen.loop", { open: `{#${list}}`, close: `{/${list}}` })}
            names={LISTS[list]}
            examples={examples}
          />
        ))}
      </div>
    </Section>
  )
}
