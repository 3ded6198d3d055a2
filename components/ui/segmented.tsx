"use client"

import clsx from "clsx"
import { RadioGroup } from "radix-ui"
import type { Option } from "./option"

type SegmentedProps<Value extends string> = {
  label: string
  options: readonly Option<Value>[]
  value?: Value
  defaultValue?: Value
  onValueChange?: (value: Value) => void
  name?: string
  className?: string
}

/** One of a few, all in view; arrows move. */
export function Segmented<Value extends string>({
  label,
  options,
  onValueChange,
  className,
  ...root
}: SegmentedProps<Value>) {
  return (
    <RadioGroup.Root
      {...root}
      aria-label={label}
      orientation="horizontal"
      onValueChange={(value) => onValueChange?.(value as Value)}
      className={clsx(
        "inline-flex h-9 w-fit max-w-full gap-0.5 overflow-x-auto rounded-control bg-ink/6 p-0.5",
        className,
      )}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          className="inline-flex min-w-8 shrink-0 items-center justify-center rounded-cell px-3 font-medium whitespace-nowrap text-soft -outline-offset-2 hover:text-ink data-[state=checked]:bg-card data-[state=checked]:text-ink data-[state=checked]:shadow-raised disabled:text-faint"
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
