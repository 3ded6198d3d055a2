import { createTranslator } from "next-intl"
import { type Currency, MINOR_UNITS } from "@/lib/domain/money"
import { type ExportedUnit, exportedUnits } from "@/lib/domain/units/export/queries"
import type { ExportUnitsInput } from "@/lib/domain/units/schema"
import { currencySuffix } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"
import type { Cell, Column, Sheet } from "@/lib/tables/sheet"
import { writeTable } from "@/lib/tables/write"
import { type TableFile, tableHeaders } from "../contract/table-file"
import type { ApiContext } from "./api"
import { MESSAGES } from "./messages"

/**
 * The price list of a complex as a file; an import reads it as it is. Price per m² is left out: beside a total it is derived, and
 * whoever changed it in the file would change nothing.
 */
export async function exportUnits(
  { actor, locale }: ApiContext,
  { format, ...filters }: ExportUnitsInput,
  now = new Date(),
): Promise<TableFile> {
  const { slug, currency, units } = await exportedUnits(actor, { format, ...filters }, now)
  const { name, columns, cells } = unitTable(locale, currency)
  async function* batches(): Sheet["batches"] {
    for await (const batch of units) yield batch.map(cells)
  }
  const body = writeTable(format, { name, columns, batches: batches() })
  return { headers: tableHeaders(format, `units-${slug}`, now), body }
}

/** The columns of a price list in a language, and what stands in them. */
export function unitTable(locale: Locale, currency: Currency) {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "exports.units" })
  const text = (heading: string, width: number): Column => ({ heading, width, kind: "text" })
  const number = (heading: string, width: number, decimals = 0): Column => ({
    heading,
    width,
    kind: "number",
    decimals,
  })
  const columns: Column[] = [
    text(t("block"), 10),
    text(t("entrance"), 10),
    number(t("floor"), 8),
    number(t("stack"), 8),
    text(t("number"), 10),
    text(t("kind.heading"), 18),
    number(t("rooms"), 10),
    number(t("area"), 12, 2),
    number(t("price", { currency: currencySuffix(currency, locale) }), 20, MINOR_UNITS[currency]),
    text(t("finish.heading"), 18),
    text(t("layout"), 12),
    text(t("status.heading"), 20),
  ]
  const cells = (unit: ExportedUnit): Cell[] => [
    unit.block,
    unit.entrance,
    unit.floor,
    unit.stack,
    unit.number,
    t(`kind.${unit.kind}`),
    unit.rooms,
    unit.areaDm2,
    unit.price === null ? null : Number(unit.price),
    unit.finish && t(`finish.${unit.finish}`),
    unit.layout,
    t(`status.${statusWord(unit)}`),
  ]
  return { name: t("sheet"), columns, cells }
}

/** What went by a way that this product did not see is told as that, so that an import elsewhere understands it. */
function statusWord({ status, blockedReason }: ExportedUnit): ExportedUnit["status"] {
  if (status !== "blocked") return status
  if (blockedReason === "sold_elsewhere") return "sold"
  return blockedReason === "reserved_elsewhere" ? "reserved" : "blocked"
}
