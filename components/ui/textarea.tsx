"use client"

import clsx from "clsx"
import type { ComponentProps } from "react"
import { controlClass } from "./control-class"
import { useFieldControl } from "./field"

/** Grows with its text where the browser can (`field-sizing`). */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  const control = useFieldControl()
  return (
    <textarea
      {...control}
      {...props}
      rows={rows}
      className={clsx(controlClass("field-sizing-content max-h-80 min-h-18 py-2"), className)}
    />
  )
}
