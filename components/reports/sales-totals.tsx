"use client"

import { useLocale, useTranslations } from "next-intl"
import { Stat, StatStrip } from "@/components/ui/stat"
import type { SalesReportDto } from "@/lib/domain/reports/sales/schema"
import { formatDuration } from "@/lib/i18n/format-time"
import { SalesFormula } from "./sales-formula"
import { SalesNumber } from "./sales-number"

const MINUTE_MS = 60_000
const WHOLE = "after:absolute after:inset-0"

/** The period in four numbers. */
export function SalesTotals({ report }: { report: SalesReportDto }) {
  const t = useTranslations("rop")
  const locale = useLocale()
  const { leads, contracts, managers, responseMinutes, answered, overdueCallbacks } = report
  const plan = managers.reduce((sum, row) => sum + (row.planContracts ?? 0), 0)
  return (
    <StatStrip>
      <Stat
        label={t("number.leads")}
        info={<SalesFormula number="leads" />}
        value={<SalesNumber of={{ number: "leads" }} count={leads.total} className={WHOLE} />}
        note={t("leadsNote")}
      />
      <Stat
        label={t("number.signed")}
        info={<SalesFormula number="signed" />}
        value={<SalesNumber of={{ number: "signed" }} count={contracts} className={WHOLE} />}
        suffix={plan > 0 ? t("ofPlan", { plan }) : undefined}
        {...(plan > 0 ? { progress: contracts / plan } : {})}
        note={t("contractsNote")}
      />
      <Stat
        label={t("number.response")}
        info={<SalesFormula number="response" />}
        value={
          <SalesNumber of={{ number: "response" }} count={answered} className={WHOLE}>
            {formatDuration((responseMinutes ?? 0) * MINUTE_MS, locale)}
          </SalesNumber>
        }
        note={t("responseNote", { count: answered })}
      />
      <Stat
        label={t("number.overdue")}
        info={<SalesFormula number="overdue" />}
        value={<SalesNumber of={{ number: "overdue" }} count={overdueCallbacks} className={WHOLE} />}
        tone={overdueCallbacks > 0 ? "late" : undefined}
        note={t("overdueNote")}
      />
    </StatStrip>
  )
}
