import clsx from "clsx"
import type { ReactNode } from "react"

export type Tone = "neutral" | "accent" | "free" | "held" | "reserved" | "contracted" | "sold"

const TONES: Record<Tone, string> = {
  neutral: "bg-ink/6 text-soft",
  accent: "bg-accent-wash text-accent-strong",
  free: "bg-free-wash text-free-ink",
  held: "bg-held-wash text-held-ink",
  reserved: "bg-reserved-wash text-reserved-ink",
  contracted: "bg-contracted-wash text-contracted-ink",
  sold: "bg-sold-wash text-sold-ink",
}

/** A word about a thing: a source, a lead's status. Status tones are for statuses only. */
export function Badge({
  tone = "neutral",
  className,
  children,
}: {
  tone?: Tone
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={clsx(
        "inline-flex h-5.5 max-w-full items-center gap-1.5 rounded-cell px-1.5 text-xs font-medium whitespace-nowrap",
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
