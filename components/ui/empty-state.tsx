import type { ReactNode } from "react"

type EmptyStateProps = { title: ReactNode; text?: ReactNode; icon?: ReactNode; action?: ReactNode }

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, text, icon, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-12 text-center">
      {icon ? <div className="mb-2 text-faint [&_svg]:size-8 [&_svg]:stroke-[1.5]">{icon}</div> : <Board />}
      <p className="text-lg font-medium">{title}</p>
      {text ? <p className="max-w-96 text-soft">{text}</p> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}

/** A bit of an empty grid. */
function Board() {
  return (
    <svg viewBox="0 0 58 34" className="mb-3 h-10" aria-hidden="true">
      {[0, 1, 2].flatMap((column) =>
        [0, 1, 2].map((row) => (
          <rect
            key={`${column}-${row}`}
            x={1 + column * 19.5}
            y={1 + row * 11.5}
            width="17"
            height="9"
            rx="2"
            className={column === 1 && row === 1 ? "fill-accent-wash stroke-accent" : "fill-sunk stroke-line"}
          />
        )),
      )}
    </svg>
  )
}
