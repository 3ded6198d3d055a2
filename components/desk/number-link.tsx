"use client"

import clsx from "clsx"
import type { ReactNode } from "react"

type NumberLinkProps = {
  /** The address with the number's rows open. */
  href: string
  onOpen: () => void
  /** There are no rows behind it: a dash. */
  empty: boolean
  className?: string | undefined
  children: ReactNode
}

/** A number of a report that opens its rows; in another tab too. */
export function NumberLink({ href, onOpen, empty, className, children }: NumberLinkProps) {
  if (empty) return <span className="text-faint">–</span>
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen()
      }}
      className={clsx("rounded-mark hover:underline", className)}
    >
      {children}
    </a>
  )
}
