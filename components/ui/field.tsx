"use client"

import clsx from "clsx"
import { Label } from "radix-ui"
import { createContext, type ReactNode, useContext, useId } from "react"

type Control = { id: string; "aria-describedby"?: string; "aria-invalid"?: true; required?: boolean }

const FieldContext = createContext<Control | null>(null)

/** What a control inside a field spreads, so that its label, hint and error are wired. Outside a field: nothing. */
export function useFieldControl(): Partial<Control> {
  return useContext(FieldContext) ?? {}
}

type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  /** The sentence about what is wrong; also marks the control invalid. */
  error?: ReactNode
  required?: boolean
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean
  className?: string
  children: ReactNode
}

export function Field({ label, hint, error, required, labelHidden, className, children }: FieldProps) {
  const id = useId()
  const describedBy = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ")
  const control: Control = {
    id,
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
    ...(error ? { "aria-invalid": true as const } : {}),
    ...(required ? { required } : {}),
  }
  return (
    <div className={clsx("flex min-w-0 flex-col gap-1.5", className)}>
      <Label.Root htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-medium text-soft"}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </Label.Root>
      <FieldContext value={control}>{children}</FieldContext>
      {error ? (
        <p id={`${id}-error`} className="text-sm text-late" role="alert">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
