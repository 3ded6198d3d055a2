"use client"

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { QueryState } from "@/components/desk/query-state"
import { PageHeader } from "@/components/ui/page-header"
import { Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { client } from "@/lib/client/client"
import { FinanceTabs } from "../finance-tabs"
import { MonthRow } from "./month-row"

/** The books by month: what came and went, what still hinders closing, and who closed it when. */
export function CloseScreen({ mayReopen }: { mayReopen: boolean }) {
  const t = useTranslations("finance.close")
  const query = useQuery(client.finance.months.queryOptions({ input: {} }))
  return (
    <>
      <PageHeader title={t("title")} />
      <FinanceTabs />
      <p className="mb-5 max-w-3xl text-soft">{t("hint")}</p>
      {query.data ? (
        <Section title={t("list")}>
          <Rows>
            {query.data.items.map((month) => (
              <MonthRow key={month.month} month={month} mayReopen={mayReopen} />
            ))}
          </Rows>
        </Section>
      ) : (
        <QueryState query={query} rows={6} />
      )}
    </>
  )
}
