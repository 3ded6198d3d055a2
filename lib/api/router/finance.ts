import { listArrears } from "@/lib/domain/arrears/queries"
import { getFinanceDesk } from "@/lib/domain/finance/desk/queries"
import { getFinanceSummary } from "@/lib/domain/finance/queries"
import { getFinanceReport } from "@/lib/domain/finance/report/queries"
import { listFinanceRows } from "@/lib/domain/finance/rows/queries"
import { closeMonth, reopenMonth } from "@/lib/domain/month-close/commands"
import { listMonths } from "@/lib/domain/month-close/queries"
import { api } from "./api"
import { exportArrears, exportReport, exportRows } from "./finance-export"

export const finance = {
  arrears: api.finance.arrears.handler(({ input, context }) => listArrears(context.actor, input)),
  exportArrears: api.finance.exportArrears.handler(({ input, context }) => exportArrears(context, input)),
  desk: api.finance.desk.handler(({ context }) => getFinanceDesk(context.actor)),
  summary: api.finance.summary.handler(({ input, context }) => getFinanceSummary(context.actor, input)),
  report: api.finance.report.handler(({ input, context }) => getFinanceReport(context.actor, input)),
  exportReport: api.finance.exportReport.handler(({ input, context }) => exportReport(context, input)),
  rows: api.finance.rows.handler(({ input, context }) => listFinanceRows(context.actor, input)),
  months: api.finance.months.handler(({ context }) => listMonths(context.actor)),
  closeMonth: api.finance.closeMonth.handler(async ({ input, context }) => {
    await closeMonth(context.actor, input)
    return listMonths(context.actor)
  }),
  reopenMonth: api.finance.reopenMonth.handler(async ({ input, context }) => {
    await reopenMonth(context.actor, input)
    return listMonths(context.actor)
  }),
  exportRows: api.finance.exportRows.handler(({ input, context }) => exportRows(context, input)),
}
