import clsx from "clsx"

type ProgressProps = {
  /** 0…1; more counts as 1. */ value: number
  label: string
  tone?: "accent" | "late"
  className?: string
}

export function Progress({ value, label, tone = "accent", className }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className={clsx("h-1 overflow-hidden rounded-full bg-line", className)}
    >
      <div
        className={clsx("h-full rounded-full", tone === "late" ? "bg-late" : "bg-accent")}
        style={{ width: `${percent}%` }}
      />
    </div>
  )
}
