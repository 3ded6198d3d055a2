import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
import type { ReceiptFacts } from "./receipts/schema"
import type { DocumentFormat, PaperFacts } from "./schema"

/** Notes who took which paper of a contract away; nothing of what it says. */
export async function recordDownload(
  actor: Actor,
  { id, leadId, number, kind, addendum }: Pick<PaperFacts, "id" | "leadId" | "number" | "kind" | "addendum">,
  format: DocumentFormat,
  now = new Date(),
): Promise<void> {
  const data = { number, kind, format, ...(addendum ? { version: addendum.version } : {}) }
  await transaction((tx) =>
    recordActivity(tx, actor, "document.downloaded", { entity: "contract", entityId: id, leadId, data }, now),
  )
}

/** The same of a receipt. */
export async function recordReceiptDownload(
  actor: Actor,
  { id, leadId, contractNumber }: Pick<ReceiptFacts, "id" | "leadId" | "contractNumber">,
  now = new Date(),
): Promise<void> {
  const data = { number: contractNumber, kind: "receipt", format: "pdf" }
  await transaction((tx) =>
    recordActivity(tx, actor, "document.downloaded", { entity: "payment", entityId: id, leadId, data }, now),
  )
}
