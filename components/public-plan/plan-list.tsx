import type { CSSProperties } from "react"
import { inReadingOrder } from "@/lib/domain/drawings/public/rules"
import type { PlanItem } from "./item"
import { LOOK } from "./sheet"

type PlanListProps = { items: readonly PlanItem[]; label: string; reservedMark: string }

/** The links of a sheet as a list: for small screens, and for those who do not look at pictures. */
export function PlanList({ items, label, reservedMark }: PlanListProps) {
  const ordered = inReadingOrder(items.map((item) => ({ item, points: item.shape.points })))
  return (
    <ul aria-label={label} className="plan-list" style={{ "--mark-reserved": `"${reservedMark}"` } as CSSProperties}>
      {ordered.map(({ item }) =>
        item.href === null ? null : (
          <li key={item.key}>
            <a className={LOOK[item.status]} href={item.href}>
              {item.name}
            </a>
          </li>
        ),
      )}
    </ul>
  )
}
