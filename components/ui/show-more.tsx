import { Button } from "./button"

type ShowMoreProps = {
  label: string
  /** «показано 50 из 1 204» or the like. */
  note?: string
  /** No further page: only the note is shown. */
  hasMore: boolean
  pending?: boolean
  onMore: () => void
}

/** The end of a list that continues. */
export function ShowMore({ label, note, hasMore, pending, onMore }: ShowMoreProps) {
  return (
    <div className="flex min-h-13 flex-wrap items-center justify-between gap-3 py-2">
      <p className="text-sm text-soft tabular" aria-live="polite">
        {note}
      </p>
      {hasMore ? (
        <Button size="sm" pending={pending} onClick={onMore}>
          {label}
        </Button>
      ) : null}
    </div>
  )
}
