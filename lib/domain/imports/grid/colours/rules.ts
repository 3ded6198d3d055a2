import { readStatus } from "../../cells/rules"
import { tidy } from "../../rows/rules"
import type { ListedStatus } from "../../schema"
import type { TableRow } from "../../table/schema"

/** What the legend beside a grid says: a coloured cell with a status in it, or right before one. */
export function readLegend(rows: readonly TableRow[]): Map<string, ListedStatus> {
  const legend = new Map<string, ListedStatus>()
  for (const { cells, fills = {} } of rows) {
    for (const [at, fill] of Object.entries(fills)) {
      const column = Number(at)
      const words = [cells[column], cells[column + 1], cells[column + 2]].map((text) => tidy(text ?? ""))
      const said = words.find((text) => text !== "")
      const status = said === undefined ? null : readStatus(said.replace(/^[-–—:]\s*/u, ""))
      if (status && !legend.has(fill)) legend.set(fill, status)
    }
  }
  return legend
}
