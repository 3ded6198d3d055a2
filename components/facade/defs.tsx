import { PITCH_X, PITCH_Y, WINDOW_HEIGHT, WINDOW_TOP, WINDOW_WIDTH } from "./geometry"

const SIZES = [1, 2, 3] as const
/** Dark windows repeat after five floors, so that a column is not a stencil. */
const FLOORS = [
  { floor: 0, curtain: "none" },
  { floor: 1, curtain: "aside" },
  { floor: 2, curtain: "half" },
  { floor: 3, curtain: "none" },
  { floor: 4, curtain: "parted" },
] as const

/** What all facades of a page are drawn with: one hidden drawing, so that a window costs a reference. */
export function FacadeDefs() {
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      <defs>
        <linearGradient id="f-glass" x1="0" y1="0" x2="1" y2="1">
          <stop className="f-glass-a" />
          <stop className="f-glass-b" offset=".55" />
          <stop className="f-glass-a" offset="1" />
        </linearGradient>
        <linearGradient id="f-warm" x1="0" y1="0" x2="0" y2="1">
          <stop className="f-warm-a" />
          <stop className="f-warm-b" offset="1" />
        </linearGradient>
        <linearGradient id="f-side" x1="0" y1="0" x2="1" y2="0">
          <stop className="f-side-a" />
          <stop className="f-side-b" offset="1" />
        </linearGradient>
        {SIZES.map((size) => (
          <pattern
            key={size}
            id={`f-dark${size}`}
            width={PITCH_X}
            height={PITCH_Y * FLOORS.length}
            patternUnits="userSpaceOnUse"
          >
            {FLOORS.map(({ floor, curtain }) => (
              <g key={floor} transform={`translate(0 ${floor * PITCH_Y})`}>
                <DarkWindow width={WINDOW_WIDTH[size]} curtain={curtain} />
              </g>
            ))}
          </pattern>
        ))}
        {SIZES.flatMap((size) =>
          [0, 1, 2].map((look) => <LitWindow key={`${size}${look}`} id={`f${size}${look}`} size={size} look={look} />),
        )}
        <pattern id="f-balcony" width={PITCH_X} height={PITCH_Y} patternUnits="userSpaceOnUse">
          <rect className="f-balcony" x="4" y="22" width="36" height="10.5" />
          <path className="f-rail" d="M13 22.5v10M22 22.5v10M31 22.5v10" />
          <rect className="f-slab" x="3" y="21" width="38" height="1.8" rx=".9" />
          <rect className="f-slab" x="3" y="32" width="38" height="2.6" rx="1" />
        </pattern>
        <pattern id="f-floors" width={PITCH_X} height={PITCH_Y} patternUnits="userSpaceOnUse">
          <path className="f-seam" d={`M0 .5h${PITCH_X}`} />
        </pattern>
      </defs>
    </svg>
  )
}

function frame(width: number) {
  return { x: (PITCH_X - width) / 2, y: WINDOW_TOP, width, height: WINDOW_HEIGHT, rx: 1.5 }
}

/** The lines of a sash: one upright, two in a wide window; a transom across the first leaf. */
function sash(width: number): string {
  const left = (PITCH_X - width) / 2
  const leaves = width > 30 ? [left + width / 3, left + (width * 2) / 3] : [left + width / 2]
  const uprights = leaves.map((x) => `M${x.toFixed(1)} ${WINDOW_TOP}v${WINDOW_HEIGHT}`).join("")
  return `${uprights}M${left} ${WINDOW_TOP + 7}h${((leaves[0] ?? left) - left).toFixed(1)}`
}

function DarkWindow({ width, curtain }: { width: number; curtain: string }) {
  const { x, y } = frame(width)
  return (
    <>
      <rect className="f-frame" {...frame(width)} />
      <rect fill="url(#f-glass)" x={x + 1} y={y + 1} width={width - 2} height={WINDOW_HEIGHT - 2} />
      {curtain === "half" ? <rect className="f-veil" x={x + 1} y={y + 1} width={width - 2} height="8" /> : null}
      {curtain === "aside" ? (
        <rect className="f-veil" x={x + 1} y={y + 1} width={width / 3} height={WINDOW_HEIGHT - 2} />
      ) : null}
      {curtain === "parted" ? (
        <path className="f-veil" d={`M${x + 1} ${y + 1}h4v21h-4zM${x + width - 5} ${y + 1}h4v21h-4z`} />
      ) : null}
      <path className="f-sash" d={sash(width)} />
    </>
  )
}

function LitWindow({ id, size, look }: { id: string; size: 1 | 2 | 3; look: number }) {
  const width = WINDOW_WIDTH[size]
  const { x, y } = frame(width)
  return (
    <g id={id}>
      <rect className="f-frame-lit" {...frame(width)} />
      <rect fill="url(#f-warm)" x={x + 1} y={y + 1} width={width - 2} height={WINDOW_HEIGHT - 2} />
      {look === 1 ? (
        <path className="f-drape" d={`M${x + 1} ${y + 1}h5q0 14-3 21h-2zM${x + width - 1} ${y + 1}h-5q0 14 3 21h2z`} />
      ) : null}
      {look === 2 ? (
        <path
          className="f-drape"
          d={`M${x + width - 8} ${y + 22}v-5q-3-1-3-5q3 0 4 3q0-4 2-5q2 2 1 5q2-2 3-1q0 4-3 4v4z`}
        />
      ) : null}
      <path className="f-sash-lit" d={sash(width)} />
    </g>
  )
}
