import clsx from "clsx"

/** Holds the place of what is coming. Give it the size of the real thing. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx("block animate-pulse rounded-mark bg-ink/8", className)} />
}

/** Rows of a list that is still loading; `label` says so to screen readers. */
export function SkeletonRows({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-13 items-center gap-6 border-b border-line">
          <Skeleton className="h-3.5 w-14" />
          <div className="flex-1 space-y-2">
            <Skeleton className={row % 2 ? "h-3.5 w-1/3" : "h-3.5 w-2/5"} />
            <Skeleton className={row % 2 ? "h-3 w-1/2" : "h-3 w-1/4"} />
          </div>
          <Skeleton className="h-3.5 w-20" />
        </div>
      ))}
    </div>
  )
}
