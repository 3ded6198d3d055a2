"use client"

import clsx from "clsx"
import { Switch as Radix } from "radix-ui"
import { type ComponentProps, type ReactNode, useId } from "react"

type SwitchProps = ComponentProps<typeof Radix.Root> & { label?: ReactNode; hint?: ReactNode }

export function Switch({ label, hint, className, id, ...props }: SwitchProps) {
  const ownId = useId()
  const switchId = id ?? ownId
  const control = (
    <Radix.Root
      {...props}
      id={switchId}
      aria-describedby={hint ? `${switchId}-hint` : undefined}
      className={clsx(
        "inline-flex h-5 w-9 shrink-0 items-center rounded-full bg-edge p-0.5 transition-colors",
        "data-[state=checked]:bg-accent disabled:opacity-50",
        className,
      )}
    >
      <Radix.Thumb className="size-4 rounded-full bg-card transition-transform data-[state=checked]:translate-x-4" />
    </Radix.Root>
  )
  if (!label) return control
  return (
    <div className="flex items-start justify-between gap-4">
      <div>
        <label htmlFor={switchId} className="text-base font-medium">
          {label}
        </label>
        {hint ? (
          <p id={`${switchId}-hint`} className="text-sm text-soft">
            {hint}
          </p>
        ) : null}
      </div>
      {control}
    </div>
  )
}
