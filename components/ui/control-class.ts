import clsx from "clsx"

/** The outline shared by everything one types into or chooses from: 36 px high, visible at 3:1, red when invalid. */
export function controlClass(className?: string): string {
  return clsx(
    "w-full min-w-0 rounded-control border border-edge bg-card px-3 text-base text-ink transition-colors",
    "hover:border-soft focus-visible:border-accent focus-visible:outline-offset-0",
    "aria-invalid:border-late disabled:cursor-not-allowed disabled:border-line disabled:bg-sunk disabled:text-faint",
    // Not `read-only:`, which also matches every select and button.
    "[&[readonly]]:bg-sunk max-sm:text-lg",
    className,
  )
}
