import type { Table } from "@/lib/domain/imports/table/schema"
import { MOST_FILE_BYTES } from "./limits"
import { readCsv } from "./read-csv"
import { readJson } from "./read-json"
import { readXlsx } from "./read-xlsx"
import { fileRefusal } from "./refusal"
import { decodeText } from "./text"

const ZIP = [0x50, 0x4b]
const UTF16 = [0xff, 0xfe]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/** How an OLE container calls the stream of an encrypted workbook. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le")

/** The tables of a CSV, XLSX or JSON file, told by its content whatever it is called. Refuses with `validation_failed` on `file`. */
export async function readTables(bytes: Uint8Array): Promise<Table[]> {
  if (bytes.byteLength > MOST_FILE_BYTES) throw fileRefusal("fileLarge")
  const tables = await tablesOf(bytes)
  if (tables.every((table) => table.rows.length === 0)) throw fileRefusal("fileEmpty")
  return tables
}

async function tablesOf(bytes: Uint8Array): Promise<Table[]> {
  if (bytes.byteLength === 0) throw fileRefusal("fileEmpty")
  if (begins(bytes, ZIP)) return readXlsx(bytes)
  if (begins(bytes, OLE)) {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    throw fileRefusal(whole.includes(ENCRYPTED) ? "filePassword" : "fileOldExcel")
  }
  if (await isNoText(bytes)) throw fileRefusal("fileOther")
  const text = decodeText(bytes)
  if (text === null) throw fileRefusal("notText")
  return [/^\uFEFF?\s*[[{]/u.test(text) ? readJson(text) : readCsv(text)]
}

/** A picture, a document, a program. The mark of UTF-16 is that of an MPEG frame as well. */
async function isNoText(bytes: Uint8Array): Promise<boolean> {
  if (begins(bytes, UTF16)) return false
  const { fileTypeFromBuffer } = await import("file-type")
  return (await fileTypeFromBuffer(bytes)) !== undefined
}

function begins(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
