import { applyUnitImport } from "@/lib/domain/imports/apply/commands"
import { previewUnitImport } from "@/lib/domain/imports/commands"
import { getImportReport } from "@/lib/domain/imports/queries"
import { api } from "./api"

export const imports = {
  preview: api.imports.preview.handler(async ({ input: { file, ...input }, context }) =>
    previewUnitImport(
      context.actor,
      { ...input, fileName: file.name.slice(0, 200) },
      new Uint8Array(await file.arrayBuffer()),
    ),
  ),
  get: api.imports.get.handler(({ input, context }) => getImportReport(context.actor, input.id)),
  apply: api.imports.apply.handler(({ input, context }) => applyUnitImport(context.actor, input)),
}
