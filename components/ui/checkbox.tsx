"use client"

import clsx from "clsx"
import { Check, Minus } from "lucide-react"
import { Checkbox as Radix } from "radix-ui"
import { type ComponentProps, type ReactNode, useId } from "react"

type CheckboxProps = Omit<ComponentProps<typeof Radix.Root>, "children"> & {
  /** Without a label give `aria-label`. */
  label?: ReactNode
}

export function Checkbox({ label, className, id, ...props }: CheckboxProps) {
  const ownId = useId()
  const boxId = id ?? ownId
  const box = (
    <Radix.Root
      {...props}
      id={boxId}
      className={clsx(
        "peer inline-flex size-[18px] shrink-0 items-center justify-center rounded-mark border border-edge bg-card text-on-accent",
        "data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent",
        "data-[state=indeterminate]:bg-accent disabled:opacity-50 aria-invalid:border-late",
        className,
      )}
    >
      <Radix.Indicator>
        {props.checked === "indeterminate" ? (
          <Minus className="size-3.5" strokeWidth={3} />
        ) : (
          <Check className="size-3.5" strokeWidth={3} />
        )}
      </Radix.Indicator>
    </Radix.Root>
  )
  if (!label) return box
  return (
    <div className="flex min-h-6 items-start gap-2.5">
      <span className="flex h-5 items-center">{box}</span>
      <label htmlFor={boxId} className="text-base">
        {label}
      </label>
    </div>
  )
}
