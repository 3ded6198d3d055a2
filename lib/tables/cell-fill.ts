import type { Cell, Color } from "exceljs"

/** Office's own palette since 2013. What matters of a colour is that the legend has the same. */
const THEME = [
  "ffffff",
  "000000",
  "e7e6e6",
  "44546a",
  "4472c4",
  "ed7d31",
  "a5a5a5",
  "ffc000",
  "5b9bd5",
  "70ad47",
] as const

/** Background as six hexadecimal digits; undefined for none, and for white, which is none to a person. */
export function cellFill({ fill }: Cell): string | undefined {
  if (fill?.type !== "pattern" || fill.pattern === "none") return undefined
  const colour = colourOf(fill.fgColor)
  return colour === "ffffff" ? undefined : colour
}

function colourOf(colour: (Partial<Color> & { tint?: number }) | undefined): string | undefined {
  if (colour?.argb) return colour.argb.slice(-6).toLowerCase()
  const base = colour?.theme === undefined ? undefined : THEME[colour.theme]
  return base && tinted(base, colour?.tint ?? 0)
}

/** A tint goes towards white, a negative one towards black. */
function tinted(base: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const part = Number.parseInt(base.slice(at, at + 2), 16)
      const moved = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint
      return Math.round(moved).toString(16).padStart(2, "0")
    })
    .join("")
}
