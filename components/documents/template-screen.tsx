"use client"

import { useQuery } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { TabPanel, Tabs } from "@/components/ui/tabs"
import { DOCUMENT_KINDS, type DocumentKind } from "@/lib/domain/documents/rules"
import { CurrentTemplate } from "./current-template"
import { EarlierTemplates } from "./earlier-templates"
import { PlaceholderList } from "./placeholder-list"
import { templatesQuery } from "./template-query"

type TemplateScreenProps = {
  complexId: string
  /** What each placeholder of a kind stands for in the example contract, in the reader's language. */
  examples: Record<DocumentKind, Readonly<Record<string, string>>>
  /** Whether papers would have blank lines in place of the developer's details. */
  requisitesMissing: boolean
}

/** A complex's own templates by kind of document: what is in use, what was before, what a template may ask for. */
export function TemplateScreen({ complexId, examples, requisitesMissing }: TemplateScreenProps) {
  const t = useTranslations("documents")
  const query = useQuery(templatesQuery(complexId))
  const templates = query.data?.items
  return (
    <>
      <p className="max-w-2xl text-soft">{t("screen.intro")}</p>
      {requisitesMissing ? (
        <p className="mt-2 max-w-2xl">
          {t("screen.noRequisites")}{" "}
          <Link href={"/dashboard/admin/settings" as Route} className="text-accent underline-offset-4 hover:underline">
            {t("screen.fillRequisites")}
          </Link>
        </p>
      ) : null}
      <Tabs
        label={t("screen.kinds")}
        className="mt-5"
        tabs={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      >
        {DOCUMENT_KINDS.map((kind) => {
          const ofKind = templates?.filter((template) => template.kind === kind)
          return (
            <TabPanel key={kind} value={kind} className="flex flex-col gap-9 pt-5">
              {ofKind ? (
                <>
                  <CurrentTemplate
                    complexId={complexId}
                    kind={kind}
                    template={ofKind.find(({ active }) => active) ?? null}
                  />
                  <EarlierTemplates complexId={complexId} templates={ofKind.filter(({ active }) => !active)} />
                </>
              ) : (
                <QueryState query={query} rows={2} />
              )}
              <PlaceholderList kind={kind} examples={examples[kind]} />
            </TabPanel>
          )
        })}
      </Tabs>
    </>
  )
}
