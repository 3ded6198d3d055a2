import { renderToStaticMarkup } from "react-dom/server"
import { middleOf } from "@/lib/domain/drawings/public/rules"
import { boundsOf } from "@/lib/domain/layouts/rules"
import type { LayoutPlan, Point, RoomKind } from "@/lib/domain/layouts/schema"
import { LevelPicture, STYLE } from "./floor-plan"
import { INK, SHEET, sheetSvg, type Xy } from "./ink"

/** A room in pixels of the sheet; `label`: where its area stands, below where its name does. */
export type DrawnRoom = { room: RoomKind; points: Xy[]; label: Xy; area: string }

const MARGIN = 900
const BETWEEN_LEVELS = 1_200
/** From a room's middle down to the line of its area, pixels. */
const UNDER_NAME = 32

/** A layout's plan as the picture of a typical flat, the levels of a duplex side by side. */
export function drawFlat(plan: LayoutPlan): { svg: string; rooms: DrawnRoom[] } {
  let right = 0
  const placed = plan.levels.map((level) => {
    const [x, y, width, height] = boundsOf([level.outline, ...level.rooms.map((room) => room.polygon)])
    const left = right - x
    right += width + BETWEEN_LEVELS
    return { level, left, top: -y, height }
  })
  const width = right - BETWEEN_LEVELS
  const height = Math.max(...placed.map((one) => one.height))
  const scale = Math.min(SHEET.width / (width + 2 * MARGIN), SHEET.height / (height + 2 * MARGIN))
  const [x0, y0] = [(SHEET.width / scale - width) / 2, (SHEET.height / scale - height) / 2]
  const markup = renderToStaticMarkup(
    <g transform={`scale(${scale})`}>
      {placed.map(({ level, left, top }) => (
        <g key={left} transform={`translate(${x0 + left} ${y0 + top})`}>
          <LevelPicture level={level} />
        </g>
      ))}
    </g>,
  )
  const rooms = placed.flatMap(({ level, left, top }) =>
    level.rooms.map(({ kind, polygon, areaDm2 }): DrawnRoom => {
      const onSheet = ([x, y]: Point): [number, number] => [(x + left + x0) * scale, (y + top + y0) * scale]
      const points = polygon.map(onSheet)
      const [x, y] = middleOf(points)
      return { room: kind, points, label: [x, y + UNDER_NAME], area: (areaDm2 / 100).toFixed(1).replace(".", ",") }
    }),
  )
  const paper = `<rect width="${SHEET.width}" height="${SHEET.height}" fill="${INK.card}"/>`
  return { svg: sheetSvg([STYLE, paper, markup]), rooms }
}
