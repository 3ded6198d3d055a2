import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
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
