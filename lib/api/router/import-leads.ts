import { applyLeadImport } from "@/lib/domain/imports/leads/apply/commands"
import { startLeadImport } from "@/lib/domain/imports/leads/commands"
import { getImportReport } from "@/lib/domain/imports/runs/queries"
import { api } from "./api"
import { receiveTable } from "./import-file"
import { answerOrGoOn } from "./import-patience"

export const importLeads = {
  preview: api.importLeads.preview.handler(async ({ input, context }) => {
    const { read, ...facts } = await receiveTable(input.file)
    const { id, done } = await startLeadImport(context.actor, facts, read)
    await answerOrGoOn(id, done)
    return getImportReport(context.actor, id)
  }),
  apply: api.importLeads.apply.handler(({ input, context }) => applyLeadImport(context.actor, input.id)),
}
