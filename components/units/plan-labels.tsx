import { boundsOf, isInside, overlapOf, swingOf } from "@/lib/domain/layouts/rules"
import type { Box, PlanFixture, PlanLevel, PlanRoom, Point } from "@/lib/domain/layouts/schema"

const STEP = 120
/** Mean width of a letter of the typeface, in ems. */
const LETTER = 0.56

/** A name over furniture is edged with the colour of its floor. */
const HALO = { card: "stroke-card", sunk: "stroke-sunk" }

type Label = { name: string; area: string; size: number; at: Point; floor: string }

function fits([x, y, w, h]: Box, room: PlanRoom): boolean {
  const points: Point[] = [0, 0.5, 1].flatMap((fx) => [0, 0.5, 1].map((fy): Point => [x + w * fx, y + h * fy]))
  return points.every((point) => isInside(point, room.polygon))
}

/** Chairs stand around a table. */
function roomFor({ kind, box: [x, y, w, h] }: PlanFixture): Box {
  const chairs = kind === "table" || kind === "desk" ? 300 : 40
  return [x - chairs, y - chairs, w + 2 * chairs, h + 2 * chairs]
}

/** The place for a label `w` × `h` that covers least of what stands in the room, near its middle; null: none is large enough. */
function freest(room: PlanRoom, taken: readonly Box[], w: number, h: number): Point | null {
  const [left, top, width, height] = boundsOf([room.polygon])
  const middle: Point = [left + width / 2, top + height / 2]
  let best: { at: Point; cost: number } | null = null
  for (let x = left + w / 2 + 20; x <= left + width - w / 2; x += STEP)
    for (let y = top + h / 2 + 20; y <= top + height - h / 2; y += STEP) {
      const box: Box = [x - w / 2, y - h / 2, w, h]
      if (!fits(box, room)) continue
      const covered = taken.reduce((sum, other) => sum + overlapOf(box, other), 0)
      const cost = covered * 25 + (Math.hypot(x - middle[0], y - middle[1]) * w * h) / Math.max(width, height)
      if (!best || cost < best.cost) best = { at: [x, y], cost }
    }
  return best?.at ?? null
}

/** Names and areas of a level's rooms; a name that does not fit in `size` is set smaller, then left out. */
export function placeLabels(
  level: PlanLevel,
  size: number,
  text: (room: PlanRoom) => { name: string; area: string },
  floor: (room: PlanRoom) => "card" | "sunk",
): Label[] {
  const taken: Box[] = [
    ...level.fixtures.map(roomFor),
    ...level.doors.map(swingOf).flatMap((swing) => (swing ? [swing.box] : [])),
  ]
  return level.rooms.flatMap((room) => {
    const { name, area } = text(room)
    for (const scale of [1, 0.88, 0.76]) {
      const letters = Math.max(name.length, area.length * 1.1)
      const at = room.label ?? freest(room, taken, (letters * LETTER + 0.7) * size * scale, size * scale * 2.9)
      if (at) return [{ name, area, size: size * scale, at, floor: HALO[floor(room)] }]
    }
    const at = freest(room, taken, area.length * LETTER * size * 0.9, size)
    return at ? [{ name: "", area, size: size * 0.85, at, floor: HALO[floor(room)] }] : []
  })
}

export function PlanLabels({ labels }: { labels: readonly Label[] }) {
  return (
    <g textAnchor="middle" aria-hidden>
      {labels.map(({ name, area, size, at: [x, y], floor }) => (
        <g
          key={`${x} ${y}`}
          className={`fill-ink [paint-order:stroke] ${floor}`}
          strokeWidth={size * 0.35}
          strokeLinejoin="round"
        >
          {name && (
            <text x={x} y={y - size * 0.2} fontSize={size} className="fill-soft">
              {name}
            </text>
          )}
          <text x={x} y={name ? y + size : y + size * 0.35} fontSize={size * 1.08} className="font-semibold tabular">
            {area}
          </text>
        </g>
      ))}
    </g>
  )
}
