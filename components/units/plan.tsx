import { useLocale, useTranslations } from "next-intl"
import { boundsOf, isSummerRoom } from "@/lib/domain/layouts/rules"
import type { Box, LayoutPlan, PlanLevel, PlanRoom, RoomKind } from "@/lib/domain/layouts/schema"
import { formatDecimal } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/routing"
import { DIMENSIONS_REACH, PlanDimensions } from "./plan-dimensions"
import { PlanFixtures } from "./plan-fixtures"
import { PlanLabels, placeLabels } from "./plan-labels"
import { PlanDoorway, PlanWalls, PlanWindow } from "./plan-walls"

const WET = new Set<RoomKind>(["bathroom", "shower", "toilet", "laundry"])

type RoomText = (room: PlanRoom) => { name: string; area: string }

/**
 * A layout's vector plan as a drawing: walls, doors, windows, furniture, names, areas and measures. It takes its
 * colours from the tokens and its size from its container.
 */
export function Plan({
  plan,
  title,
  dimensions = true,
  labels = true,
  className,
}: {
  plan: LayoutPlan
  /** What a screen reader calls the picture. */
  title: string
  dimensions?: boolean
  /** Names and areas of the rooms; a thumbnail is too small for them. */
  labels?: boolean
  className?: string
}) {
  const t = useTranslations("plan")
  const locale = useLocale() as Locale
  const text: RoomText = (room) => ({
    name: t(`rooms.${room.kind}`),
    area: formatDecimal(room.areaDm2 / 100, 1, locale),
  })
  const drawn = plan.levels.map((level) => boundsOf([level.outline, ...level.rooms.map((room) => room.polygon)]))
  const size = textSize(drawn)
  const margin = { left: dimensions ? size * DIMENSIONS_REACH : size * 2, right: size * 0.8 }
  const top = plan.levels.length > 1 ? size * 4 : size * 2.4
  const bottom = dimensions ? size * DIMENSIONS_REACH : size
  const widths = drawn.map(([, , w]) => margin.left + w + margin.right)
  const height = Math.max(...drawn.map(([, , , h]) => h)) + top + bottom
  const described = plan.levels.flatMap((level) => level.rooms.map((room) => text(room)))
  return (
    <svg
      viewBox={`0 0 ${Math.ceil(widths.reduce((sum, w) => sum + w, 0))} ${Math.ceil(height)}`}
      className={className ?? "h-auto w-full"}
      role="img"
    >
      <title>{title}</title>
      <desc>{described.map(({ name, area }) => t("room", { name, area })).join("; ")}</desc>
      {plan.levels.map((level, index) => {
        const bounds = drawn[index] ?? [0, 0, 0, 0]
        const before = widths.slice(0, index).reduce((sum, w) => sum + w, 0)
        return (
          <g
            key={widths.slice(0, index + 1).join(" ")}
            transform={`translate(${before + margin.left - bounds[0]} ${top - bounds[1]})`}
          >
            {plan.levels.length > 1 && (
              <text x={bounds[0]} y={bounds[1] - size * 2.6} fontSize={size} className="fill-soft font-medium">
                {t("level", { level: String(index + 1) })}
              </text>
            )}
            <Level level={level} bounds={bounds} size={size} text={labels ? text : undefined} dimensions={dimensions} />
          </g>
        )
      })}
    </svg>
  )
}

/** One for all levels, about 12 px when the drawing is as large as on a flat's page. */
function textSize(drawn: readonly Box[]): number {
  const width = drawn.reduce((sum, [, , w]) => sum + w, 0)
  const height = Math.max(...drawn.map(([, , , h]) => h))
  return Math.min(290, Math.max(215, Math.max(width, height * 1.1) / 42))
}

function Level({
  level,
  bounds,
  size,
  text,
  dimensions,
}: {
  level: PlanLevel
  bounds: Box
  size: number
  text: RoomText | undefined
  dimensions: boolean
}) {
  const hairline = size / 15
  const key = (box: Box) => box.join(" ")
  return (
    <>
      {level.rooms.map((room) => (
        <polygon key={room.polygon.join(" ")} points={room.polygon.join(" ")} className={FLOOR[floorOf(room)]} />
      ))}
      <PlanWalls level={level} summer={isSummerRoom} />
      <PlanFixtures fixtures={level.fixtures} hairline={hairline} />
      {level.windows.map(({ box }) => (
        <PlanWindow key={key(box)} box={box} hairline={hairline} />
      ))}
      {level.doors.map((door) => (
        <PlanDoorway key={key(door.box)} door={door} hairline={hairline} />
      ))}
      {text && <PlanLabels labels={placeLabels(level, size, text, floorOf)} />}
      {dimensions && <PlanDimensions level={level} bounds={bounds} size={size * 0.82} hairline={hairline} />}
    </>
  )
}

const FLOOR = { card: "fill-card", sunk: "fill-sunk" }

function floorOf(room: PlanRoom): "card" | "sunk" {
  return isSummerRoom(room) || WET.has(room.kind) ? "sunk" : "card"
}
