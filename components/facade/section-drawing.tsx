import { memo } from "react"
import { GROUND_FLOOR, PITCH_X, PITCH_Y, type Section, SIDE, windowSize } from "./geometry"

type SectionDrawingProps = {
  section: Section
  ground: number
  /** Address of a flat's page, by its id. */
  href: string
  /** Which flat the Tab key reaches; null until the page is alive, then windows are no stops at all. */
  stop: string | null
  label: ((id: string) => string) | null
}

/** One entrance: its wall, roof and ground floor, dark windows by pattern, a link for every lit one. */
export const SectionDrawing = memo(function SectionDrawing({
  section,
  ground,
  href,
  stop,
  label,
}: SectionDrawingProps) {
  const { runs, balconies } = section
  return (
    <g>
      <Wall section={section} ground={ground} />
      {runs.map((run) => (
        <g key={`${run.x}/${run.y}`} transform={`translate(${run.x} ${run.y - ((run.column * 3) % 5) * PITCH_Y})`}>
          <rect
            y={((run.column * 3) % 5) * PITCH_Y}
            width={PITCH_X}
            height={run.rows * PITCH_Y}
            fill={`url(#f-dark${run.size})`}
          />
        </g>
      ))}
      <g className="f-lit">
        {section.windows.map(({ unit, x: left, y }) =>
          unit.publicStatus === "available" ? (
            <a
              key={`${unit.id}/${y}`}
              href={href + unit.id}
              tabIndex={stop === unit.id ? 0 : -1}
              {...(label ? { "aria-label": label(unit.id) } : {})}
            >
              <use href={`#f${windowSize(unit.rooms)}${(unit.floor * 7 + unit.stack * 5) % 3}`} x={left} y={y} />
            </a>
          ) : null,
        )}
      </g>
      {runs
        .filter((run) => balconies.includes(run.column))
        .map((run) => (
          <g key={`${run.x}/${run.y}`} className="f-through" transform={`translate(${run.x} ${run.y})`}>
            <rect width={PITCH_X} height={run.rows * PITCH_Y} fill="url(#f-balcony)" />
          </g>
        ))}
      {section.shops.length > 0 ? <Arcade section={section} ground={ground} href={href} label={label} /> : null}
      <Door x={section.door} ground={ground} />
    </g>
  )
})

function outline({ x, width, tops }: Section, ground: number): string {
  const steps = tops.map(({ column, y }) => {
    const from = x + (column === 0 ? 0 : SIDE + column * PITCH_X)
    const to = x + (column === tops.length - 1 ? width : SIDE + (column + 1) * PITCH_X)
    return `L${from} ${y}H${to}`
  })
  return `M${x} ${ground}${steps.join("")}V${ground}z`
}

function Wall({ section, ground }: { section: Section; ground: number }) {
  const { x, width, tops, tone, last } = section
  const highest = Math.min(...tops.map(({ y }) => y))
  const end = tops.at(-1)?.y ?? highest
  return (
    <>
      {last ? <path className="f-return" d={`M${x + width} ${end}l9 5V${ground}h-9z`} /> : null}
      <LiftHouse x={x + width * 0.4} y={highest} />
      <path className={`f-wall f-wall-${tone}`} d={outline(section, ground)} />
      <path fill="url(#f-side)" d={`M${x + width - 26} ${end}h26V${ground}h-26z`} />
      <path fill="url(#f-floors)" d={outline(section, ground - GROUND_FLOOR)} />
      {tops.map(({ column, y }) => (
        <rect
          key={column}
          className="f-cornice"
          x={column === 0 ? x - 2 : x + SIDE + column * PITCH_X}
          y={y - 5}
          width={PITCH_X + (column === 0 ? SIDE + 2 : 0) + (column === tops.length - 1 ? SIDE + 3 : 0)}
          height="5"
        />
      ))}
    </>
  )
}

function LiftHouse({ x, y }: { x: number; y: number }) {
  return (
    <>
      <path className="f-mast" d={`M${x + 37} ${y - 5}v-26m-5 4h10m-8 5h6`} />
      <rect className="f-return" x={x} y={y - 21} width="30" height="17" />
      <rect className="f-cornice" x={x - 2} y={y - 23} width="34" height="3" />
    </>
  )
}

function Arcade({ section, ground, href, label }: Pick<SectionDrawingProps, "section" | "ground" | "href" | "label">) {
  const top = ground - GROUND_FLOOR
  return (
    <>
      <rect className="f-plinth" x={section.x} y={top} width={section.width} height={GROUND_FLOOR} />
      {section.shops.map(({ unit, x, width }) => {
        const glass = (
          <rect className="f-shop" x={x + 4} y={top + 12} width={width - 8} height={GROUND_FLOOR - 15} rx="1" />
        )
        const free = unit?.publicStatus === "available"
        return (
          <g key={x}>
            {free ? (
              <a href={href + unit.id} tabIndex={-1} {...(label ? { "aria-label": label(unit.id) } : {})}>
                {glass}
              </a>
            ) : (
              glass
            )}
            <path
              className="f-shop-bars"
              d={`M${x + 4 + (width - 8) / 3} ${top + 12}v31M${x + 4 + ((width - 8) * 2) / 3} ${top + 12}v31`}
            />
            <path
              className={free ? "f-awning" : "f-awning f-awning-plain"}
              d={`M${x + 3} ${top + 9}h${width - 6}l3 8h-${width}z`}
            />
          </g>
        )
      })}
    </>
  )
}

function Door({ x, ground }: { x: number; ground: number }) {
  return (
    <>
      <rect className="f-door" x={x - 9} y={ground - 29} width="18" height="29" />
      <path className="f-sash" d={`M${x} ${ground - 28}v28`} />
      <rect className="f-canopy" x={x - 16} y={ground - 35} width="32" height="4" rx="1" />
    </>
  )
}
