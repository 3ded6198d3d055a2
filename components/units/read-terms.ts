import type { ScheduleInput } from "@/lib/domain/schedules/schema"

type Query = Record<string, string | string[] | undefined>

/** The calculator's form as an installment plan; what a person mangled in the address falls back to the usual terms. */
export function readTerms(query: Query): Extract<ScheduleInput, { kind: "installment" }> {
  return {
    kind: "installment",
    downPercent: whole(query.downPercent, 0, 90) ?? 30,
    months: whole(query.months, 1, 120) ?? 24,
  }
}

function whole(value: string | string[] | undefined, min: number, max: number): number | null {
  if (typeof value !== "string" || !/^\d{1,3}$/.test(value)) return null
  const number = Number(value)
  return number >= min && number <= max ? number : null
}
