import { auth, sheets, type sheets_v4 } from "googleapis/build/src/apis/sheets"
import { DomainError } from "@/lib/domain/errors"
import type { Table, TableRow } from "@/lib/domain/imports/table/schema"
import { env } from "@/lib/env"
import { numberText } from "@/lib/tables/cell-text"
import { MOST_COLUMNS } from "@/lib/tables/limits"
import { accessToken } from "./service-account"

const CELL = "effectiveValue,formattedValue,effectiveFormat(backgroundColorStyle(rgbColor),numberFormat)"
const FIELDS = `sheets(properties(title,hidden),merges,data(startRow,startColumn,rowData(values(${CELL}))))`
/** Google counts days from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

/**
 * The visible sheets of a Google Sheet with its merges and colours. Refuses with `not_configured` without a service account,
 * with `validation_failed` on `sheet` where it may not read or nothing is there, with `unavailable` when Google says so thrice.
 */
export async function readGoogleSheet(spreadsheetId: string): Promise<Table[]> {
  const client = new auth.OAuth2()
  client.setCredentials({ access_token: await accessToken() })
  const rootUrl = env().GOOGLE_SHEETS_ROOT_URL
  const api = sheets({ version: "v4", auth: client, ...(rootUrl && { rootUrl }) })
  try {
    const { data } = await api.spreadsheets.get(
      { spreadsheetId, includeGridData: true, fields: FIELDS },
      { retry: true, retryConfig: { retry: 3, retryDelay: 300 }, timeout: 60_000 },
    )
    return (data.sheets ?? [])
      .filter((sheet) => !sheet.properties?.hidden)
      .map(tableOf)
      .filter((table) => table.rows.length > 0)
  } catch (error) {
    throw refusalOf(error)
  }
}

function refusalOf(error: unknown): unknown {
  const status = Number((error as { status?: unknown }).status ?? (error as { code?: unknown }).code)
  if (status === 401) return new DomainError("not_configured")
  if (status === 403 || status === 404 || status === 400) {
    const message = status === 403 ? "sheetForbidden" : "sheetMissing"
    return new DomainError("validation_failed", {}, [{ path: ["sheet"], message }])
  }
  // 429 and 5xx after the retries, and no answer at all.
  return status === 429 || status >= 500 || Number.isNaN(status) ? new DomainError("unavailable") : error
}

function tableOf({ properties, merges, data }: sheets_v4.Schema$Sheet): Table {
  const rows = (data ?? []).flatMap(({ startRow, startColumn, rowData }) =>
    (rowData ?? []).map(({ values }, at) => rowOf(values ?? [], (startRow ?? 0) + at + 1, startColumn ?? 0)),
  )
  const kept = rows.filter(({ cells, fills }) => fills || cells.some((text) => text !== ""))
  const width = Math.max(0, ...kept.map(({ cells }) => cells.findLastIndex((text) => text !== "") + 1))
  return {
    sheet: properties?.title ?? "",
    // Google leaves empty cells at the end out; a table has all of them.
    rows: kept.map((row) => ({ ...row, cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? "") })),
    merged: (merges ?? []).map((area) => ({
      fromLine: (area.startRowIndex ?? 0) + 1,
      toLine: area.endRowIndex ?? 0,
      fromColumn: area.startColumnIndex ?? 0,
      toColumn: (area.endColumnIndex ?? 0) - 1,
    })),
  }
}

function rowOf(values: sheets_v4.Schema$CellData[], line: number, before: number): TableRow {
  const cells = Array.from({ length: before }, () => "")
  const fills: Record<number, string> = {}
  for (const value of values.slice(0, MOST_COLUMNS)) {
    const fill = fillOf(value)
    if (fill) fills[cells.length] = fill
    cells.push(textOf(value))
  }
  return { line, cells, ...(Object.keys(fills).length > 0 && { fills }) }
}

function textOf({ effectiveValue, formattedValue, effectiveFormat }: sheets_v4.Schema$CellData): string {
  const number = effectiveValue?.numberValue
  if (number === undefined || number === null) return formattedValue ?? ""
  const { type, pattern } = effectiveFormat?.numberFormat ?? {}
  if (type === "DATE" || type === "DATE_TIME") return new Date(DAY_ZERO + number * DAY_MS).toISOString().slice(0, 10)
  return numberText(number, pattern ?? "")
}

function fillOf({ effectiveFormat }: sheets_v4.Schema$CellData): string | undefined {
  const colour = effectiveFormat?.backgroundColorStyle?.rgbColor
  if (!colour) return undefined
  const hex = [colour.red, colour.green, colour.blue]
    .map((part) =>
      Math.round((part ?? 0) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
  return hex === "ffffff" ? undefined : hex
}
