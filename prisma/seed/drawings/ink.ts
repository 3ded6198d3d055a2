/** The light tones of app/globals.css as plain colours: the renderer of pictures knows neither style sheets nor oklch. */
export const INK = {
  paper: "#f7f5f1",
  card: "#ffffff",
  sunk: "#eef0f1",
  ink: "#2c3242",
  soft: "#596070",
  edge: "#9aa0ac",
  line: "#d9dce2",
  accent: "#1c7f92",
  wall: "#ece8e1",
  wallSide: "#d8d3cb",
  wallDeep: "#c4beb5",
  roof: "#f6f3ee",
  glass: "#8fa7ba",
  glassLight: "#b3c5d2",
  sky: "#cfe0ee",
  skyLow: "#f4eee0",
  hill: "#c3d0dc",
  road: "#dcdcdc",
  pavement: "#e9e6df",
  grass: "#cfe0c3",
  grassDeep: "#b9d0ac",
  tree: "#8fb58a",
  treeDeep: "#759f74",
  trunk: "#9b8b78",
  water: "#bcd8e6",
  shade: "#2c3242",
} as const

export type Xy = readonly [number, number]

/** A filled ring. */
export function ring(points: readonly Xy[], fill: string, more = ""): string {
  return `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ")}" fill="${fill}"${more && ` ${more}`}/>`
}

export function rect(x: number, y: number, width: number, height: number, fill: string, more = ""): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${more && ` ${more}`}/>`
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The same number in 0…1 for the same seed, so that the same demo has the same trees. */
export function fraction(seed: number): number {
  const value = Math.sin(seed * 12.9898 + 4.1) * 43_758.5453
  return value - Math.floor(value)
}

/** A sheet of the demo: all are as large, so that nothing moves from one to the next. */
export const SHEET = { width: 1_600, height: 1_000 } as const

export function sheetSvg(parts: readonly string[]): string {
  const { width, height } = SHEET
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`
}
