import type { ReactNode } from "react"
import type { FixtureKind, PlanFixture } from "@/lib/domain/layouts/schema"

/** Draws a fixture `w` wide along its wall and `d` deep, the wall at the top. */
type Symbol = (w: number, d: number) => ReactNode

const body: Symbol = (w, d) => <rect width={w} height={d} />

function pillows(w: number, count: number): ReactNode {
  const each = (w - 100 * (count + 1)) / count
  return Array.from({ length: count }, (_, index) => 100 + index * (each + 100)).map((x) => (
    <rect key={x} x={x} y={90} width={each} height={330} rx={70} />
  ))
}

const bedOf =
  (count: number): Symbol =>
  (w, d) => (
    <>
      <rect width={w} height={d} rx={40} />
      {pillows(w, count)}
      <path d={`M0 ${d * 0.3}H${w}M${w * 0.72} ${d}L${w} ${d * 0.8}`} />
    </>
  )

const seat: Symbol = (w, d) => {
  const arm = Math.min(200, w / 5)
  const seats = Math.max(1, Math.round((w - 2 * arm) / 750))
  const middle = Array.from({ length: seats - 1 }, (_, index) => arm + ((w - 2 * arm) * (index + 1)) / seats)
  return (
    <>
      <rect width={w} height={d} rx={80} />
      <path d={`M${arm} ${d}V230H${w - arm}V${d}${middle.map((x) => `M${x} 230V${d}`).join("")}`} />
    </>
  )
}

/** Low tables have no chairs. */
const table: Symbol = (w, d) => {
  const chairs = Math.floor(w / 650)
  const chair = 400
  const places = d > 700 ? Array.from({ length: chairs }, (_, i) => (w / chairs) * (i + 0.5) - chair / 2) : []
  return (
    <>
      {places.flatMap((x) => [
        <rect key={`${x} back`} x={x} y={-250} width={chair} height={d} rx={90} />,
        <rect key={`${x} front`} x={x} y={250} width={chair} height={d} rx={90} />,
      ])}
      <rect width={w} height={d} rx={30} className="fill-card" />
    </>
  )
}

const desk: Symbol = (w, d) => (
  <>
    <rect x={w / 2 - 220} y={d - 150} width={440} height={480} rx={120} />
    <rect width={w} height={d} className="fill-card" />
  </>
)

/** A rail with hangers. */
const closet: Symbol = (w, d) => {
  const hangers = Array.from({ length: Math.floor((w - 100) / 130) }, (_, index) => 110 + index * 130)
  return (
    <>
      {body(w, d)}
      <path
        d={`M0 ${d / 2}H${w}${hangers.map((x, i) => `M${x - (i % 3) * 12} ${d * 0.18}L${x + (i % 2) * 26} ${d * 0.82}`).join("")}`}
      />
    </>
  )
}

const shelf: Symbol = (w, d) => {
  const bays = Math.max(1, Math.round(w / 700))
  const posts = Array.from({ length: bays - 1 }, (_, index) => (w * (index + 1)) / bays)
  return (
    <>
      {body(w, d)}
      <path d={posts.map((x) => `M${x} 0V${d}`).join("") || `M0 ${d / 2}H${w}`} />
    </>
  )
}

const stove: Symbol = (w, d) => (
  <>
    {body(w, d)}
    {[0.3, 0.7].flatMap((fx) =>
      [0.3, 0.7].map((fy) => <circle key={`${fx} ${fy}`} cx={w * fx} cy={d * fy} r={fx === fy ? 95 : 70} />),
    )}
  </>
)

const toilet: Symbol = (w, d) => (
  <>
    <rect x={w * 0.04} width={w * 0.92} height={170} rx={40} />
    <path
      d={`M${w * 0.14} 190C${-w * 0.06} ${d * 0.62} ${w * 0.14} ${d} ${w / 2} ${d}S${w * 1.06} ${d * 0.62} ${w * 0.86} 190Z`}
    />
  </>
)

