import { listArrears } from "@/lib/domain/arrears/queries"
import { getFinanceDesk } from "@/lib/domain/finance/desk/queries"
import { getFinanceSummary } from "@/lib/domain/finance/queries"
import { api } from "./api"

export const finance = {
  arrears: api.finance.arrears.handler(({ input, context }) => listArrears(context.actor, input)),
  desk: api.finance.desk.handler(({ context }) => getFinanceDesk(context.actor)),
  summary: api.finance.summary.handler(({ input, context }) => getFinanceSummary(context.actor, input)),
}
