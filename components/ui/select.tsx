"use client"

import clsx from "clsx"
import { Check, ChevronDown } from "lucide-react"
import { Select as Radix } from "radix-ui"
import { controlClass } from "./control-class"
import { useFieldControl } from "./field"
import { floatingClass, itemClass } from "./floating-class"
import type { Option } from "./option"

// Radix keeps "" for "nothing chosen", while ours may offer it as a choice ("any status").
const NOTHING = "\u2205"

type SelectProps<Value extends string> = {
  options: readonly Option<Value>[]
  value?: Value
  defaultValue?: Value
  onValueChange?: (value: Value) => void
  placeholder?: string
  name?: string
  disabled?: boolean
  /** Needed outside a Field. */
  "aria-label"?: string
  className?: string
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { required, ...control } = useFieldControl()
  const offersNothing = props.options.some((option) => option.value === "")
  const inward = (value: Value | undefined) => (value === "" && offersNothing ? NOTHING : value)
  return (
    <Radix.Root
      name={props.name}
      required={required}
      disabled={props.disabled}
      value={inward(props.value)}
      defaultValue={inward(props.defaultValue)}
      onValueChange={(value) => props.onValueChange?.((value === NOTHING ? "" : value) as Value)}
    >
      <Radix.Trigger
        {...control}
        aria-label={props["aria-label"]}
        className={clsx(
          controlClass("flex h-9 items-center justify-between gap-2 text-left data-placeholder:text-faint"),
          props.className,
        )}
      >
        <span className="truncate">
          <Radix.Value placeholder={props.placeholder} />
        </span>
        <Radix.Icon asChild>
          <ChevronDown className="size-4 shrink-0 text-soft" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className={floatingClass(
            "max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)",
          )}
        >
          <Radix.Viewport className="p-1">
            {props.options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value === "" ? NOTHING : option.value}
                disabled={option.disabled}
                className={itemClass("pr-8")}
              >
                <span className="min-w-0">
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                  {option.hint ? <span className="block text-sm text-soft">{option.hint}</span> : null}
                </span>
                <Radix.ItemIndicator className="absolute right-2">
                  <Check className="size-4 text-accent" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
