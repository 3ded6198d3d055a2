import { stringify } from "csv-stringify/sync"
import { createTranslator } from "next-intl"
import { eachLead } from "@/lib/domain/leads/list/queries"
import type { ExportLeadsInput } from "@/lib/domain/leads/list/schema"
import { formatDateTime } from "@/lib/i18n/format-time"
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
  const messages = MESSAGES[locale]
  const t = createTranslator({ locale, messages, namespace: "leadExport" })
  const word = createTranslator({ locale, messages, namespace: "leads" })
  const options = { delimiter: ";", escape_formulas: true } as const
  const parts = [stringify([COLUMNS.map((column) => t(column))], { ...options, bom: true })]
  for await (const batch of eachLead(actor, input)) {
    const rows = batch.map((lead) => [
      lead.name,
      lead.phone,
      word(`source.${lead.source}`),
      word(`status.${lead.status}`),
      word(`state.${lead.state}`),
      lead.assignee?.name,
      lead.complex?.name,
      lead.unit?.number,
      formatDateTime(lead.createdAt),
      lead.respondedAt && formatDateTime(lead.respondedAt),
    ])
    parts.push(stringify(rows, options))
  }
  return new File(parts, `leads-${new Date().toISOString().slice(0, 10)}.csv`, { type: "text/csv" })
}
