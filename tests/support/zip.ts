import { deflateRawSync } from "node:zlib"

type Entry = {
  name: string
  data: string | Buffer /** What the archive says of the unpacked size; the truth unless told. */
  says?: number
}

/** A zip archive written by hand: also one that lies about itself. Its checksums are 0, which no reader of ours looks at. */
export function makeZip(entries: Entry[]): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, says } of entries) {
    const plain = Buffer.from(data)
    const packed = deflateRawSync(plain)
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(says ?? plain.length, 8)
    sizes.writeUInt16LE(Buffer.byteLength(name), 12)
    const method = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0])
    const file = Buffer.concat([Buffer.from("PK\u0003\u0004"), method, sizes, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), method, sizes, place, Buffer.from(name)]),
    )
    files.push(file)
    offset += file.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...files, index, Buffer.from("PK\u0005\u0006"), end]))
}

/** The least workbook that a spreadsheet opens, with this XML for its only sheet. */
export function makeWorkbook(sheet: string, more: Entry[] = []): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  const packages = "http://schemas.openxmlformats.org/package/2006"
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  return makeZip([
    {
      name: "[Content_Types].xml",
      data: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Цены" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/styles.xml",
      data: `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0"/></numFmts><fonts count="1"><font/></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="9" tint="0.5"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="0" fillId="2" applyFill="1"/></cellXfs></styleSheet>`,
    },
    { name: "xl/worksheets/sheet1.xml", data: `${head}<worksheet xmlns="${main}">${sheet}</worksheet>` },
    ...more,
  ])
}
