"use client"

import { useLocale, useTranslations } from "next-intl"
import type { Change, ImportRowDto } from "@/lib/domain/imports/schema"
import type { Currency } from "@/lib/domain/money"
import { formatArea, formatMoney, formatRooms } from "@/lib/i18n/format"
import { capital, formatPlace } from "@/lib/i18n/format-place"
import { useListRowWords } from "./list-row-words"

type Value = Change["from"]

/** A row of a price list in the reader's words. */
export function useRowWords(currency: Currency) {
  const t = useTranslations()
  const locale = useLocale()
  const list = useListRowWords()

  function shown(field: Change["field"], value: Value): string {
    if (value === null) return "—"
    switch (field) {
      case "price":
        return formatMoney(BigInt(value), currency, locale)
      case "areaDm2":
        return formatArea(Number(value), locale, { exact: true })
      case "rooms":
        return formatRooms(Number(value), locale)
      case "finish":
        return t(`complex.finish.${value as "none"}`)
      case "kind":
        return t(`grid.kind.${value as "apartment"}`)
      default:
        return String(value)
    }
  }

  const arrow = ({ field, from, to }: Change) =>
    `${t(`import.changes.${field}`)}: ${shown(field, from)} → ${shown(field, to)}`

  function facts({ unit }: ImportRowDto): string {
    const { rooms, areaDm2, price, status } = unit ?? {}
    return [
      rooms === undefined ? "" : shown("rooms", rooms),
      areaDm2 === undefined ? "" : shown("areaDm2", areaDm2),
      price === undefined ? "" : shown("price", price),
      status === undefined || status === "free" ? "" : t(`imports.listed.${status}`),
    ]
      .filter(Boolean)
      .join(" · ")
  }

  return {
    /** «Лист1, строка 45». */
    place: ({ line, sheet }: ImportRowDto) =>
      line === 0
        ? t("imports.notInFile")
        : [sheet, t("imports.line", { line: String(line) })].filter(Boolean).join(", "),
    unit: (row: ImportRowDto) => {
      const { block, entrance, floor, number } = row.unit ?? {}
      if (floor === undefined) return list.subject(row)
      return t("import.unit", { place: capital(formatPlace({ block, entrance, floor }, locale)), number: number ?? "" })
    },
    /** What the row says, and line by line what it changes or what is wrong with it. */
    details: (row: ImportRowDto): { before: string | null; lines: string[] } => {
      const faults = row.faults.map(({ code, column, value, line = 0 }) => {
        const why = t(`import.faults.${code}`, { value, line: String(line) })
        return column === "" ? capital(why) : t("imports.cell", { column, why })
      })
      const frozen = row.frozen
        ? [t("imports.frozenPrice", { from: shown("price", row.frozen.from), to: shown("price", row.frozen.to) })]
        : []
      return {
        before:
          row.verdict === "new" || row.verdict === "unchanged"
            ? facts(row) || list.facts(row)
            : list.facts(row) || null,
        lines: [...faults, ...row.changes.map(arrow), ...frozen],
      }
    },
  }
}
