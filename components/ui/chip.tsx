import clsx from "clsx"
import type { ComponentProps } from "react"

/** The look of a filter chip, for links that are one (`aria-current="true"` when on). */
export const chipClass =
  "inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full border border-line bg-card px-3 text-base whitespace-nowrap text-ink transition-colors hover:border-edge aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:text-paper"

/** A filter that is on or off. */
export function Chip({ pressed, className, ...props }: ComponentProps<"button"> & { pressed?: boolean }) {
  return <button type="button" {...props} aria-pressed={pressed ?? false} className={clsx(chipClass, className)} />
}
