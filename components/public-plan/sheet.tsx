import { inReadingOrder } from "@/lib/domain/drawings/public/rules"
import type { PublicDrawingDto } from "@/lib/domain/drawings/public/schema"
import { type Placed, placeShape, SHEET_WIDTH, sheetHeight } from "./geometry"
import type { PlanItem } from "./item"
import { Labels } from "./labels"
import "./plan.css"

/** One letter each, as in the grid. */
export const LOOK = { available: "f", reserved: "r", sold: "s", closed: "c" } as const
const SIGN = { available: "", sold: "×", closed: "–" } as const

type SheetProps = {
  drawing: Pick<PublicDrawingDto, "width" | "height" | "background" | "labels">
  items: readonly PlanItem[]
  /** What a screen reader calls the picture. */
  title: string
  /** The letter of a reserved unit. */
  reservedMark: string
}

/**
 * A drawing as links over its background. Each link's words are its detail: shown above the shape on hover and focus, which by
 * the order of painting no later shape covers.
 */
export function PlanSheet({ drawing, items, title, reservedMark }: SheetProps) {
  const height = sheetHeight(drawing)
  const ordered = inReadingOrder(items.map((item) => ({ item, points: item.shape.points })))
  return (
    <div className="plan-frame">
      <svg
        viewBox={`0 0 ${SHEET_WIDTH} ${height}`}
        className={`plan-sheet plan-${items[0]?.shape.target.to ?? "unit"}`}
        preserveAspectRatio="xMinYMin meet"
        aria-label={title}
      >
        <Patterns />
        <rect className="plan-paper" width={SHEET_WIDTH} height={height} />
        {drawing.background ? (
          <image href={drawing.background} width={SHEET_WIDTH} height={height} preserveAspectRatio="none" />
        ) : null}
        <Labels labels={drawing.labels} height={height} />
        {ordered.map(({ item, points }) => (
          <Shape
            key={item.key}
            item={item}
            placed={placeShape(points, height, item.name)}
            sign={item.status === "reserved" ? reservedMark : SIGN[item.status]}
          />
        ))}
      </svg>
    </div>
  )
}

function Shape({ item, placed, sign }: { item: PlanItem; placed: Placed; sign: string }) {
  const { href, status, name } = item
  const look = LOOK[status]
  const content = (
    <>
      <path d={placed.d} fill={`url(#plan-${look})`} />
      <Mark item={item} placed={placed} sign={sign} />
      <text className="d" x={placed.detail.x} y={placed.detail.y}>
        {name}
      </text>
    </>
  )
  if (href === null) return <g className="here">{content}</g>
  return (
    <a className={look} href={href}>
      {content}
    </a>
  )
}

/** What is written on a shape, as far as it has room: words on a plate, a badge with a count, or the status's sign alone. */
function Mark({ item: { words, free }, placed, sign }: { item: PlanItem; placed: Placed; sign: string }) {
  const { middle, width, height } = placed
  const [first = "", second] = words
  if (second !== undefined && width >= 84 && height >= 64) {
    const title = sign && free === null ? `${first} ${sign}` : first
    const plate = Math.round(Math.max(title.length * 15, second.length * 11.5) + 26)
    return (
      <g className="m" aria-hidden transform={`translate(${middle.x} ${middle.y})`}>
        <rect x={-plate / 2} y="-32" width={plate} height="64" rx="12" />
        <text className="b" y="-4">
          {title}
        </text>
        <text className={free ? "n" : undefined} y="20">
          {second}
        </text>
      </g>
    )
  }
  if (width < 26 || height < 22) return null
  if (free !== null && free > 0)
    return (
      <g className="m" aria-hidden transform={`translate(${middle.x} ${middle.y})`}>
        <circle r={Math.min(19, Math.floor(height * 0.44))} />
        <text className="b" y={height < 40 ? 7 : 8} {...(height < 40 ? { fontSize: 20 } : {})}>
          {first}
        </text>
      </g>
    )
  return sign ? (
    <text className="g" aria-hidden x={middle.x} y={middle.y + 7}>
      {sign}
    </text>
  ) : null
}

/** Colour and sign together: stripes for what is reserved, crosses for what is sold, dots for what is not for sale. */
function Patterns() {
  return (
    <defs>
      <pattern id="plan-f" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className="p-f" width="8" height="8" />
      </pattern>
      <pattern id="plan-r" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="p-r" width="16" height="16" />
        <rect className="p-r2" width="5" height="16" />
      </pattern>
      <pattern id="plan-s" width="22" height="22" patternUnits="userSpaceOnUse">
        <rect className="p-s" width="22" height="22" />
        <path className="p-s2" d="M7 7l8 8m0-8l-8 8" />
      </pattern>
      <pattern id="plan-c" width="14" height="14" patternUnits="userSpaceOnUse">
        <rect className="p-c" width="14" height="14" />
        <circle className="p-c2" cx="7" cy="7" r="2" />
      </pattern>
      <filter id="plan-detail" x="-.03" y="-.3" width="1.06" height="1.6">
        <feFlood />
        <feComposite in="SourceGraphic" operator="over" />
      </filter>
    </defs>
  )
}
