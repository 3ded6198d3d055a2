import clsx from "clsx"
import type { ReactNode } from "react"

/** The one box of a screen, where something must stand apart: a form, a price. Never a box in a box. */
export function Panel({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={clsx("rounded-panel border border-line bg-card p-5", className)}>{children}</div>
}
