"use client"

import clsx from "clsx"
import { ChevronDown } from "lucide-react"
import type { ComponentProps } from "react"
import { controlClass } from "./control-class"
import { useFieldControl } from "./field"
import type { Option } from "./option"

type NativeSelectProps = ComponentProps<"select"> & { options: readonly Option[]; placeholder?: string }

/** The browser's own list: right for forms that must work without JavaScript and for long lists on a phone. */
export function NativeSelect({ options, placeholder, className, ...props }: NativeSelectProps) {
  const control = useFieldControl()
  return (
    <span className="relative block">
      <select {...control} {...props} className={clsx(controlClass("h-9 appearance-none pr-9"), className)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        className="pointer-events-none absolute inset-y-0 right-3 my-auto size-4 text-soft"
        aria-hidden="true"
      />
    </span>
  )
}
