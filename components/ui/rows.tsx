import clsx from "clsx"
import type { Route } from "next"
import Link from "next/link"
import type { ReactNode } from "react"

export function Rows({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>
}

type RowProps = {
  /** A time, a ring, a mark: a column of its own. */
  lead?: ReactNode
  /** Width of that column; a list of times takes "wide". */
  leadWidth?: "narrow" | "wide"
  title: ReactNode
  note?: ReactNode
  end?: ReactNode
  /** Late: the lead and the end turn red. */
  late?: boolean
  href?: Route
}

/**
 * One thing to do: 52 px on a hairline, two lines of a text where a phone leaves no room for one; an end that leaves the text no
 * room stands below it. The whole row is its link.
 */
export function Row({ lead, leadWidth = "wide", title, note, end, late, href }: RowProps) {
  const edge = late ? "font-medium text-late" : "text-soft"
  return (
    <li
      className={clsx(
        "relative flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1",
        href && "hover:bg-ink/3",
      )}
    >
      {lead === undefined ? null : (
        <div className={clsx("shrink-0 tabular", leadWidth === "wide" ? "w-16" : "w-7.5", edge)}>{lead}</div>
      )}
      <div className="min-w-36 flex-1">
        <p className="line-clamp-2 font-medium sm:line-clamp-1">
          {href ? (
            <Link href={href} className="after:absolute after:inset-0 after:rounded-mark">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        {note ? <p className="line-clamp-2 text-sm text-soft sm:line-clamp-1">{note}</p> : null}
      </div>
      {end === undefined ? null : (
        <div className={clsx("relative ml-auto shrink-0 max-w-full text-right text-sm tabular", edge)}>{end}</div>
      )}
    </li>
  )
}
