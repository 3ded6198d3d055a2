import { LEAD_STAGES } from "../../leads/list/schema"
import type { FunnelDto, FunnelStage } from "./schema"

export const FUNNEL_STAGES: readonly FunnelStage[] = ["created", ...LEAD_STAGES]

export type SourceCounts = FunnelDto["sources"][number]

/** part ÷ whole in basis points, to the nearest; null of nothing. */
export function shareBp(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole)
}

/** The funnel of all sources together, and each source's own counts, the busiest first. */
export function funnelOf(sources: readonly SourceCounts[]): FunnelDto {
  const total = (stage: FunnelStage) => sources.reduce((sum, { counts }) => sum + counts[stage], 0)
  return {
    stages: FUNNEL_STAGES.map((stage, index) => {
      const count = total(stage)
      const previous = FUNNEL_STAGES[index - 1]
      return {
        stage,
        count,
        ofPreviousBp: previous ? shareBp(count, total(previous)) : null,
        ofAllBp: shareBp(count, total("created")),
      }
    }),
    sources: sources.toSorted((a, b) => b.counts.created - a.counts.created),
  }
}

/** Working minutes within which a manager expects an answer; the last bucket is everything later. */
export const ANSWER_LIMITS = [15, 60, 240] as const

/** How many answers came within each limit and beyond the last. */
export function answerBuckets(minutes: readonly number[]): number[] {
  const bounds = [...ANSWER_LIMITS, Number.POSITIVE_INFINITY]
  return bounds.map((to, index) => minutes.filter((value) => value <= to && value > (bounds[index - 1] ?? -1)).length)
}
