import { boxOf, middleOf } from "@/lib/domain/drawings/public/rules"
import type { Vertex } from "@/lib/domain/drawings/schema"

/** Every sheet is so many units wide, whatever its background: letters have one size on all of them. */
export const SHEET_WIDTH = 1_600
/** Height of the detail's letters, and their mean width as a part of it. */
const DETAIL_SIZE = 23
const LETTER = 0.54

export function sheetHeight({ width, height }: { width: number; height: number }): number {
  return Math.round((SHEET_WIDTH * height) / width)
}

export type Placed = {
  /** The outline as path data. */
  d: string
  width: number
  height: number
  middle: { x: number; y: number }
  /** Where the detail stands: above the shape, within the sheet. */
  detail: { x: number; y: number }
}

/** A shape of 0…1 on its sheet; whole units are finer than a screen's pixel. */
export function placeShape(points: readonly Vertex[], height: number, detail: string): Placed {
  const onSheet = points.map(([x, y]): [number, number] => [Math.round(x * SHEET_WIDTH), Math.round(y * height)])
  const { left, top, right, bottom } = boxOf(onSheet)
  const [middleX, middleY] = middleOf(points)
  const half = Math.min(SHEET_WIDTH / 2, (detail.length * DETAIL_SIZE * LETTER) / 2 + 14)
  const x = Math.round(Math.min(Math.max((left + right) / 2, half), SHEET_WIDTH - half))
  return {
    d: pathOf(onSheet),
    width: right - left,
    height: bottom - top,
    middle: { x: Math.round(middleX * SHEET_WIDTH), y: Math.round(middleY * height) },
    detail: { x, y: top - 16 },
  }
}

/** Level and upright sides, of which houses are full, take one number each. */
function pathOf(points: readonly [number, number][]): string {
  const [first, ...rest] = points
  if (!first) return ""
  let [x, y] = first
  let path = `M${x} ${y}`
  for (const [nextX, nextY] of rest) {
    if (nextX === x && nextY === y) continue
    path += nextY === y ? `H${nextX}` : nextX === x ? `V${nextY}` : `L${nextX} ${nextY}`
    ;[x, y] = [nextX, nextY]
  }
  return `${path}Z`
}
