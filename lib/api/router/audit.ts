import { listAudit } from "@/lib/domain/audit/queries"
import { api } from "./api"

export const audit = {
  list: api.audit.list.handler(({ input, context }) => listAudit(context.actor, input)),
}
