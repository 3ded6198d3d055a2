import { renderToStaticMarkup } from "react-dom/server"
import { PlanFixtures } from "@/components/units/plan-fixtures"
import { PlanDoorway, PlanWalls, PlanWindow } from "@/components/units/plan-walls"
import { boundsOf, isSummerRoom } from "@/lib/domain/layouts/rules"
import type { Box, PlanLevel, Point } from "@/lib/domain/layouts/schema"
import { type Arrangement, CORE, CORRIDOR, footprint, placePoint, SHAFTS, type Slot } from "./arrange"
import { INK, SHEET, sheetSvg, type Xy } from "./ink"

/** What stands on a floor: a layout's level at its place. */
export type Standing = { slot: Slot; level: PlanLevel }

const HAIRLINE = 26
const WET = new Set(["bathroom", "shower", "toilet", "laundry"])

/** The classes of the plan's own drawing, for a renderer that has no style sheet of ours. */
export const STYLE = `<style>
.fill-none{fill:none}.fill-ink{fill:${INK.ink}}.fill-card{fill:${INK.card}}.fill-sunk{fill:${INK.sunk}}.fill-accent{fill:${INK.accent}}
.stroke-ink{stroke:${INK.ink}}.stroke-edge{stroke:${INK.edge}}.stroke-faint{stroke:${INK.soft}}.stroke-soft{stroke:${INK.soft}}.stroke-none{stroke:none}
</style>`

export type Frame = { x: number; y: number; scale: number }

/** One frame for all floors of an entrance, so that a flat stays where it is from floor to floor. */
export function frameOf(standing: readonly Standing[], { corridor }: Arrangement): Frame {
  const points = standing.flatMap(({ slot, level }) =>
    [...level.outline, ...level.rooms.flatMap((room) => room.polygon)].map((point) => placePoint(slot, point)),
  )
  const [x, y, width, height] = boundsOf([[...points, [corridor.from, -CORRIDOR], [corridor.to, CORRIDOR]]])
  const margin = 1_700
  const scale = Math.min(SHEET.width / (width + 2 * margin), SHEET.height / (height + 2 * margin))
  return {
    x: x + width / 2 - SHEET.width / scale / 2,
    y: y + height / 2 - SHEET.height / scale / 2,
    scale,
  }
}

/** What one points at to open a flat, in pixels of the sheet. */
export function outlineOn({ slot, level }: Standing, frame: Frame): Xy[] {
  return footprint(level).map((point) => {
    const [x, y] = placePoint(slot, point)
    return [(x - frame.x) * frame.scale, (y - frame.y) * frame.scale]
  })
}

type FloorProps = { standing: readonly Standing[]; vacant: readonly Standing[]; arrangement: Arrangement; frame: Frame }

/** A floor of an entrance from its layouts' own plans along the corridor; roofs and rooms of the house where nothing is sold. */
export function floorSvg({ standing, vacant, arrangement, frame }: FloorProps): string {
  const { slots, corridor } = arrangement
  const core = slots.filter(({ stack }) => stack === null).map((slot) => ({ slot, level: CORE }))
  const drawn = [...standing, ...core]
  const markup = renderToStaticMarkup(
    <g transform={`scale(${frame.scale}) translate(${-frame.x} ${-frame.y})`}>
      <g fill={INK.shade} opacity={0.1} transform="translate(260 300)">
        {drawn.map(({ slot, level }) => (
          <polygon
            key={keyOf(slot)}
            points={footprint(level)
              .map((p) => placePoint(slot, p).join(","))
              .join(" ")}
          />
        ))}
      </g>
      {vacant.map(({ slot, level }) => (
        <polygon
          key={keyOf(slot)}
          points={level.outline.map((p) => placePoint(slot, p).join(",")).join(" ")}
          fill="url(#roof)"
          stroke={INK.wallDeep}
          strokeWidth={60}
        />
      ))}
      <Corridor {...corridor} />
      {drawn.map(({ slot, level }) => (
        <g
          key={keyOf(slot)}
          transform={`translate(${slot.x} ${slot.y}) scale(${slot.flipX ? -1 : 1} ${slot.flipY ? -1 : 1})`}
        >
          <LevelPicture level={level} />
          {level === CORE ? SHAFTS.map((box) => <Shaft key={box[0]} box={box} />) : null}
        </g>
      ))}
    </g>,
  )
  return sheetSvg([
    STYLE,
    `<defs><pattern id="roof" width="700" height="700" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="700" height="700" fill="${INK.paper}"/><rect width="60" height="700" fill="${INK.line}"/></pattern></defs>`,
    `<rect width="${SHEET.width}" height="${SHEET.height}" fill="${INK.pavement}"/>`,
    markup,
  ])
}

function keyOf({ stack, x, y }: Slot): string {
  return `${stack} ${x} ${y}`
}

/** Walls, openings and furniture of a layout's level, without words: those stand on the drawing. */
export function LevelPicture({ level }: { level: PlanLevel }) {
  const key = (box: Box) => box.join(" ")
  return (
    <>
      {level.rooms.map((room) => (
        <polygon
          key={ringKey(room.polygon)}
          points={room.polygon.join(" ")}
          fill={WET.has(room.kind) || isSummerRoom(room) ? INK.sunk : INK.card}
        />
      ))}
      <PlanWalls level={level} summer={isSummerRoom} />
      <PlanFixtures fixtures={level.fixtures} hairline={HAIRLINE} />
      {level.windows.map(({ box }) => (
        <PlanWindow key={key(box)} box={box} hairline={HAIRLINE} />
      ))}
      {level.doors.map((door) => (
        <PlanDoorway key={key(door.box)} door={door} hairline={HAIRLINE} />
      ))}
    </>
  )
}

function ringKey(polygon: readonly Point[]): string {
  return polygon.join(" ")
}

function Corridor({ from, to, closed }: Arrangement["corridor"]) {
  const wall = 200
  return (
    <>
      <rect x={from} y={-CORRIDOR - wall} width={to - from} height={2 * (CORRIDOR + wall)} fill={INK.ink} />
      <rect
        x={from + wall}
        y={-CORRIDOR}
        width={to - from - (closed ? 2 : 1) * wall}
        height={2 * CORRIDOR}
        fill={INK.paper}
      />
      <PlanWindow box={[from, -600, wall, 1_200]} hairline={HAIRLINE} />
      {closed ? <PlanWindow box={[to - wall, -600, wall, 1_200]} hairline={HAIRLINE} /> : null}
    </>
  )
}

function Shaft({ box: [x, y, w, h] }: { box: Box }) {
  return <path d={`M${x} ${y}l${w} ${h}m0 ${-h}l${-w} ${h}`} stroke={INK.edge} strokeWidth={HAIRLINE} fill="none" />
}
