import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

type Colour = [lightness: number, chroma: number, hue: number]
type Theme = "light" | "dark"

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8")

/** A token's value in a theme, as app/globals.css writes it. */
function token(name: string, theme: Theme): Colour {
  const line = new RegExp(`--${name}:\\s*([^;]+);`, "u").exec(css)?.[1] ?? ""
  const values = [...line.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/gu)].map((match) => match.slice(1).map(Number))
  const value = values[theme === "dark" ? values.length - 1 : 0]
  if (value?.length !== 3) throw new Error(`No token ${name}`)
  return value as Colour
}

/** Relative luminance (WCAG 2.2) by way of linear sRGB (Björn Ottosson's oklab matrices), clipped to the gamut. */
function luminance([lightness, chroma, hue]: Colour): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (channel: number) => Math.min(1, Math.max(0, channel))
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, theme: Theme): number {
  const [dark = 0, light = 0] = [luminance(token(one, theme)), luminance(token(other, theme))].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const STATUSES = ["free", "held", "reserved", "contracted", "sold"]
const SURFACES = ["paper", "card", "sunk"]
const TEXT: [text: string, ground: string][] = [
  ...["ink", "soft", "faint", "accent", "accent-strong", "late"].flatMap((text) =>
    SURFACES.map((ground): [string, string] => [text, ground]),
  ),
  ...["ink", "soft", "accent-strong"].map((text): [string, string] => [text, "accent-wash"]),
  ...STATUSES.flatMap((status): [string, string][] => [
    ["ink", `${status}-wash`],
    ["soft", `${status}-wash`],
    [`${status}-ink`, `${status}-wash`],
  ]),
  ["sold-ink", "sunk"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
]

test.each<Theme>(["light", "dark"])("every text can be read on every ground it stands on, in the %s theme", (theme) => {
  const weak = TEXT.map(([text, ground]) => ({ text, ground, ratio: contrast(text, ground, theme) }))
  expect(weak.filter(({ ratio }) => ratio < 4.5)).toEqual([])
})

test.each<Theme>(["light", "dark"])("the outline of a control can be seen, in the %s theme", (theme) => {
  for (const ground of SURFACES) expect(contrast("edge", ground, theme), ground).toBeGreaterThanOrEqual(3)
})
