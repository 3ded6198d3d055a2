import { listArrears } from "@/lib/domain/arrears/queries"
import { getFinanceSummary } from "@/lib/domain/finance/queries"
import { api } from "./api"

export const finance = {
  arrears: api.finance.arrears.handler(({ input, context }) => listArrears(context.actor, input)),
  summary: api.finance.summary.handler(({ input, context }) => getFinanceSummary(context.actor, input)),
}
