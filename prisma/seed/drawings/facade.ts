import {
  GROUND_FLOOR,
  layOutStreet,
  PITCH_X,
  PITCH_Y,
  type Section,
  SIDE,
  type Street,
  WINDOW_HEIGHT,
  WINDOW_TOP,
  WINDOW_WIDTH,
  windowSize,
} from "@/components/facade/geometry"
import type { GridUnit } from "@/components/grid/unit"
import { fraction, INK, rect, round, SHEET, sheetSvg, type Xy } from "./ink"

const GROUND_Y = 872
const WALLS = ["#efebe4", "#e7dfd3", "#e4e6e4"]

/** A floor of one entrance on the facade, in pixels of the sheet. */
export type FloorBand = { entrance: string; floor: number; points: Xy[] }

/** A block from the street, drawn from its units like the facade of the complex's page, and the bands of its floors. */
export function drawFacade(units: readonly GridUnit[]): { svg: string; bands: FloorBand[] } {
  const street = layOutStreet(units)
  const scale = Math.min(1_380 / street.width, 780 / street.ground)
  const left = (SHEET.width - street.width * scale) / 2
  const top = GROUND_Y - street.ground * scale
  const svg = sheetSvg([
    ...backdrop(),
    `<g transform="translate(${round(left)} ${round(top)}) scale(${scale.toFixed(4)})">`,
    ...street.sections.map((section) => drawSection(section, street)),
    "</g>",
    ...pavement(),
  ])
  const place = ([x, y]: Xy): Xy => [left + x * scale, top + y * scale]
  const bands = street.sections.flatMap((section) =>
    bandsOf(section, street.ground).map(({ floor, points }) => ({
      entrance: section.entrance,
      floor,
      points: points.map(place),
    })),
  )
  return { svg, bands }
}

function bandsOf({ x, width, windows, shops }: Section, ground: number): { floor: number; points: Xy[] }[] {
  const box = (x0: number, y0: number, x1: number, y1: number): Xy[] => [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ]
  const rows = [...new Set(windows.map((window) => window.y))].map((y) => {
    const row = windows.filter((window) => window.y === y)
    const [from, to] = [Math.min(...row.map((w) => w.x)), Math.max(...row.map((w) => w.x)) + PITCH_X]
    const floor = Math.round((ground - GROUND_FLOOR - y) / PITCH_Y) + 1
    const [wallLeft, wallRight] = [x + SIDE, x + width - SIDE]
    // The wall beside the outer windows belongs to their floor.
    return {
      floor,
      points: box(from === wallLeft ? x : from, y, to >= wallRight ? x + width : to, y + PITCH_Y),
    }
  })
  const hasShops = shops.some((shop) => shop.unit)
  return hasShops ? [...rows, { floor: 1, points: box(x, ground - GROUND_FLOOR, x + width, ground) }] : rows
}

function backdrop(): string[] {
  const skyline = Array.from({ length: 26 }, (_, i) => {
    const height = 40 + fraction(i + 3) * 130
    return rect(i * 64 - 10, GROUND_Y - height, 46 + fraction(i) * 26, height, INK.hill, 'opacity=".55"')
  })
  return [
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${INK.sky}"/><stop offset="1" stop-color="${INK.skyLow}"/></linearGradient></defs>`,
    `<rect width="${SHEET.width}" height="${SHEET.height}" fill="url(#sky)"/>`,
    `<path d="M0 640l160-66 130 40 190-92 150 58 210-76 180 84 170-58 200 74 210-48V880H0z" fill="${INK.hill}" opacity=".5"/>`,
    ...skyline,
    rect(0, GROUND_Y, SHEET.width, SHEET.height - GROUND_Y, INK.pavement),
  ]
}

function pavement(): string[] {
  const trees = Array.from({ length: 15 }, (_, i) => {
    const [x, size] = [30 + i * 110 + fraction(i + 20) * 46, 0.9 + fraction(i + 9) * 0.5]
    const y = GROUND_Y + 34
    const r = 24 * size
    return [
      `<ellipse cx="${round(x + 8)}" cy="${y}" rx="${round(r)}" ry="5" fill="${INK.shade}" opacity=".14"/>`,
      rect(x - 2, y - r * 1.6, 4, r * 1.6, INK.trunk),
      `<circle cx="${round(x)}" cy="${round(y - r * 2)}" r="${round(r)}" fill="${INK.treeDeep}"/>`,
      `<circle cx="${round(x - r * 0.22)}" cy="${round(y - r * 2.2)}" r="${round(r * 0.72)}" fill="${INK.tree}"/>`,
    ].join("")
  })
  return [
    rect(0, GROUND_Y + 44, SHEET.width, 84, INK.road),
    rect(0, GROUND_Y + 44, SHEET.width, 4, INK.wallDeep),
    ...Array.from({ length: 18 }, (_, i) => rect(i * 96 + 20, GROUND_Y + 84, 52, 3, INK.card)),
    ...trees,
  ]
}

