import clsx from "clsx"
import { Fragment, type ReactNode } from "react"

type DescriptionListProps = {
  /** Entries whose value is null or undefined are left out. */
  items: readonly { label: string; value: ReactNode; numeric?: boolean }[]
  className?: string
}

/** Names and values, in two columns. */
export function DescriptionList({ items, className }: DescriptionListProps) {
  return (
    <dl className={clsx("grid grid-cols-[minmax(7rem,2fr)_3fr] gap-x-4 gap-y-2", className)}>
      {items
        .filter((item) => item.value !== null && item.value !== undefined)
        .map((item) => (
          <Fragment key={item.label}>
            <dt className="text-soft">{item.label}</dt>
            <dd className={clsx("min-w-0 break-words", item.numeric && "text-right tabular")}>{item.value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
