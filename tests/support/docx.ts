import { makeZip } from "./zip"

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

type Options = { type?: string; relationships?: string; more?: Parameters<typeof makeZip>[0]; body?: string }

/** The least DOCX that a word processor opens, a paragraph for each text; `options` make it one that ours must refuse. */
export function makeDocx(texts: string[], options: Options = {}): Uint8Array {
  const { type = "document.main+xml", relationships = "", more = [], body = texts.map(paragraph).join("") } = options
  const main = `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}`
  return makeZip([
    {
      name: "[Content_Types].xml",
      data: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/_rels/document.xml.rels",
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`,
    },
    { name: "word/document.xml", data: `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>` },
    ...more,
  ])
}

/** A relationship to somewhere outside of the file. */
export function outside(kind: string, target: string): string {
  return `<Relationship Id="rId9" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/>`
}

function paragraph(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`
}
