import clsx from "clsx"
import type { Route } from "next"
import Link from "next/link"
import type { ReactNode } from "react"
import { Progress } from "./progress"

type StatStripProps = {
  /** Sums to the last so'm: on a phone one under another. */
  exact?: boolean
  children: ReactNode
}

/** One strip of figures at the head of a screen: two columns on a phone, one row on a desk; an odd last one fills its row. */
export function StatStrip({ exact, children }: StatStripProps) {
  return (
    <dl
      className={clsx(
        "grid gap-px overflow-hidden rounded-panel border border-line bg-line lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none",
        exact ? "grid-cols-1 sm:grid-cols-2" : "grid-cols-2",
        "max-lg:[&>:last-child:nth-child(odd)]:col-span-full",
      )}
    >
      {children}
    </dl>
  )
}

type StatProps = {
  label: string
  value: ReactNode
  /** Quieter, after the value: «из 8», «сум». */
  suffix?: ReactNode
  note?: ReactNode
  tone?: "late"
  /** Share of a plan, 0…1. */
  progress?: number
  /** Opens the rows behind the number. */
  href?: Route
}

export function Stat({ label, value, suffix, note, tone, progress, href }: StatProps) {
  const figure = (
    <>
      {value}
      {suffix ? <span className="ml-2 text-lg font-medium tracking-normal text-soft">{suffix}</span> : null}
    </>
  )
  return (
    <div
      className={clsx("relative flex min-w-0 flex-col bg-card px-3 py-3 sm:px-4 sm:py-3.5", href && "hover:bg-sunk")}
    >
      <dt className="text-soft">{label}</dt>
      <dd className={clsx("truncate text-xl font-semibold tabular sm:text-2xl", tone === "late" && "text-late")}>
        {href ? (
          <Link href={href} className="after:absolute after:inset-0">
            {figure}
          </Link>
        ) : (
          figure
        )}
      </dd>
      {progress === undefined ? null : (
        <dd className="mt-1.5">
          <Progress value={progress} label={label} />
        </dd>
      )}
      {note ? <dd className="text-soft">{note}</dd> : null}
    </div>
  )
}
