import { env } from "@/lib/env"

/** Whether Inngest calls the jobs. The in-process runner is off then. */
export function inngestConfigured(): boolean {
  return env().INNGEST_SIGNING_KEY !== undefined && env().INNGEST_EVENT_KEY !== undefined
}
