import { z } from "zod"
import { ACTIVITY_KINDS } from "../activity-kinds"
import { momentInput } from "../moment"
import { pageInput, pageOf } from "../page"

export const listAuditInput = z.strictObject({
  ...pageInput,
  kind: z.enum(ACTIVITY_KINDS).optional(),
  entity: z.string().max(40).optional(),
  entityId: z.string().max(100).optional(),
  actorId: z.string().max(100).optional(),
  from: momentInput.optional(),
  /** An instant is excluded, a day is included whole. */
  to: momentInput.optional(),
})
export type ListAuditInput = z.output<typeof listAuditInput>

const named = z.object({ id: z.string(), name: z.string() })

export const auditEntryDto = z.object({
  id: z.string(),
  kind: z.string(),
  at: z.iso.datetime(),
  /** Both null: the system did it. */
  actor: named.nullable(),
  token: named.nullable(),
  entity: z.string(),
  entityId: z.string(),
  complexId: z.string().nullable(),
  leadId: z.string().nullable(),
  data: z.json(),
  requestId: z.string().nullable(),
})
export type AuditEntryDto = z.output<typeof auditEntryDto>
export const auditPage = pageOf(auditEntryDto)
