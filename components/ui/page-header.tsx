import type { ReactNode } from "react"

type PageHeaderProps = {
  title: ReactNode
  /** Beside the title, quieter: a count, a state. */
  note?: ReactNode
  /** Above the title: a way back. */
  back?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, note, back, actions }: PageHeaderProps) {
  return (
    <header className="mb-5">
      {back ? <div className="mb-1 text-sm text-soft">{back}</div> : null}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-3.5">
          <h1 className="text-[1.375rem]/8 font-bold tracking-[-0.02em]">{title}</h1>
          {note ? <p className="text-soft">{note}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  )
}
