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
      preserveAspectRatio="xMidYMax slice"
      className={clsx("block size-full", className)}
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className="[stop-color:var(--sky-top)]" />
          <stop offset="1" className="[stop-color:var(--sky-bottom)]" />
        </linearGradient>
      </defs>
      <rect x="-800" y="-800" width="2260" height="1480" fill="url(#sky)" />
      <path
        d="M-800 470 L-300 400 L-40 520 L150 430 L330 520 L560 410 L760 500 L1460 430 V680 H-800 Z"
        className="fill-hill opacity-60"
      />
      <path d="M-800 560 L-200 500 L120 570 L420 510 L760 580 L1460 520 V680 H-800 Z" className="fill-hill" />
      {HOUSES.map((house) => (
        <HouseFront key={house.x} {...house} />
      ))}
      <rect x="-800" y={GROUND} width="2260" height="880" className="fill-ground" />
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

function Window({ x, y, lit }: { x: number; y: number; lit: boolean }) {
  return (
    <g className={lit ? "fill-window-lit dark:[filter:drop-shadow(0_0_5px_var(--window-lit))]" : "fill-window"}>
      <rect x={x} y={y} width="11" height="22" rx="1.5" />
      <rect x={x + 12} y={y} width="11" height="22" rx="1.5" />
    </g>
  )
}

/** The same windows on every load: the picture is part of a page, not a random one. */
function isLit(index: number, seed: number): boolean {
  return ((index * 7919 + seed * 104_729) % 97) / 97 < 0.42
}
