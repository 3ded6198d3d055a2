"use client"

import { useQuery } from "@tanstack/react-query"
import { Target } from "lucide-react"
import { useSearchParams } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { MonthStep } from "@/components/desk/month-step"
import { daysOfMonth, readMonth } from "@/components/desk/periods"
import { QueryState } from "@/components/desk/query-state"
import { RopTabs } from "@/components/reports/rop-tabs"
import { readSalesNumber, type SalesNumberOf, salesAddress } from "@/components/reports/sales-query"
import { SalesRows } from "@/components/reports/sales-rows"
import { ReportProvider } from "@/components/reports/use-report"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { PageHeader } from "@/components/ui/page-header"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import { formatMonth } from "@/lib/i18n/format-time"
import { PlanForm } from "./plan-form"
import { PlanPart } from "./plan-part"

const PATH = "/dashboard/rop/plan"

/** A month's plan beside what was signed, by manager and by complex. */
export function PlanScreen({ today, mayEdit }: { today: Day; mayEdit: boolean }) {
  const t = useTranslations()
  const locale = useLocale()
  const params = new URLSearchParams(useSearchParams())
  const month = readMonth(params, today)
  const number = readSalesNumber(params)
  const [setting, setSetting] = useState(false)
  const report = useMemo(
    () => ({
      days: daysOfMonth(month),
      addressOf: (next: SalesNumberOf | null) => `${salesAddress(daysOfMonth(month), next, PATH)}&month=${month}`,
    }),
    [month],
  )
  const query = useQuery(client.plans.month.queryOptions({ input: { month }, placeholderData: (previous) => previous }))
  return (
    <ReportProvider value={report}>
      <PageHeader
        title={t("rop.plan.title")}
        note={formatMonth(month, locale)}
        actions={
          mayEdit && query.data ? (
            <Button variant="primary" onClick={() => setSetting(true)}>
              <Target aria-hidden="true" />
              {t("rop.plan.set")}
            </Button>
          ) : null
        }
      />
      <RopTabs />
      <search className="mb-5 flex">
        <MonthStep
          month={month}
          today={today}
          ahead
          onChange={(next) => window.history.replaceState(null, "", `${PATH}?month=${next}`)}
        />
      </search>
      {query.data ? (
        <div
          aria-busy={query.isPlaceholderData}
          className={`flex flex-col gap-8 ${query.isPlaceholderData ? "opacity-60" : ""}`}
        >
          <PlanPart
            title={t("rop.plan.managers")}
            heading={t("rop.manager")}
            rows={query.data.managers}
            of="personId"
          />
          <PlanPart
            title={t("rop.plan.complexes")}
            heading={t("rop.plan.complex")}
            rows={query.data.complexes}
            of="complexId"
          />
        </div>
      ) : (
        <QueryState query={query} rows={8} />
      )}
      {setting && query.data && !query.isPlaceholderData ? (
        <Dialog
          open
          size="lg"
          onOpenChange={setSetting}
          title={t("rop.plan.setTitle", { month: formatMonth(month, locale) })}
          description={t("rop.plan.setNote")}
          closeLabel={t("common.close")}
        >
          <PlanForm plan={query.data} onDone={() => setSetting(false)} />
        </Dialog>
      ) : null}
      {number ? <SalesRows number={number} /> : null}
    </ReportProvider>
  )
}
