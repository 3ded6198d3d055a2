/** A colour as it is in the sheet, named by its number as well. */
export function ColourSwatch({ fill, label }: { fill: string; label: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span
        aria-hidden="true"
        className="size-4.5 shrink-0 rounded-mark ring-1 ring-edge ring-inset"
        style={{ backgroundColor: `#${fill}` }}
      />
      <span className="min-w-0 tabular">{label}</span>
    </span>
  )
}
