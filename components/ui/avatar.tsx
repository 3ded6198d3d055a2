import clsx from "clsx"

/** A person's initials. Decoration: the name stands beside it or names the button around it. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const initials = name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join("")
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "inline-flex size-8 shrink-0 select-none items-center justify-center rounded-full bg-accent-wash text-xs font-semibold text-accent-strong",
        className,
      )}
    >
      {initials}
    </span>
  )
}
