import { sweepExpiredClaims as sweep } from "@/lib/domain/expiry/commands"
import type { Job } from "../job"

/** Ends claims whose time is over. A read or a claim does so by itself; this reaches the units that nobody looks at. */
export const sweepExpiredClaims: Job = {
  id: "sweep-expired-claims",
  cron: "* * * * *",
  atStart: true,
  body: (now) => sweep(now),
}
