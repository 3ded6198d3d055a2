import { LEAD_SOURCES, LEAD_STATUSES, type LeadSource, type LeadStatus, type LostReason } from "../../leads/schema"
import { shareBp } from "../rows/rules"
import { STAGES, type Stage } from "../rows/schema"
import type { SalesReportDto } from "./schema"

/** Leads of a cohort that agree in source, status and reason, and how many of them reached each stage. */
export type Cell = { source: LeadSource; status: LeadStatus; reason: LostReason | null } & Record<Stage, number>

/** The funnel of a cohort: every part adds up to the whole, and each stage is a share of the one before it. */
export function leadNumbers(cells: readonly Cell[]): SalesReportDto["leads"] {
  const sum = (of: readonly Cell[], stage: Stage) => of.reduce((total, cell) => total + cell[stage], 0)
  const whole = STAGES.map((stage) => ({ stage, count: sum(cells, stage) }))
  const reasons = [...new Set(cells.filter((cell) => cell.status === "lost").map((cell) => cell.reason))]
  return {
    total: sum(cells, "leads"),
    stages: whole.map((one, index) => {
      const before = whole[index - 1]
      return { ...one, fromPreviousBp: before ? shareBp(one.count, before.count) : null }
    }),
    byStatus: LEAD_STATUSES.map((status) => ({
      status,
      count: sum(
        cells.filter((cell) => cell.status === status),
        "leads",
      ),
    })),
    bySource: LEAD_SOURCES.map((source) => {
      const own = cells.filter((cell) => cell.source === source)
      const [leads, sold] = [sum(own, "leads"), sum(own, "sold")]
      return {
        source,
        leads,
        answered: sum(own, "answered"),
        reserved: sum(own, "reserved"),
        contracted: sum(own, "contracted"),
        sold,
        conversionBp: shareBp(sold, leads) ?? 0,
      }
    })
      .filter((row) => row.leads > 0)
      .toSorted((a, b) => b.leads - a.leads),
    lost: reasons
      .map((reason) => ({
        reason,
        count: sum(
          cells.filter((cell) => cell.status === "lost" && cell.reason === reason),
          "leads",
        ),
      }))
      .toSorted((a, b) => b.count - a.count),
  }
}
