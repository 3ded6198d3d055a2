import { readFile } from "node:fs/promises"
import path from "node:path"

const FILES = [
  ["Onest Latin", "latin"],
  ["Onest Cyrillic", "cyrillic"],
  ["Onest Cyrillic Extended", "cyrillic-ext"],
] as const
const WEIGHTS = [500, 700] as const

let fonts: ReturnType<typeof readFonts> | undefined

/** Onest for drawn pictures: their renderer reads woff, not the variable woff2 of the pages, and one alphabet a family. */
export function pictureFonts() {
  fonts ??= readFonts()
  return fonts
}

function readFonts() {
  const folder = path.join(process.cwd(), "node_modules/@fontsource/onest/files")
  return Promise.all(
    FILES.flatMap(([name, subset]) =>
      WEIGHTS.map(async (weight) => ({
        name,
        weight,
        style: "normal" as const,
        data: await readFile(path.join(folder, `onest-${subset}-${weight}-normal.woff`)),
      })),
    ),
  )
}
