"use client"

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import { keysOf, SETTING_GROUPS } from "./controls"
import { Holidays } from "./holidays"
import { SettingRow } from "./setting-row"

/** Everything the company decides for itself, with what each decision does. `thisYear` by the company's clock. */
export function SettingsScreen({ thisYear }: { thisYear: number }) {
  const t = useTranslations()
  const query = useQuery(client.settings.list.queryOptions({ input: {} }))
  const items = query.data?.items
  return (
    <>
      <PageHeader title={t("shell.nav.settings")} />
      {items ? (
        <div className="flex flex-col gap-9">
          {SETTING_GROUPS.map((group) => (
            <Section key={group} title={t(`settingsPage.groups.${group}`)}>
              {keysOf(group).map((name) => {
                const setting = items.find(({ key }) => key === name)
                return setting ? <SettingRow key={name} name={name} setting={setting} /> : null
              })}
            </Section>
          ))}
          <Holidays thisYear={thisYear} />
        </div>
      ) : (
        <QueryState query={query} rows={12} />
      )}
    </>
  )
}
