import clsx from "clsx"

const CELLS = [
  [0, 0],
  [2, 0],
  [1, 1],
  [0, 2],
  [2, 2],
] as const

/** Five cells of a board, one window lit. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 22 22" className={clsx("size-5.5 shrink-0", className)} aria-hidden="true">
      {CELLS.map(([x, y]) => (
        <rect key={`${x}${y}`} x={x * 8} y={y * 8} width="6" height="6" rx="1" fill="currentColor" />
      ))}
      <rect x="8" y="0" width="6" height="6" rx="1" className="fill-held" />
    </svg>
  )
}

export function Logo({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-2.5 text-lg/6 font-bold tracking-[-0.02em]">
      <LogoMark />
      {name}
    </span>
  )
}
