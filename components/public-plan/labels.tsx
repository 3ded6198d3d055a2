import type { PlanLabel } from "@/lib/domain/drawings/public/schema"
import { SHEET_WIDTH } from "./geometry"

/** The author's words on a sheet that is `height` units high. */
export function Labels({ labels, height }: { labels: readonly PlanLabel[]; height: number }) {
  return labels.map(({ at: [x, y], text, size }) => (
    <text
      key={`${x} ${y} ${text}`}
      className="l"
      x={Math.round(x * SHEET_WIDTH)}
      y={Math.round(y * height)}
      fontSize={Math.round(size * height)}
    >
      {text}
    </text>
  ))
}
