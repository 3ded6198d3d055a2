import clsx from "clsx"
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react"
import type { ComponentProps, ReactNode } from "react"
import { SCROLLABLE } from "./scrollable"

type TableProps = { label: string; className?: string; children: ReactNode }

/** Rows of 52 px on hairlines. Below 1024 px it scrolls sideways by itself, above it the head sticks to the top of the page. */
export function Table({ label, className, children }: TableProps) {
  return (
    <div {...SCROLLABLE} className="relative -outline-offset-2 max-lg:overflow-x-auto">
      <table aria-label={label} className={clsx("w-full border-collapse text-left", className)}>
        {children}
      </table>
    </div>
  )
}

/** The head sticks below the shell's bar (`--bar`, 0 where there is none). */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="z-10 bg-paper lg:sticky lg:top-(--bar,0px)">
      <tr className="shadow-[inset_0_-1px_0_var(--line)]">{children}</tr>
    </thead>
  )
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      {...props}
      className={clsx(
        "h-13 border-b border-line aria-selected:bg-accent-wash has-[a:hover]:bg-ink/3 data-[dim=true]:text-faint",
        className,
      )}
    />
  )
}

type CellProps = { numeric?: boolean }

export function Th({ numeric, className, ...props }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      {...props}
      className={clsx(
        "h-9 px-3 text-sm font-medium whitespace-nowrap text-soft first:pl-0 last:pr-0",
        numeric && "text-right",
        className,
      )}
    />
  )
}

export function Td({ numeric, className, ...props }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      {...props}
      className={clsx("px-3 py-2 first:pl-0 last:pr-0", numeric && "text-right whitespace-nowrap tabular", className)}
    />
  )
}

export type SortDirection = "ascending" | "descending"

type SortThProps = ComponentProps<"th"> & CellProps & { direction?: SortDirection; onSort: () => void }

/** A head that sorts: the column that is sorted by says so to screen readers too. */
export function SortTh({ direction, onSort, numeric, children, ...props }: SortThProps) {
  const Icon = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown
  return (
    <Th {...props} numeric={numeric} aria-sort={direction ?? "none"}>
      <button
        type="button"
        onClick={onSort}
        className={clsx(
          "inline-flex min-h-6 items-center gap-1 rounded-mark hover:text-ink",
          numeric && "flex-row-reverse",
        )}
      >
        {children}
        <Icon className={clsx("size-3.5", direction ? "text-ink" : "text-faint")} aria-hidden="true" />
      </button>
    </Th>
  )
}
