import type { Block, Column, Paper, Side } from "../paper/block"
import type { PaperTranslator } from "../words"
import { MAIN, packDocx } from "./package"

/** The text's width on the page, in twentieths of a point. */
const WIDTH = 9_746

/** A paper whose texts are placeholders, as a DOCX to be filled, or to be edited in an office and uploaded as its own. */
export function writeTemplate(paper: Paper, t: PaperTranslator): Uint8Array {
  const page = t("documents.paper.page", { page: "\uE000", pages: "\uE001" })
  return packDocx({
    styles: STYLES,
    body: paper.blocks.map(blockXml).join(""),
    footer: paragraph(paper.name, {
      style: "Footer",
      more: `${TAB}${page
        .split(/(?=[\uE000\uE001])|(?<=[\uE000\uE001])/u)
        .map(pageRun)
        .join("")}`,
    }),
  })
}

type Look = { style?: string; bold?: boolean; right?: boolean; keep?: boolean; more?: string }

function paragraph(text: string, { style, bold, right, keep, more = "" }: Look = {}): string {
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : "",
    keep ? "<w:keepNext/>" : "",
    right ? '<w:jc w:val="right"/>' : "",
  ].join("")
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text, bold)}${more}</w:p>`
}

function run(text: string, bold = false): string {
  return `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

const TAB = "<w:r><w:tab/></w:r>"

/** The page's number and their count are fields, which the reader's program works out. */
function pageRun(part: string): string {
  if (part !== "\uE000" && part !== "\uE001") return run(part)
  return `<w:fldSimple w:instr="${part === "\uE000" ? "PAGE" : "NUMPAGES"}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}

function blockXml(block: Block): string {
  switch (block.kind) {
    case "title":
      return paragraph(block.text, { style: "Title" }) + paragraph(block.subtitle, { style: "Subtitle" })
    case "edges":
      return table(
        [6_500, 3_246],
        [row([cell(6_500, paragraph(block.left)), cell(3_246, paragraph(block.right, { right: true }))])],
        "Plain",
      )
    case "heading":
      return paragraph(block.text, { style: "Heading1" })
    case "text":
      return paragraph(block.text)
    case "facts":
      return block.rows.map(([name, value]) => paragraph(`${name}: ${value}`)).join("")
    case "rules":
      return Array.from({ length: block.count }, () => paragraph("_".repeat(80))).join("")
    case "table":
      return listTable(block) + paragraph("", { style: "Gap" })
    case "sides": {
      const half = WIDTH / 2
      const side = (it: Side) => cell(half, sideXml(it, block.signature))
      return (
        paragraph(block.heading, { style: "Heading1" }) +
        table([half, half], [row([side(block.left), side(block.right)])], "Plain") +
        paragraph("", { style: "Gap" })
      )
    }
  }
}

function sideXml({ title, name, lines }: Side, signature: string): string {
  return [
    paragraph(title, { keep: true }),
    paragraph(name, { bold: true, keep: true }),
    ...lines.map((line) => paragraph(line, { style: "Small", keep: true })),
    paragraph("", { keep: true }),
    paragraph("_".repeat(34), { keep: true }),
    paragraph(signature, { style: "Small" }),
  ].join("")
}

/** One row between the list's marks: it is repeated for each entry. The head is repeated on every page. */
function listTable({ columns, list, total }: Extract<Block, { kind: "table" }>): string {
  const widths = columns.map(({ width }) => Math.round((WIDTH * width) / 100))
  const cells = (textOf: (column: Column, index: number) => string, bold = false) =>
    columns.map((column, index) =>
      cell(
        widths[index] ?? 0,
        paragraph(textOf(column, index), { style: "Small", bold, right: column.numeric ?? false }),
      ),
    )
  const last = columns.length - 1
  const entry = cells(({ field }, index) =>
    [index === 0 ? `{#${list}}` : "", `{${field}}`, index === last ? `{/${list}}` : ""].join(""),
  )
  const sumAt = columns.findIndex(({ field }) => field === "unit_price" || field === "item_amount")
  const labelAt = columns[0]?.numeric ? 1 : 0
  const sum = total
    ? [row(cells((_, index) => (index === sumAt ? total.value : index === labelAt ? total.label : ""), true))]
    : []
  const head = row(
    cells(({ heading }) => heading, true),
    true,
  )
  return table(widths, [head, row(entry), ...sum], "Lines")
}

function table(widths: number[], rows: string[], style: "Plain" | "Lines"): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`
}

function row(cells: string[], head = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`
}

function cell(width: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}

const style = (id: string, paragraphs: string, letters = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraphs}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
const edge = (name: string, size: number) => `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="A0A4B0"/>`
const CELLS = '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'

const STYLES = [
  `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:style>',
  style("Title", '<w:spacing w:after="40"/>', '<w:b/><w:sz w:val="34"/>'),
  style("Subtitle", '<w:spacing w:after="240"/>', '<w:color w:val="5B6172"/><w:sz w:val="24"/>'),
  style("Heading1", '<w:keepNext/><w:spacing w:before="220" w:after="80"/>', '<w:b/><w:sz w:val="24"/>'),
  style("Small", '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="19"/>'),
  style("Gap", '<w:spacing w:after="0" w:line="160" w:lineRule="exact"/>'),
  style(
    "Footer",
    `<w:tabs><w:tab w:val="right" w:pos="${WIDTH}"/></w:tabs>`,
    '<w:color w:val="5B6172"/><w:sz w:val="17"/>',
  ),
  `<w:style w:type="table" w:styleId="Plain"><w:name w:val="Plain"/><w:tblPr>${CELLS}</w:tblPr></w:style>`,
  `<w:style w:type="table" w:styleId="Lines"><w:name w:val="Lines"/><w:tblPr><w:tblBorders>${edge("top", 4)}${edge("bottom", 6)}${edge("insideH", 4)}</w:tblBorders>${CELLS}</w:tblPr></w:style></w:styles>`,
].join("")
