import PizZip from "pizzip"

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
export const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

/** The least document that word processors open without a word: a body, styles and a foot for every page. */
export function packDocx(parts: { body: string; styles: string; footer: string }): Uint8Array {
  const zip = new PizZip()
  const add = (name: string, xml: string) => zip.file(name, HEAD + xml)
  add(
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/></Types>`,
  )
  add(
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  add(
    "word/_rels/document.xml.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
  )
  add("word/styles.xml", parts.styles)
  add("word/footer1.xml", `<w:ftr xmlns:w="${MAIN}">${parts.footer}</w:ftr>`)
  // A4 in twentieths of a point, with a wider edge for the staple.
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="920" w:bottom="1000" w:left="1240" w:header="500" w:footer="500" w:gutter="0"/>'
  add(
    "word/document.xml",
    `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${parts.body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>${page}</w:sectPr></w:body></w:document>`,
  )
  return zip.generate({ type: "uint8array", compression: "DEFLATE" })
}
