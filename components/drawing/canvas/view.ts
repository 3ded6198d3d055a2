import type { Box, Point, Sheet } from "@/lib/domain/drawings/geometry/rules"

/** Where the sheet lies on the screen: its corner, and screen pixels for one of its own. */
export type View = { x: number; y: number; scale: number }
export type Size = { width: number; height: number }

const MARGIN = 24
const LEAST = 0.01
const MOST = 40

const within = (scale: number) => Math.min(MOST, Math.max(LEAST, scale))

/** The whole sheet in the middle. */
export function fitView(sheet: Sheet, size: Size): View {
  const room = { width: Math.max(1, size.width - 2 * MARGIN), height: Math.max(1, size.height - 2 * MARGIN) }
  return centred(sheet, size, within(Math.min(room.width / sheet.width, room.height / sheet.height)))
}

export function centred(sheet: Sheet, size: Size, scale: number): View {
  return { x: (size.width - sheet.width * scale) / 2, y: (size.height - sheet.height * scale) / 2, scale }
}

/** Zooms so that what is under `at` (on the screen) stays there. */
export function zoomAt(view: View, at: Point, factor: number): View {
  const scale = within(view.scale * factor)
  const real = scale / view.scale
  return { x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real, scale }
}

export function toSheet(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale }
}

export function toScreen(view: View, at: Point): Point {
  return { x: at.x * view.scale + view.x, y: at.y * view.scale + view.y }
}

/** What of the sheet is on the screen. */
export function visible(view: View, size: Size): Box {
  const { x: left, y: top } = toSheet(view, { x: 0, y: 0 })
  const { x: right, y: bottom } = toSheet(view, { x: size.width, y: size.height })
  return { left, top, right, bottom }
}

/** The view moved just so far that a place is on the screen; the same view when it is. */
export function revealing(view: View, size: Size, place: Point): View {
  const { x, y } = toScreen(view, place)
  const inside = x >= 0 && y >= 0 && x <= size.width && y <= size.height
  return inside ? view : { ...view, x: view.x + size.width / 2 - x, y: view.y + size.height / 2 - y }
}
