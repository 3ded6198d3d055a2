import { stringify } from "csv-stringify/sync"
import { createTranslator } from "next-intl"
import { eachLead } from "@/lib/domain/leads/list/queries"
import type { ExportLeadsInput } from "@/lib/domain/leads/list/schema"
import en from "@/lib/i18n/messages/en.json"
import ru from "@/lib/i18n/messages/ru.json"
import uz from "@/lib/i18n/messages/uz.json"
import type { ApiContext } from "./api"

const MESSAGES = { ru, uz, en }
const COLUMNS = [
  "name",
  "phone",
  "source",
  "status",
  "state",
  "assignee",
  "complex",
  "unit",
  "createdAt",
  "respondedAt",
] as const

/** A CSV that spreadsheets open as they are: BOM, semicolons, headings in the reader's language, formulas defused. */
export async function leadsCsv({ actor, locale }: ApiContext, input: ExportLeadsInput): Promise<File> {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "leadExport" })
  const options = { delimiter: ";", escape_formulas: true } as const
  const parts = [stringify([COLUMNS.map((column) => t(column))], { ...options, bom: true })]
  for await (const batch of eachLead(actor, input)) {
    const rows = batch.map((lead) => [
      lead.name,
      lead.phone,
      t(`sources.${lead.source}`),
      t(`statuses.${lead.status}`),
      t(`states.${lead.state}`),
      lead.assignee?.name,
      lead.complex?.name,
      lead.unit?.number,
      lead.createdAt,
      lead.respondedAt,
    ])
    parts.push(stringify(rows, options))
  }
  return new File(parts, `leads-${new Date().toISOString().slice(0, 10)}.csv`, { type: "text/csv" })
}
