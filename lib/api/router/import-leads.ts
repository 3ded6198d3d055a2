import { applyLeadImport } from "@/lib/domain/imports/leads/apply/commands"
import { startLeadImport } from "@/lib/domain/imports/leads/commands"
import { getImportReport } from "@/lib/domain/imports/runs/queries"
import { readTables } from "@/lib/tables/read-tables"
import { api } from "./api"
import { answerOrGoOn } from "./import-patience"

export const importLeads = {
  preview: api.importLeads.preview.handler(async ({ input: { file }, context }) => {
    const read = async () => readTables(new Uint8Array(await file.arrayBuffer()))
    const { id, done } = await startLeadImport(context.actor, { fileName: file.name.slice(0, 200) }, read)
    await answerOrGoOn(id, done)
    return getImportReport(context.actor, id)
  }),
  apply: api.importLeads.apply.handler(({ input, context }) => applyLeadImport(context.actor, input.id)),
}
