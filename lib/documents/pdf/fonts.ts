import path from "node:path"
import type { TFontDictionary } from "pdfmake/interfaces"
import { FACES } from "./runs"

/** Where the faces lie; a document may read nothing else. */
export const FONT_FOLDER = path.join(process.cwd(), "node_modules/@fontsource/onest/files")

/** Onest as the PDF writer names it, a family for each alphabet. */
export function documentFonts(): TFontDictionary {
  const file = (face: string, weight: number) => path.join(FONT_FOLDER, `onest-${face}-${weight}-normal.woff`)
  return Object.fromEntries(FACES.map((face) => [face, { normal: file(face, 400), bold: file(face, 600) }]))
}
