import clsx from "clsx"
import type { DrawingBackground, DrawingBody, Shape } from "@/lib/domain/drawings/schema"
import type { Tone } from "./canvas/colours"

const FILLS: Record<Tone, string> = {
  available: "fill-free-wash stroke-free",
  held: "fill-held-wash stroke-held",
  reserved: "fill-reserved-wash stroke-reserved",
  contracted: "fill-contracted-wash stroke-contracted",
  sold: "fill-line stroke-edge",
  handed_over: "fill-sunk stroke-edge",
  blocked: "fill-sunk stroke-edge",
  hidden: "fill-sunk stroke-edge",
  place: "fill-accent-wash stroke-accent",
  open: "fill-card stroke-late",
}

type Props = {
  body: DrawingBody
  background: DrawingBackground | null
  tone: (shape: Shape) => Tone
  label: string
  /** A number inside a polygon, while it is being asked about. */
  numbers?: ReadonlyMap<string, string>
}

/** A drawing at a glance, without the editor. */
export function Preview({ body, background, tone, label, numbers }: Props) {
  const { width, height, shapes } = body
  const polygons = shapes.filter((shape) => shape.kind === "polygon")
  const letters = Math.max(width, height) / 28
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="block max-h-80 w-full rounded-cell border border-line bg-card"
    >
      {background ? <image href={background.url} width={width} height={height} preserveAspectRatio="none" /> : null}
      {polygons.map((shape) => (
        <polygon
          key={shape.id}
          points={shape.points.map(([x, y]) => `${x * width},${y * height}`).join(" ")}
          className={clsx(FILLS[tone(shape)], "fill-opacity-70")}
          strokeWidth={1.5}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {polygons.map((shape) => {
        const number = numbers?.get(shape.id)
        if (number === undefined) return null
        const x = shape.points.reduce((sum, point) => sum + point[0], 0) / shape.points.length
        const y = shape.points.reduce((sum, point) => sum + point[1], 0) / shape.points.length
        return (
          <text
            key={shape.id}
            x={x * width}
            y={y * height}
            fontSize={letters}
            textAnchor="middle"
            dominantBaseline="central"
            className="fill-ink font-semibold"
          >
            {number}
          </text>
        )
      })}
    </svg>
  )
}
