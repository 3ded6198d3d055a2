/** Tabs and links that look like tabs: a hairline below the row, an accent line below the current one. */
export const tabListClass = "relative flex gap-5 overflow-x-auto border-b border-line"

export const tabClass =
  "-mb-px inline-flex h-10 shrink-0 items-center gap-1.5 border-b-2 border-transparent font-medium text-soft -outline-offset-2 transition-colors hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
