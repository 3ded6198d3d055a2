import type { UnitText } from "./unit-text"

/** What a pointer or the focus on a window or a cell shows. Decoration: the same words are the link's name. */
export function UnitCard({ text, x, y, below }: { text: UnitText; x: number; y: number; below: boolean }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute z-20 w-max max-w-[calc(100vw-2rem)] appear rounded-panel border border-line bg-card px-4 py-3.5 shadow-float"
      style={{ left: x, top: y, translate: `-50% ${below ? "0" : "-100%"}` }}
    >
      <p className="flex items-baseline justify-between gap-6">
        <span className="font-semibold">{text.title}</span>
        <span className="text-soft tabular">{text.number}</span>
      </p>
      <p className="text-soft">{text.place}</p>
      {text.price === null ? (
        <p className="mt-1.5 font-medium">{text.status}</p>
      ) : (
        <p className="mt-1.5 text-lg font-semibold tabular">{text.price}</p>
      )}
      {text.perM2 === null ? null : <p className="text-xs text-soft tabular">{text.perM2}</p>}
    </div>
  )
}