function drawSection(section: Section, { ground }: Street): string {
  const { x, width, tops, tone, last, windows, shops, door } = section
  const highest = Math.min(...tops.map(({ y }) => y))
  const end = tops.at(-1)?.y ?? highest
  const fill = WALLS[tone] ?? INK.wall
  return [
    last ? `<path d="M${x + width} ${end}l9 5V${ground}h-9z" fill="${INK.wallDeep}"/>` : "",
    rect(x + width * 0.4, highest - 20, 30, 20, INK.wallSide),
    rect(x + width * 0.4 - 2, highest - 23, 34, 3, INK.wallDeep),
    ...tops.map(({ column, y }) => {
      const from = x + (column === 0 ? 0 : SIDE + column * PITCH_X)
      const wide = PITCH_X + (column === 0 || column === tops.length - 1 ? SIDE : 0)
      return rect(from, y, wide, ground - y, fill) + rect(from, y - 4, wide, 4, INK.wallDeep)
    }),
    rect(x, highest, 1.2, ground - highest, INK.wallDeep),
    ...[...new Set(windows.map((w) => w.y))].map((y) => {
      const row = windows.filter((w) => w.y === y)
      const from = Math.min(...row.map((w) => w.x))
      return rect(from, y + PITCH_Y - 0.6, Math.max(...row.map((w) => w.x)) + PITCH_X - from, 0.8, INK.wallDeep)
    }),
    ...windows.map((window) => drawWindow(window.x, window.y, window.unit)),
    ...windows
      .filter((window) => section.balconies.includes(Math.round((window.x - x - SIDE) / PITCH_X)))
      .map((window) => balcony(window.x, window.y)),
    rect(x, ground - GROUND_FLOOR, width, GROUND_FLOOR, INK.wallDeep),
    rect(x, ground - GROUND_FLOOR, width, 3, INK.wallSide),
    ...shops.map((shop) => {
      const [from, wide] = [shop.x + 4, shop.width - 8]
      return (
        rect(from, ground - GROUND_FLOOR + 13, wide, GROUND_FLOOR - 15, INK.glassLight, 'rx="1"') +
        [1, 2]
          .map((i) => rect(from + (wide * i) / 3, ground - GROUND_FLOOR + 13, 1, GROUND_FLOOR - 15, INK.card))
          .join("") +
        rect(shop.x + 3, ground - GROUND_FLOOR + 8, shop.width - 6, 6, shop.unit ? INK.accent : INK.wallSide)
      )
    }),
    rect(door - 10, ground - 30, 20, 30, INK.ink),
    rect(door - 0.5, ground - 29, 1, 29, INK.edge),
    rect(door - 17, ground - 36, 34, 4, INK.ink),
  ].join("")
}

function drawWindow(x: number, y: number, unit: GridUnit): string {
  const width = WINDOW_WIDTH[windowSize(unit.rooms)]
  const left = x + (PITCH_X - width) / 2
  const curtain = (unit.floor * 5 + unit.stack * 3) % 4
  return [
    rect(left - 1.5, y + WINDOW_TOP - 1.5, width + 3, WINDOW_HEIGHT + 3, INK.card),
    rect(left, y + WINDOW_TOP, width, WINDOW_HEIGHT, INK.glass),
    `<path d="M${left} ${y + WINDOW_TOP}h${width * 0.62}l-${width * 0.44} ${WINDOW_HEIGHT}h-${width * 0.18}z" fill="${INK.glassLight}"/>`,
    curtain === 1 ? rect(left, y + WINDOW_TOP, width * 0.24, WINDOW_HEIGHT, INK.paper, 'opacity=".8"') : "",
    curtain === 3
      ? rect(left + width * 0.7, y + WINDOW_TOP, width * 0.3, WINDOW_HEIGHT, INK.paper, 'opacity=".7"')
      : "",
    rect(left + width / 2 - 0.6, y + WINDOW_TOP, 1.2, WINDOW_HEIGHT, INK.card),
  ].join("")
}

function balcony(x: number, y: number): string {
  return [
    rect(x + 4, y + 22, 36, 10, INK.glassLight, 'opacity=".85"'),
    rect(x + 3, y + 21, 38, 1.6, INK.edge),
    rect(x + 3, y + 32, 38, 2.6, INK.wallDeep),
    ...[13, 22, 31].map((rail) => rect(x + rail, y + 22, 0.8, 10, INK.edge)),
  ].join("")
}
