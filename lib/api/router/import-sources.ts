import { DomainError } from "@/lib/domain/errors"
import { addImportSource, changeImportSource, removeImportSource } from "@/lib/domain/imports/sources/commands"
import { getImportSource, listImportSources } from "@/lib/domain/imports/sources/queries"
import { readImportSource } from "@/lib/domain/imports/sources/reading/commands"
import { headOfSheet } from "@/lib/domain/imports/sources/rules"
import { accountAddress, sheetsConnected } from "@/lib/integrations/google-sheets/service-account"
import { api } from "./api"
import { answerOrGoOn } from "./import-patience"

export const importSources = {
  list: api.importSources.list.handler(async ({ context }) => ({
    items: await listImportSources(context.actor),
    connected: sheetsConnected(),
    account: accountAddress(),
  })),
  add: api.importSources.add.handler(({ input, context }) => addImportSource(context.actor, input)),
  check: api.importSources.check.handler(async ({ input }) => {
    const { readGoogleSheet } = await import("@/lib/integrations/google-sheets/read-sheets")
    return { sheets: (await readGoogleSheet(input.sheet)).map(headOfSheet) }
  }),
  change: api.importSources.change.handler(({ input, context }) => changeImportSource(context.actor, input)),
  remove: api.importSources.remove.handler(({ input, context }) => removeImportSource(context.actor, input.id)),
  read: api.importSources.read.handler(async ({ input: { id }, context: { actor } }) => {
    await getImportSource(actor, id)
    // A server without the key has not tried: nothing is wrong with the source.
    if (!sheetsConnected()) throw new DomainError("not_configured")
    const { readGoogleSheet } = await import("@/lib/integrations/google-sheets/read-sheets")
    await answerOrGoOn(id, readImportSource(actor, id, readGoogleSheet))
    return getImportSource(actor, id)
  }),
}
