import { applyUnitImport } from "@/lib/domain/imports/apply/commands"
import { correctUnitImport, startUnitImport } from "@/lib/domain/imports/commands"
import { getImportReport, listImportRows, listImportRuns } from "@/lib/domain/imports/runs/queries"
import { api } from "./api"
import { receiveTable, sendTable } from "./import-file"
import { answerOrGoOn } from "./import-patience"

export const imports = {
  list: api.imports.list.handler(({ input, context }) => listImportRuns(context.actor, input)),
  preview: api.imports.preview.handler(async ({ input: { file: upload, ...input }, context }) => {
    const { fileName, file, read } = await receiveTable(upload)
    const { id, done } = await startUnitImport(context.actor, { ...input, fileName, file }, read)
    await answerOrGoOn(id, done)
    return getImportReport(context.actor, id)
  }),
  previewSheet: api.imports.previewSheet.handler(async ({ input: { sheet, ...input }, context }) => {
    const { readGoogleSheet } = await import("@/lib/integrations/google-sheets/read-sheets")
    const { id, done } = await startUnitImport(context.actor, { ...input, fileName: "Google Sheets" }, () =>
      readGoogleSheet(sheet),
    )
    await answerOrGoOn(id, done)
    return getImportReport(context.actor, id)
  }),
  get: api.imports.get.handler(({ input, context }) => getImportReport(context.actor, input.id)),
  file: api.imports.file.handler(({ input, context }) => sendTable(context.actor, input.id)),
  rows: api.imports.rows.handler(({ input, context }) => listImportRows(context.actor, input)),
  correct: api.imports.correct.handler(({ input, context }) => correctUnitImport(context.actor, input)),
  apply: api.imports.apply.handler(({ input, context }) => applyUnitImport(context.actor, input)),
}
