import pdfmake from "pdfmake"
import type { Column as Beside, Content, CustomTableLayout, TableCell, TDocumentDefinitions } from "pdfmake/interfaces"
import type { Block, Column, Paper, Side } from "../paper/block"
import type { PaperLists } from "../values"
import type { PaperTranslator } from "../words"
import { documentFonts, FONT_FOLDER } from "./fonts"
import { faceRuns } from "./runs"

const INK = "#1d2130"
const SOFT = "#5b6172"
const HAIRLINE = "#c9ccd6"
/** Points: A4 with a wider edge for the staple. */
const MARGINS: [number, number, number, number] = [62, 50, 46, 56]

/** Hairlines between rows, none beside them. */
const LINES: CustomTableLayout = {
  hLineWidth: (line, node) => (line === 0 || line === node.table.body.length ? 0 : 0.4),
  hLineColor: () => HAIRLINE,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 5),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 5),
  paddingTop: () => 2.5,
  paddingBottom: () => 1.5,
}

/** The same under a head, closed by a stronger line. */
const HEADED: CustomTableLayout = {
  ...LINES,
  hLineWidth: (line, node) => (line === 1 || line === node.table.body.length ? 0.8 : line === 0 ? 0 : 0.4),
  hLineColor: (line) => (line === 1 ? INK : HAIRLINE),
}

pdfmake.setFonts(documentFonts())
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((file) => file.startsWith(FONT_FOLDER))

/** A paper as PDF: A4, tables over pages under their head, the paper's name and the page's number at its foot. */
export async function writePdf(
  paper: Paper,
  lists: PaperLists,
  t: PaperTranslator,
  language: string,
): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: "A4",
    pageMargins: MARGINS,
    language,
    info: { title: paper.name },
    defaultStyle: { font: "latin", fontSize: 9.5, lineHeight: 1.3, color: INK },
    content: paper.blocks.map((block) => contentOf(block, lists)),
    footer: (page, pages) => ({
      margin: [MARGINS[0], 20, MARGINS[2], 0],
      fontSize: 8,
      color: SOFT,
      columns: [
        { ...said(paper.name), width: "*" },
        { ...said(t("documents.paper.page", { page, pages })), width: "auto" },
      ],
    }),
  }
  return pdfmake.createPdf(definition).getBuffer()
}

function said(text: string) {
  return { text: faceRuns(text) }
}

function contentOf(block: Block, lists: PaperLists): Content {
  switch (block.kind) {
    case "title":
      return {
        stack: [
          { ...said(block.text), fontSize: 17, bold: true, lineHeight: 1.15 },
          { ...said(block.subtitle), fontSize: 11, color: SOFT, margin: [0, 2, 0, 0] },
        ],
        margin: [0, 0, 0, 14],
      }
    case "edges":
      return {
        columns: [
          { ...said(block.left), width: "*" },
          { ...said(block.right), width: "auto" },
        ],
        columnGap: 24,
        margin: [0, 0, 0, 10],
      }
    case "heading":
      return { ...said(block.text), bold: true, fontSize: 11, margin: [0, 10, 0, 4], headlineLevel: 1 }
    case "text":
      return { ...said(block.text), margin: [0, 0, 0, 5] }
    case "facts":
      return {
        table: {
          widths: ["32%", "*"],
          body: block.rows.map(([name, value]) => [{ ...said(name), color: SOFT }, said(value)]),
        },
        layout: LINES,
        margin: [0, 0, 0, 14],
      }
    case "rules":
      return { stack: Array.from({ length: block.count }, () => rule([0, 18, 0, 0])), margin: [0, 0, 0, 12] }
    case "table":
      return tableOf(block, lists)
    case "sides":
      return {
        unbreakable: true,
        margin: [0, 14, 0, 0],
        stack: [
          { ...said(block.heading), bold: true, fontSize: 11, margin: [0, 0, 0, 8] },
          { columns: [sideOf(block.left, block.signature), sideOf(block.right, block.signature)], columnGap: 28 },
        ],
      }
  }
}

function rule(margin: [number, number, number, number]): Content {
  return {
    table: { widths: ["*"], body: [[{ text: "", border: [false, false, false, true] }]] },
    layout: { hLineWidth: () => 0.5, hLineColor: () => SOFT, paddingTop: () => 0, paddingBottom: () => 0 },
    margin,
  }
}

function sideOf(side: Side, signature: string): Beside {
  return {
    width: "*",
    stack: [
      { ...said(side.title), color: SOFT },
      { ...said(side.name), bold: true, margin: [0, 0, 0, 4] },
      ...side.lines.map((line) => ({ ...said(line), fontSize: 8.5 })),
      rule([0, 30, 0, 0]),
      { ...said(signature), fontSize: 8, color: SOFT, margin: [0, 2, 0, 0] },
    ],
  }
}

function tableOf({ columns, list, total }: Extract<Block, { kind: "table" }>, lists: PaperLists): Content {
  const cell = (column: Column, text: string, bold = false): TableCell => ({
    ...said(text),
    bold,
    alignment: column.numeric ? "right" : "left",
    fontFeatures: ["tnum"],
  })
  const rows: Record<string, string>[] = lists[list]
  const body = [
    columns.map((column) => ({ ...said(column.heading), color: SOFT, alignment: column.numeric ? "right" : "left" })),
    ...rows.map((row) => columns.map((column) => cell(column, row[column.field] ?? ""))),
  ] as TableCell[][]
  if (total) body.push(totalRow(columns, total, cell))
  return {
    margin: [0, 3, 0, 8],
    fontSize: 8.5,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => `${width}%`),
      body,
    },
    layout: HEADED,
  }
}

/** The sum stands under the last column of amounts: that of the price, or of the amounts before the balance. */
function totalRow(
  columns: Column[],
  { label, value }: { label: string; value: string },
  cell: (column: Column, text: string, bold: boolean) => TableCell,
): TableCell[] {
  const at = columns.findIndex(({ field }) => field === "unit_price" || field === "item_amount")
  return columns.map((column, index) =>
    cell(column, index === at ? value : index === (columns[0]?.numeric ? 1 : 0) ? label : "", true),
  )
}
