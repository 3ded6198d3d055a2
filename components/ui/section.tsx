import type { ReactNode } from "react"

type SectionProps = {
  title: string
  /** After the title: a count, «5 сегодня, 1 просрочен». */
  note?: ReactNode
  action?: ReactNode
  children: ReactNode
}

/** A named part of a screen: its heading on a hairline, then rows. White space groups, not a box. */
export function Section({ title, note, action, children }: SectionProps) {
  return (
    <section aria-label={title} className="min-w-0">
      <div className="flex min-h-9 items-center py-1 justify-between gap-4 border-b border-line">
        <h2 className="flex min-w-0 flex-wrap items-baseline gap-x-2 font-semibold">
          {title}
          {note === undefined ? null : <span className="font-normal text-soft tabular">{note}</span>}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
