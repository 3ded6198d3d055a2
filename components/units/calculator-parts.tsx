import clsx from "clsx"
import { useId } from "react"

type EitherProps<Value extends string> = {
  name: string
  label: string
  value: Value
  options: { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One of two, as native radio buttons in one frame. */
export function Either<Value extends string>({ name, label, value, options, onChange }: EitherProps<Value>) {
  return (
    <fieldset className="flex self-start rounded-control bg-sunk p-1">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="rounded-cell px-4 py-1.5 font-medium text-soft has-checked:bg-card has-checked:text-ink has-checked:shadow-raised has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

type SliderProps = {
  /** Without one it is not sent with the form. */
  name?: string
  label: string
  /** The value in words. */
  shown: string
  value: number
  range: { min: number; max: number; step: number }
  onChange: (value: number) => void
}

export function Slider({ name, label, shown, value, range, onChange }: SliderProps) {
  const id = useId()
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="text-soft">
          {label}
        </label>
        <output htmlFor={id} className="font-semibold tabular">
          {shown}
        </output>
      </div>
      <input
        id={id}
        type="range"
        name={name}
        {...range}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
        className="mt-1 h-6 w-full"
      />
    </div>
  )
}

export function Figure({ label, value, large }: { label: string; value: string; large?: boolean }) {
  return (
    <div>
      <p className="text-soft">{label}</p>
      <p className={clsx("font-semibold tabular", large ? "text-3xl" : "text-lg")}>{value}</p>
    </div>
  )
}
