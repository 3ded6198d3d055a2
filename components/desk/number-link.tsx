"use client"

import clsx from "clsx"
import type { ReactNode } from "react"
import { openRows } from "./open-rows"

type NumberLinkProps = {
  /** The address of the screen with this number's rows open. */
  href: string
  /** Nothing is a dash: there are no rows behind it. */
  none?: boolean
  className?: string
  children: ReactNode
}

/** A number that opens the rows behind it. */
export function NumberLink({ href, none, className, children }: NumberLinkProps) {
  if (none) return <span className="text-faint">–</span>
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        openRows(href)
      }}
      className={clsx("rounded-mark hover:underline", className)}
    >
      {children}
    </a>
  )
}
