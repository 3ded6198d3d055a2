"use client"

import clsx from "clsx"
import type { ComponentProps, ReactNode } from "react"
import { controlClass } from "./control-class"
import { useFieldControl } from "./field"

type InputProps = ComponentProps<"input"> & {
  /** Right-aligned, tabular. */
  numeric?: boolean
  /** A unit or an icon inside the right edge. */
  suffix?: ReactNode
}

export function Input({ numeric, suffix, className, ...props }: InputProps) {
  const control = useFieldControl()
  const look = clsx(controlClass("h-9"), numeric && "text-right tabular", suffix && "pr-12", className)
  const input = <input {...control} {...props} className={look} />
  if (!suffix) return input
  return (
    <span className="relative block">
      {input}
      <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm text-soft">
        {suffix}
      </span>
    </span>
  )
}
