import { dimensionLines, type Span } from "@/lib/domain/layouts/rules"
import type { Box, PlanLevel } from "@/lib/domain/layouts/schema"

/** How far beyond the plan the chains reach, in text sizes. */
export const DIMENSIONS_REACH = 4.6

type Chain = { spans: readonly Span[]; at: number; size: number; hairline: number }

/** Along x, written above the line; with `upright` turned to run along y. */
function DimensionChain({ spans, at, size, hairline, upright }: Chain & { upright?: boolean }) {
  const ticks = [...new Set(spans.flatMap((span) => [span.from, span.to]))]
  const slash = size * 0.32
  // Upright: x and y change places, and the text reads from below, as on every drawing.
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    upright ? `M${y1} ${x1}L${y2} ${x2}` : `M${x1} ${y1}L${x2} ${y2}`
  return (
    <g>
      <path
        d={spans.map((span) => line(span.from, at, span.to, at)).join("")}
        className="stroke-edge"
        strokeWidth={hairline}
      />
      <path
        d={ticks
          .map((tick) =>
            line(tick - slash, at + (upright ? -slash : slash), tick + slash, at + (upright ? slash : -slash)),
          )
          .join("")}
        className="stroke-soft"
        strokeWidth={hairline * 1.8}
      />
      {spans.map((span) => {
        const middle = (span.from + span.to) / 2
        const text = String(span.to - span.from)
        if (span.to - span.from < text.length * size * 0.62) return null
        return (
          <text
            key={span.from}
            textAnchor="middle"
            fontSize={size}
            className="fill-soft tabular"
            transform={
              upright
                ? `translate(${at - size * 0.4} ${middle}) rotate(-90)`
                : `translate(${middle} ${at - size * 0.4})`
            }
          >
            {text}
          </text>
        )
      })}
    </g>
  )
}

/** Chains below and to the left of the drawing: rooms nearest to it, the whole beyond. */
export function PlanDimensions({
  level,
  bounds: [x, y, , h],
  size,
  hairline,
}: {
  level: PlanLevel
  bounds: Box
  size: number
  hairline: number
}) {
  const { bottom, left, width, height } = dimensionLines(level)
  const common = { size, hairline }
  const [near, far] = [size * 3.3, size * 5.2]
  return (
    <g className="fill-none" aria-hidden>
      <DimensionChain {...common} spans={bottom} at={y + h + near} />
      {bottom.length > 1 && <DimensionChain {...common} spans={[width]} at={y + h + far} />}
      <DimensionChain {...common} spans={left} at={x - near + size * 0.6} upright />
      {left.length > 1 && <DimensionChain {...common} spans={[height]} at={x - far + size * 0.6} upright />}
    </g>
  )
}
