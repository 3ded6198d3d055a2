import { createTranslator } from "next-intl"
import { CONTRACT_FIELDS, PART_FIELDS } from "@/lib/domain/imports/contracts/schema"
import type { Locale } from "@/lib/i18n/routing"
import type { Cell, Column, Sheet } from "@/lib/tables/sheet"
import { writeXlsx } from "@/lib/tables/write-xlsx"
import { type TableFile, tableHeaders } from "../contract/table-file"
import { MESSAGES } from "./messages"

const DAYS = new Set(["date", "passportIssuedAt", "due"])

/** An empty workbook with the headings that the import of running contracts reads, in the reader's language. */
export function contractTemplate(locale: Locale, now = new Date()): TableFile {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "importContracts" })
  const column = (field: string, heading: string): Column => {
    const width = Math.max(12, heading.length + 3)
    return DAYS.has(field) ? { heading, width, kind: "day" } : { heading, width, kind: "text" }
  }
  const parts = PART_FIELDS.map((field) => column(field, t(`parts.${field}`)))
  const sheets: Sheet[] = [
    {
      name: t("sheets.contracts"),
      columns: CONTRACT_FIELDS.map((field) => column(field, t(`columns.${field}`))),
      batches: nothing(),
    },
    { name: t("sheets.schedule"), columns: parts.slice(0, -1), batches: nothing() },
    { name: t("sheets.payments"), columns: parts, batches: nothing() },
  ]
  return { headers: tableHeaders("xlsx", "contracts-template", now), body: writeXlsx(...sheets) }
}

async function* nothing(): AsyncGenerator<Cell[][]> {}
