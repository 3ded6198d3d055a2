"use client"

import clsx from "clsx"
import { Check } from "lucide-react"
import { DropdownMenu as Radix } from "radix-ui"
import type { ReactNode } from "react"
import { floatingClass, itemClass } from "./floating-class"
import type { Option } from "./option"

type MenuProps = { trigger: ReactNode; align?: "start" | "end"; className?: string; children: ReactNode }

/** `trigger` is one button; inside: MenuItem, MenuLink, MenuLabel, MenuSeparator, MenuChoice. */
export function Menu({ trigger, align = "end", className = "min-w-52", children }: MenuProps) {
  return (
    // Not modal: hiding the page from screen readers for a menu would leave its links focusable behind aria-hidden.
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className={floatingClass(clsx("p-1", className))}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type MenuItemProps = {
  icon?: ReactNode
  danger?: boolean
  disabled?: boolean
  /** A key or a number at the right edge. */
  end?: ReactNode
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({ icon, danger, disabled, end, onSelect, children }: MenuItemProps) {
  return (
    <Radix.Item disabled={disabled} onSelect={onSelect} className={itemClass(danger ? "text-late" : undefined)}>
      {icon}
      <span className="flex-1">{children}</span>
      {end}
    </Radix.Item>
  )
}

/** An item that is a link: give it one `<Link>` or `<a>` as its child. */
export function MenuLink({ children }: { children: ReactNode }) {
  return (
    <Radix.Item asChild className={itemClass()}>
      {children}
    </Radix.Item>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2.5 pt-2 pb-1 text-sm text-soft">{children}</Radix.Label>
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
}

type MenuChoiceProps<Value extends string> = {
  options: readonly Option<Value>[]
  value: Value
  onValueChange: (value: Value) => void
}

/** One of several, ticked. */
export function MenuChoice<Value extends string>({ options, value, onValueChange }: MenuChoiceProps<Value>) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onValueChange(next as Value)}>
      {options.map((option) => (
        <Radix.RadioItem
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          className={itemClass("pr-8")}
        >
          {option.label}
          <Radix.ItemIndicator className="absolute right-2">
            <Check className="size-4 text-accent" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}
