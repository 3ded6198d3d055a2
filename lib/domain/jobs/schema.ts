/** What a run reports: counts and ids. */
export type JobResult = Record<string, number | string | boolean | string[]>

export type JobOutcome =
  | { status: "done"; runId: string; result: JobResult }
  /** Another instance runs it now, or did for this slot. */
  | { status: "skipped" }
