import { type ReactNode, useId } from "react"

type Control = { id: string; required: true; "aria-invalid"?: true; "aria-describedby"?: string }

type PlainFieldProps = {
  label?: string
  hint?: string
  error?: string | undefined
  children: (control: Control) => ReactNode
}

/** A field of a public form: the dashboard's one brings a library along, which a visitor on a phone need not load. */
export function PlainField({ label, hint, error, children }: PlainFieldProps) {
  const id = useId()
  const describedBy = [error ? `${id}e` : "", hint ? `${id}h` : ""].filter(Boolean).join(" ")
  return (
    <div className="flex flex-col gap-1.5">
      {label ? (
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
      ) : null}
      {children({
        id,
        required: true,
        ...(error ? { "aria-invalid": true } : {}),
        ...(describedBy ? { "aria-describedby": describedBy } : {}),
      })}
      {error ? (
        <p id={`${id}e`} className="text-late">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}h`} className="text-sm text-soft">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
