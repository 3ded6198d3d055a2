import clsx from "clsx"

type House = { x: number; columns: number; floors: number }

const HOUSES: readonly House[] = [
  { x: 34, columns: 5, floors: 12 },
  { x: 236, columns: 4, floors: 9 },
  { x: 402, columns: 6, floors: 14 },
]
const COLUMN = 36
const FLOOR = 34
const GROUND = 600
const SHOPS = 36

/** An evening street drawn from the same parts as a complex's page: decoration of the sign-in page. */
export function Facade({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 660 680"
      preserveAspectRatio="xMidYMax meet"
      className={clsx("block size-full overflow-visible", className)}
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="sky" gradientUnits="userSpaceOnUse" x1="0" y1="-40" x2="0" y2="560">
          <stop offset="0" className="[stop-color:var(--sky-top)]" />
          <stop offset="1" className="[stop-color:var(--sky-bottom)]" />
        </linearGradient>
      </defs>
      <rect x="-1600" y="-1600" width="3860" height="2280" fill="url(#sky)" />
      <path
        d="M-1600 470 L-900 520 L-300 400 L-40 520 L150 430 L330 520 L560 410 L760 500 L1460 430 L2260 480 V680 H-1600 Z"
        className="fill-hill opacity-60"
      />
      <path
        d="M-1600 540 L-800 560 L-200 500 L120 570 L420 510 L760 580 L1460 520 L2260 480 V680 H-1600 Z"
        className="fill-hill"
      />
      {HOUSES.map((house) => (
        <HouseFront key={house.x} {...house} />
      ))}
      <rect x="-1600" y={GROUND} width="3860" height="880" className="fill-ground" />
      {[18, 224, 262, 384, 396, 632].map((x, index) => (
        <ellipse key={x} cx={x} cy={GROUND - 14} rx="9" ry={index % 2 ? 22 : 27} className="fill-tree" />
      ))}
    </svg>
  )
}

function HouseFront({ x, columns, floors }: House) {
  const width = columns * COLUMN + 12
  const top = GROUND - SHOPS - floors * FLOOR - 10
  return (
    <g>
      <rect x={x} y={top} width={width + 10} height={GROUND - top} className="fill-wall-shade" />
      <rect x={x} y={top} width={width} height={GROUND - top} className="fill-wall" />
      <rect x={x - 3} y={top - 6} width={width + 16} height="7" className="fill-wall-shade" />
      {Array.from({ length: floors * columns }, (_, index) => index).map((index) => (
        <Window
          key={index}
          x={x + 12 + (index % columns) * COLUMN}
          y={top + 12 + Math.floor(index / columns) * FLOOR}
          balcony={index % columns === columns - 2}
          lit={isLit(index, x)}
        />
      ))}
      <rect x={x} y={GROUND - SHOPS} width={width + 10} height="6" className="fill-wall-shade" />
      {Array.from({ length: Math.floor(columns / 2) }, (_, index) => index).map((index) => (
        <rect
          key={index}
          x={x + 12 + index * COLUMN * 2}
          y={GROUND - SHOPS + 10}
          width={COLUMN * 2 - 14}
          height={SHOPS - 10}
          className="fill-window dark:fill-window-lit dark:opacity-60"
        />
      ))}
    </g>
  )
}

function Window({ x, y, balcony, lit }: { x: number; y: number; balcony: boolean; lit: boolean }) {
  return (
    <g className={lit ? "fill-window-lit dark:[filter:drop-shadow(0_0_5px_var(--window-lit))]" : "fill-window"}>
      <rect x={x} y={y} width="11" height="22" rx="1.5" />
      <rect x={x + 12} y={y} width="11" height="22" rx="1.5" />
      {balcony ? <rect x={x - 3} y={y + 17} width="29" height="8" rx="1" className="fill-wall-shade" /> : null}
    </g>
  )
}

/** The same windows on every load: the picture is part of a page, not a random one. */
function isLit(index: number, seed: number): boolean {
  return ((index * 7919 + seed * 104_729) % 97) / 97 < 0.42
}
