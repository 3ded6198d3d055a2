import { createTranslator } from "next-intl"
import { eachLead } from "@/lib/domain/leads/export/queries"
import type { ExportLeadsInput } from "@/lib/domain/leads/list/schema"
import { MINOR_UNITS } from "@/lib/domain/money"
import { wallTime } from "@/lib/i18n/format-time"
import type { Column, Sheet } from "@/lib/tables/sheet"
import { writeTable } from "@/lib/tables/write"
import { type TableFile, tableHeaders } from "../contract/table-file"
import type { ApiContext } from "./api"
import { MESSAGES } from "./messages"

/** Budgets of several currencies stand in one column: all are written with the two decimals that most of them have. */
const BUDGET_DECIMALS = 2

/** The leads of a filter as a file with headings and words in the reader's language; an import reads them as they are. */
export function exportLeads(
  { actor, locale }: ApiContext,
  { format, ...filters }: ExportLeadsInput,
  now = new Date(),
): TableFile {
  const messages = MESSAGES[locale]
  const t = createTranslator({ locale, messages, namespace: "exports.leads" })
  const word = createTranslator({ locale, messages, namespace: "leads" })
  const text = (heading: string, width: number): Column => ({ heading, width, kind: "text" })
  const columns: Column[] = [
    text(t("name"), 28),
    text(t("phone"), 17),
    text(t("source"), 16),
    text(t("status"), 12),
    text(t("state"), 12),
    text(t("owner"), 24),
    text(t("ownerLogin"), 16),
    text(t("complex"), 20),
    text(t("unit"), 12),
    { heading: t("budget"), width: 18, kind: "number", decimals: BUDGET_DECIMALS },
    text(t("budgetCurrency"), 10),
    text(t("note"), 40),
    { heading: t("createdAt"), width: 17, kind: "moment" },
    { heading: t("respondedAt"), width: 17, kind: "moment" },
  ]
  const leads = eachLead(actor, filters)
  async function* batches(): Sheet["batches"] {
    for await (const batch of leads) {
      yield batch.map((lead) => [
        lead.name,
        lead.phone,
        word(`source.${lead.source}`),
        word(`status.${lead.status}`),
        word(`state.${lead.state}`),
        lead.assignee?.name,
        lead.ownerLogin,
        lead.complex?.name,
        lead.unit?.number,
        lead.budget === null || lead.budgetCurrency === null
          ? null
          : Number(lead.budget) * 10 ** (BUDGET_DECIMALS - MINOR_UNITS[lead.budgetCurrency]),
        lead.budgetCurrency,
        lead.note,
        wallTime(lead.createdAt),
        lead.respondedAt && wallTime(lead.respondedAt),
      ])
    }
  }
  const body = writeTable(format, { name: t("sheet"), columns, batches: batches() })
  return { headers: tableHeaders(format, "leads", now), body }
}
