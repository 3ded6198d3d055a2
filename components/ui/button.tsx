import clsx from "clsx"
import type { ComponentProps, MouseEvent } from "react"
import { Spinner } from "./spinner"

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger"
export type ButtonSize = "sm" | "md" | "lg"

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border border-line bg-card text-ink hover:border-edge",
  ghost: "text-soft hover:bg-ink/5 hover:text-ink",
  danger: "border border-late/40 bg-card text-late hover:border-late",
}

const SIZES: Record<ButtonSize, string> = {
  sm: "h-7 gap-1.5 px-2.5 text-sm",
  md: "h-9 gap-2 px-3.5 text-base",
  lg: "h-11 gap-2 px-5 text-lg",
}

/** The classes of a button, for links that look like one. */
export function buttonClass(look: { variant?: ButtonVariant; size?: ButtonSize; className?: string } = {}): string {
  return clsx(
    "relative inline-flex shrink-0 select-none items-center justify-center rounded-control font-medium whitespace-nowrap transition-colors",
    "disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
    VARIANTS[look.variant ?? "secondary"],
    SIZES[look.size ?? "md"],
    look.className,
  )
}

export type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Work is under way: the label keeps its place under a spinner, the focus stays, a second press does nothing. */
  pending?: boolean
}

export function Button({ variant, size, pending = false, className, children, onClick, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={buttonClass({ variant, size, className })}
      onClick={pending ? refuse : onClick}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
    >
      {pending ? <Spinner className="absolute" /> : null}
      <span className={clsx("contents", pending && "[&>*]:invisible text-transparent")}>{children}</span>
    </button>
  )
}

function refuse(event: MouseEvent) {
  event.preventDefault()
}
