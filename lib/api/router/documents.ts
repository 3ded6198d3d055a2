import { contractDocument } from "@/lib/documents/document-file"
import { receiptDocument } from "@/lib/documents/receipt-file"
import { addCheckedTemplate, checkTemplate, exampleDocument, starterFile } from "@/lib/documents/template-file"
import { activateTemplate, retireTemplate } from "@/lib/domain/documents/templates/commands"
import { listTemplates } from "@/lib/domain/documents/templates/queries"
import { documentAnswer } from "../contract/documents"
import { api } from "./api"

export const documents = {
  download: api.documents.download.handler(async ({ input, context }) =>
    documentAnswer(await contractDocument(context.actor, input)),
  ),
  receipt: api.documents.receipt.handler(async ({ input, context }) =>
    documentAnswer(await receiptDocument(context.actor, input)),
  ),
  templates: api.documents.templates.handler(async ({ input, context }) => ({
    items: await listTemplates(context.actor, input.id),
  })),
  check: api.documents.check.handler(({ input, context }) => checkTemplate(context.actor, input)),
  add: api.documents.add.handler(({ input, context }) => addCheckedTemplate(context.actor, input)),
  activate: api.documents.activate.handler(({ input, context }) => activateTemplate(context.actor, input)),
  retire: api.documents.retire.handler(({ input, context }) => retireTemplate(context.actor, input)),
  starter: api.documents.starter.handler(async ({ input, context }) =>
    documentAnswer(await starterFile(context.actor, input)),
  ),
  example: api.documents.example.handler(async ({ input, context }) =>
    documentAnswer(await exampleDocument(context.actor, input)),
  ),
}