/** Two flights with a landing at the back; the arrow goes up. */
const stairs: Symbol = (w, d) => {
  const landing = w / 2
  const treads = Array.from({ length: Math.floor((d - landing) / 270) }, (_, index) => landing + index * 270)
  const [down, up] = [w * 0.25, w * 0.75]
  return (
    <>
      <path d={`M${w / 2} ${landing}V${d}${treads.map((y) => `M0 ${y}H${w}`).join("")}`} />
      <path d={`M${down} ${d - 120}V${landing / 2}H${up}V${d - 120}m-90 -150l90 150l90 -150`} className="stroke-soft" />
    </>
  )
}

const SYMBOLS: Record<FixtureKind, Symbol> = {
  bed: bedOf(2),
  singleBed: bedOf(1),
  sofa: seat,
  armchair: seat,
  table,
  desk,
  tv: (w, d) => (
    <>
      {body(w, d)}
      <path d={`M${w * 0.15} ${d * 0.55}H${w * 0.85}`} strokeWidth={45} />
    </>
  ),
  closet,
  shelf,
  counter: body,
  sink: (w, d) => (
    <>
      {body(w, d)}
      <rect x={80} y={130} width={w - 160} height={d - 220} rx={70} />
      <circle cx={w / 2} cy={d * 0.52} r={26} />
    </>
  ),
  stove,
  fridge: (w, d) => (
    <>
      {body(w, d)}
      <path d={`M0 ${d - 70}H${w}M${w * 0.2} ${d - 70}V${d}`} />
    </>
  ),
  bath: (w, d) => (
    <>
      {body(w, d)}
      <rect x={70} y={70} width={w - 140} height={d - 140} rx={(d - 140) / 2.4} />
      <circle cx={w - 260} cy={d / 2} r={32} />
    </>
  ),
  shower: (w, d) => (
    <>
      {body(w, d)}
      <path d={`M0 0L${w} ${d}M${w} 0L0 ${d}`} />
      <circle cx={w / 2} cy={d / 2} r={60} className="fill-card" />
    </>
  ),
  toilet,
  basin: (w, d) => (
    <>
      <rect width={w} height={d} rx={60} />
      <ellipse cx={w / 2} cy={d * 0.56} rx={w * 0.36} ry={d * 0.32} />
      <circle cx={w / 2} cy={d * 0.5} r={22} />
    </>
  ),
  washer: (w, d) => (
    <>
      {body(w, d)}
      <circle cx={w / 2} cy={d * 0.54} r={Math.min(w, d) * 0.33} />
    </>
  ),
  stairs,
  column: (w, d) => <rect width={w} height={d} className="fill-ink stroke-none" />,
  till: (w, d) => (
    <>
      <rect width={w} height={d} rx={40} />
      <path d={`M0 ${d * 0.6}H${w}`} />
    </>
  ),
}

/** The box turned so that the fixture looks the way it faces. */
function placed({ box: [x, y, w, h], facing }: PlanFixture): { transform: string; w: number; d: number } {
  if (facing === "s") return { transform: `translate(${x} ${y})`, w, d: h }
  if (facing === "n") return { transform: `translate(${x + w} ${y + h}) rotate(180)`, w, d: h }
  if (facing === "e") return { transform: `translate(${x} ${y + h}) rotate(-90)`, w: h, d: w }
  return { transform: `translate(${x + w} ${y}) rotate(90)`, w: h, d: w }
}

export function PlanFixtures({ fixtures, hairline }: { fixtures: readonly PlanFixture[]; hairline: number }) {
  return (
    <g className="fill-none stroke-edge" strokeWidth={hairline * 0.8} strokeLinejoin="round" aria-hidden>
      {fixtures.map((fixture) => {
        const { transform, w, d } = placed(fixture)
        return (
          <g key={`${fixture.kind} ${fixture.box.join(" ")}`} transform={transform}>
            {SYMBOLS[fixture.kind](w, d)}
          </g>
        )
      })}
    </g>
  )
}
