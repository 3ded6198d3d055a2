import clsx from "clsx"
import type { ComponentProps } from "react"

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & {
  /** What it does, in words; also its tooltip. */
  label: string
  size?: "sm" | "md"
}

export function IconButton({ label, size = "md", className, children, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...props}
      aria-label={label}
      className={clsx(
        "inline-flex shrink-0 items-center justify-center rounded-control text-soft transition-colors hover:bg-ink/5 hover:text-ink",
        "disabled:pointer-events-none disabled:opacity-50 aria-pressed:bg-accent-wash aria-pressed:text-accent",
        size === "sm" ? "size-7 [&_svg]:size-4" : "size-9 [&_svg]:size-[18px]",
        className,
      )}
    >
      {children}
    </button>
  )
}
