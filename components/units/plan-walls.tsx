import { isUpright, swingOf } from "@/lib/domain/layouts/rules"
import type { Box, PlanDoor, PlanLevel, PlanRoom, Point } from "@/lib/domain/layouts/schema"

const ring = (polygon: readonly Point[]) => `M${polygon.map(([x, y]) => `${x} ${y}`).join("L")}Z`

/** What rooms leave of the outline, solid; summer rooms stand outside of it behind a thin parapet. */
export function PlanWalls({ level, summer }: { level: PlanLevel; summer: (room: PlanRoom) => boolean }) {
  const heated = level.rooms.filter((room) => !summer(room))
  return (
    <>
      {level.rooms.filter(summer).map((room) => (
        <path
          key={room.polygon.join(" ")}
          d={ring(room.polygon)}
          className="fill-sunk stroke-faint"
          strokeWidth={60}
          strokeLinejoin="miter"
        />
      ))}
      <path
        d={[level.outline, ...heated.map((room) => room.polygon)].map(ring).join("")}
        fillRule="evenodd"
        className="fill-ink dark:fill-soft"
      />
    </>
  )
}

/** The frame and two panes, as double lines between the faces of the wall. */
export function PlanWindow({ box, hairline }: { box: Box; hairline: number }) {
  const [x, y, w, h] = box
  const panes = isUpright(box)
    ? [0.4, 0.6].map((f) => `M${x + w * f} ${y}V${y + h}`)
    : [0.4, 0.6].map((f) => `M${x} ${y + h * f}H${x + w}`)
  return (
    <g className="fill-card stroke-ink" strokeWidth={hairline}>
      <rect x={x} y={y} width={w} height={h} />
      <path d={panes.join("")} />
    </g>
  )
}

/** The leaf stands open at a right angle; a thin quarter circle shows its way. */
export function PlanDoorway({ door, hairline }: { door: PlanDoor; hairline: number }) {
  const [x, y, w, h] = door.box
  const swing = swingOf(door)
  return (
    <g>
      <rect x={x} y={y} width={w} height={h} className="fill-card" />
      {door.glazed && (
        <path
          d={
            isUpright(door.box)
              ? `M${x} ${y}V${y + h}M${x + w} ${y}V${y + h}`
              : `M${x} ${y}H${x + w}M${x} ${y + h}H${x + w}`
          }
          className="stroke-ink"
          strokeWidth={hairline}
        />
      )}
      {swing && <Leaf {...swing} upright={isUpright(door.box)} hairline={hairline} />}
      {door.entrance && <WayIn box={door.box} hinge={door.hinge} />}
    </g>
  )
}

function Leaf({ box, pivot, upright, hairline }: { box: Box; pivot: Point; upright: boolean; hairline: number }) {
  const [x, y, size] = box
  const [px, py] = pivot
  const [farX, farY] = [px === x ? x + size : x, py === y ? y + size : y]
  // An opening in an upright wall is closed along y and opens along x; the other way round in a level one.
  const [open, closed]: [Point, Point] = upright
    ? [
        [farX, py],
        [px, farY],
      ]
    : [
        [px, farY],
        [farX, py],
      ]
  const turn = (open[0] - px) * (closed[1] - py) - (open[1] - py) * (closed[0] - px)
  return (
    <g className="fill-none stroke-ink">
      <path d={`M${px} ${py}L${open.join(" ")}`} strokeWidth={hairline * 2.2} />
      <path
        d={`M${open.join(" ")}A${size} ${size} 0 0 ${turn > 0 ? 1 : 0} ${closed.join(" ")}`}
        className="stroke-edge"
        strokeWidth={hairline * 0.8}
      />
    </g>
  )
}

/** A triangle on the outer side of the entrance. */
function WayIn({ box: [x, y, w, h], hinge }: { box: Box; hinge: PlanDoor["hinge"] }) {
  const size = 170
  const [cx, cy] = [x + w / 2, y + h / 2]
  const upright = h > w
  // The leaf swings inwards: outside is the other side.
  const inward = upright ? (hinge?.[1] === "w" ? 180 : 0) : hinge?.[0] === "n" ? 270 : 90
  const reach = Math.min(w, h) / 2 + 150
  return (
    <path
      d={`M${-reach - size * 1.5} ${-size}L${-reach} 0L${-reach - size * 1.5} ${size}Z`}
      transform={`translate(${cx} ${cy}) rotate(${inward})`}
      className="fill-accent"
    />
  )
}
