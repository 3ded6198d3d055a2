import { applyContractImport } from "@/lib/domain/imports/contracts/apply/commands"
import { startContractImport } from "@/lib/domain/imports/contracts/commands"
import { getImportReport } from "@/lib/domain/imports/runs/queries"
import { readTables } from "@/lib/tables/read-tables"
import { api } from "./api"
import { contractTemplate } from "./contract-template"
import { answerOrGoOn } from "./import-patience"

export const importContracts = {
  template: api.importContracts.template.handler(({ context }) => contractTemplate(context.locale)),
  preview: api.importContracts.preview.handler(async ({ input: { file }, context }) => {
    const read = async () => readTables(new Uint8Array(await file.arrayBuffer()))
    const { id, done } = await startContractImport(context.actor, { fileName: file.name.slice(0, 200) }, read)
    await answerOrGoOn(id, done)
    return getImportReport(context.actor, id)
  }),
  apply: api.importContracts.apply.handler(({ input, context }) => applyContractImport(context.actor, input.id)),
}
