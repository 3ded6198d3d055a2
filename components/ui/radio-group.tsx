"use client"

import clsx from "clsx"
import { RadioGroup as Radix } from "radix-ui"
import { useId } from "react"
import type { Option } from "./option"

type RadioGroupProps<Value extends string> = {
  label: string
  options: readonly Option<Value>[]
  value?: Value
  defaultValue?: Value
  onValueChange?: (value: Value) => void
  name?: string
  className?: string
}

/** One of several, with room for a hint each. */
export function RadioGroup<Value extends string>({
  label,
  options,
  onValueChange,
  className,
  ...root
}: RadioGroupProps<Value>) {
  const id = useId()
  return (
    <Radix.Root
      {...root}
      aria-label={label}
      onValueChange={(value) => onValueChange?.(value as Value)}
      className={clsx("flex flex-col gap-2", className)}
    >
      {options.map((option) => (
        <div key={option.value} className="flex items-start gap-2.5">
          <Radix.Item
            id={`${id}-${option.value}`}
            value={option.value}
            disabled={option.disabled}
            className="mt-px inline-flex size-[18px] shrink-0 items-center justify-center rounded-full border border-edge bg-card data-[state=checked]:border-accent disabled:opacity-50"
          >
            <Radix.Indicator className="size-2.5 rounded-full bg-accent" />
          </Radix.Item>
          <label htmlFor={`${id}-${option.value}`}>
            {option.label}
            {option.hint ? <span className="block text-sm text-soft">{option.hint}</span> : null}
          </label>
        </div>
      ))}
    </Radix.Root>
  )
}
