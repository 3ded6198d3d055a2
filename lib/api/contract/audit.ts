import { auditPage, listAuditInput } from "@/lib/domain/audit/schema"
import { route } from "./route"

export const audit = {
  list: route
    .meta({ permission: "audit.read" })
    .route({
      method: "GET",
      path: "/api/audit",
      tags: ["People and work"],
      summary: "Everything that happened, newest first",
    })
    .input(listAuditInput)
    .output(auditPage),
}
