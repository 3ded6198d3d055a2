import clsx from "clsx"

/** A panel above the page: menu, list, popover. */
export function floatingClass(className?: string): string {
  return clsx(
    "appear z-50 overflow-hidden rounded-panel border border-line bg-card text-ink shadow-float outline-none",
    className,
  )
}

/** A row of such a panel; the highlighted one is where the keyboard or the pointer is. */
export function itemClass(className?: string): string {
  return clsx(
    "relative flex min-h-9 cursor-default select-none items-center gap-2 rounded-cell px-2.5 py-1.5 text-base outline-none",
    "data-highlighted:bg-accent-wash data-disabled:text-faint [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-soft",
    className,
  )
}
