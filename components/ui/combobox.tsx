"use client"

import clsx from "clsx"
import { Check } from "lucide-react"
import { Popover } from "radix-ui"
import { type KeyboardEvent, useId, useState } from "react"
import { controlClass } from "./control-class"
import { useFieldControl } from "./field"
import { floatingClass, itemClass } from "./floating-class"
import type { Option } from "./option"
import { Spinner } from "./spinner"

type ComboboxProps = {
  options: readonly Option[]
  value: string | null
  onValueChange: (value: string | null) => void
  /** Given: the caller searches and `options` are the answer. Not given: `options` are filtered here. */
  onQueryChange?: (query: string) => void
  /** The words of the chosen value where it may be missing from `options`. */
  valueLabel?: string
  placeholder?: string
  emptyLabel: string
  pending?: boolean
  disabled?: boolean
  "aria-label"?: string
}

/** A field that searches a list (the ARIA combobox pattern: the focus stays in the input, arrows move through the list). */
export function Combobox(props: ComboboxProps) {
  const control = useFieldControl()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState("")
  const [active, setActive] = useState(0)

  const needle = query.trim().toLocaleLowerCase()
  const shown = props.onQueryChange
    ? props.options
    : props.options.filter((option) => `${option.label} ${option.hint ?? ""}`.toLocaleLowerCase().includes(needle))
  const chosen = props.options.find((option) => option.value === props.value)?.label ?? props.valueLabel ?? ""

  function search(text: string) {
    setQuery(text)
    setActive(0)
    setOpen(true)
    props.onQueryChange?.(text)
  }

  function choose(option: Option | undefined) {
    if (!option || option.disabled) return
    props.onValueChange(option.value)
    close()
  }

  function close() {
    setOpen(false)
    setQuery("")
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (!open) return setOpen(true)
      const step = event.key === "ArrowDown" ? 1 : -1
      setActive((active + step + shown.length) % Math.max(1, shown.length))
    } else if (event.key === "Enter" && open) {
      event.preventDefault()
      choose(shown[active])
    } else if (event.key === "Escape" && open) {
      event.stopPropagation()
      close()
    } else if (event.key === "Backspace" && query === "" && props.value !== null) {
      props.onValueChange(null)
    }
  }

  return (
    <Popover.Root open={open} onOpenChange={(next) => (next ? setOpen(true) : close())}>
      <Popover.Anchor asChild>
        <span className="relative block">
          <input
            {...control}
            role="combobox"
            aria-label={props["aria-label"]}
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && shown[active] ? `${listId}-${active}` : undefined}
            autoComplete="off"
            disabled={props.disabled}
            placeholder={chosen || props.placeholder}
            value={open ? query : chosen}
            onChange={(event) => search(event.target.value)}
            onClick={() => setOpen(true)}
            onKeyDown={onKeyDown}
            onBlur={close}
            className={controlClass("h-9 pr-9")}
          />
          {props.pending ? <Spinner className="absolute inset-y-0 right-3 my-auto text-soft" /> : null}
        </span>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          asChild
          sideOffset={4}
          align="start"
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <div
            id={listId}
            role="listbox"
            aria-label={props["aria-label"] ?? props.placeholder}
            className={floatingClass("max-h-72 w-(--radix-popover-trigger-width) overflow-y-auto p-1")}
          >
            {shown.map((option, index) => (
              <div
                key={option.value}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={option.value === props.value}
                aria-disabled={option.disabled}
                ref={(node) => {
                  if (node && index === active) node.scrollIntoView({ block: "nearest" })
                }}
                tabIndex={-1}
                // On press, not on click: the press must not blur the input, or the list would close first.
                onMouseDown={(event) => {
                  event.preventDefault()
                  choose(option)
                }}
                onMouseMove={() => setActive(index)}
                className={clsx(
                  itemClass("pr-8"),
                  index === active && "bg-accent-wash",
                  option.disabled && "text-faint",
                )}
              >
                <span className="min-w-0">
                  <span className="block truncate">{option.label}</span>
                  {option.hint ? <span className="block truncate text-sm text-soft">{option.hint}</span> : null}
                </span>
                {option.value === props.value ? <Check className="absolute right-2" aria-hidden="true" /> : null}
              </div>
            ))}
            {shown.length === 0 ? <p className="px-2.5 py-2 text-soft">{props.emptyLabel}</p> : null}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
