import { createTranslator } from "next-intl"
import type { DomainError } from "@/lib/domain/errors"
import type { AppliedImportDto, Change, ImportReportDto, ImportRowDto } from "@/lib/domain/imports/schema"
import { type Currency, MINOR_UNITS } from "@/lib/domain/money"
import { formatPlace } from "@/lib/i18n/format-place"
import en from "@/lib/i18n/messages/en.json"
import ru from "@/lib/i18n/messages/ru.json"
import uz from "@/lib/i18n/messages/uz.json"

const MESSAGES = { ru, uz, en }
type Locale = keyof typeof MESSAGES
/** Lines of each kind; the rest is counted. */
export const MOST_LINES = 40

/** The terminal's language, English where it is none of ours. */
export function terminalLocale(): Locale {
  const asked = Intl.DateTimeFormat().resolvedOptions().locale.slice(0, 2)
  return asked === "ru" || asked === "uz" ? asked : "en"
}

function translator(locale: Locale) {
  return createTranslator({ locale, messages: MESSAGES[locale], namespace: "import" })
}

/** What a dry run found: the columns as understood, the counts, then the rows that need a look. */
export function previewText(
  report: ImportReportDto,
  rows: ImportRowDto[],
  locale: Locale,
  { apply }: { apply: boolean },
): string {
  const t = translator(locale)
  const { complex, columns, counts } = report
  if (!complex) throw new Error("A price list without a complex")
  const currency = complex.currency
  const facts = { name: complex.name, slug: complex.slug, currency }
  const unread = columns.flatMap(({ heading, field }) => (field === null && heading !== "" ? [heading] : []))
  const read = columns.flatMap(({ heading, field }) => (field ? [`${heading} → ${t(`columns.${field}`)}`] : []))
  const listed = (verdict: "new" | "changed" | "missing" | "wrong", text: (row: ImportRowDto) => string[]) => {
    const lines = rows.filter((row) => row.verdict === verdict).flatMap(text)
    const more = Math.max(counts[verdict], lines.length) - MOST_LINES
    return more > 0 ? [...lines.slice(0, MOST_LINES), t("more", { count: more })] : lines
  }
  const lines = [
    t(complex.id === null ? "complexNew" : "complexKnown", facts),
    ...(read.length > 0 ? [t("read", { columns: read.join(", ") })] : []),
    ...(unread.length > 0 ? [t("unread", { columns: unread.join(", ") })] : []),
    t("counts", counts),
    ...listed("new", (row) => [t("rows.new", { unit: nameOf(row, t, locale), line: row.line })]),
    ...listed("changed", (row) => [changedText(row, currency, t, locale)]),
    ...listed("missing", (row) => [t("rows.missing", { unit: nameOf(row, t, locale) })]),
    ...listed("wrong", (row) => row.faults.map((fault) => faultText(row, fault, t))),
    ...[...rows, ...report.rows.filter((row) => row.verdict === "unchanged")].flatMap((row) =>
      row.frozen ? [t("rows.frozen", { unit: nameOf(row, t, locale), ...values(row.frozen, currency) })] : [],
    ),
  ]
  if (counts.wrong > 0) lines.push(t("nothingWritten"))
  else if (!apply) lines.push(t("dryRun"))
  return lines.join("\n")
}

export function appliedText({ slug, counts, published }: AppliedImportDto, locale: Locale): string {
  const t = translator(locale)
  if (counts.new + counts.changed + published === 0) return t("nothingToDo")
  return t("applied", { slug, new: counts.new, changed: counts.changed, published })
}

/** The sentence of a refusal with those of its fields. */
export function refusalText(error: DomainError, locale: Locale): string {
  const { errors } = MESSAGES[locale] as unknown as {
    errors: Record<string, string> & { fields: Record<string, string> }
  }
  const fields = error.fields.flatMap((field) => errors.fields[field.message] ?? [])
  if (fields.length > 0) return fields.join(" ")
  const messages = { errors: errors as Record<string, string> }
  return createTranslator({ locale, messages, namespace: "errors" })(error.code, error.data as Record<string, string>)
}

type T = ReturnType<typeof translator>

function changedText(row: ImportRowDto, currency: Currency, t: T, locale: Locale): string {
  const changes = row.changes.map((change) => `${t(`changes.${change.field}`)} ${arrow(change, currency)}`)
  return t("rows.changed", { unit: nameOf(row, t, locale), line: row.line, changes: changes.join(", ") })
}

function faultText(row: ImportRowDto, { code, column, value, line }: ImportRowDto["faults"][number], t: T): string {
  const why = t(`faults.${code}`, { value, line: line ?? 0 })
  return column === "" ? t("rows.wrong", { line: row.line, why }) : t("rows.wrongCell", { line: row.line, column, why })
}

function nameOf({ unit }: ImportRowDto, t: T, locale: Locale): string {
  const { block, entrance, floor = 0, number = "" } = unit ?? {}
  return t("unit", { place: formatPlace({ block, entrance, floor }, locale), number })
}

function arrow(change: Change, currency: Currency): string {
  const { from, to } = values(change, currency)
  return `${from} → ${to}`
}

function values({ field, from, to }: Change, currency: Currency): { from: string; to: string } {
  const shown = (value: Change["from"]) => {
    if (value === null) return "—"
    if (field === "areaDm2") return (Number(value) / 100).toFixed(2)
    if (field !== "price") return String(value)
    const digits = String(value).padStart(MINOR_UNITS[currency] + 1, "0")
    const whole = MINOR_UNITS[currency] ? digits.slice(0, -MINOR_UNITS[currency]) : digits
    const rest = digits.slice(whole.length)
    return `${whole.replace(/\B(?=(\d{3})+$)/gu, "\u00A0")}${/[1-9]/u.test(rest) ? `,${rest}` : ""}`
  }
  return { from: shown(from), to: shown(to) }
}
