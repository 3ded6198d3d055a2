import clsx from "clsx"

export type RingTone = "held" | "reserved" | "late" | "accent"

const TONES: Record<RingTone, string> = {
  held: "stroke-held",
  reserved: "stroke-reserved",
  late: "stroke-late",
  accent: "stroke-accent",
}

type RingProps = { /** 0…1, what is left. */ share: number; tone: RingTone; label?: string; className?: string }

/** A share as a ring, emptying clockwise from the top. */
export function Ring({ share, tone, label, className }: RingProps) {
  const left = Math.min(1, Math.max(0, share))
  return (
    <span
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
      className={clsx("inline-flex size-7 shrink-0", className)}
    >
      <svg viewBox="0 0 28 28" className="size-full -rotate-90" aria-hidden="true">
        <circle cx="14" cy="14" r="12" fill="none" strokeWidth="3" className="stroke-line" />
        <circle
          cx="14"
          cy="14"
          r="12"
          fill="none"
          strokeWidth="3"
          strokeLinecap="round"
          pathLength="100"
          strokeDasharray={`${left * 100} 100`}
          strokeOpacity={left === 0 ? 0 : 1}
          className={TONES[tone]}
        />
      </svg>
    </span>
  )
}
