import { backUpData } from "./functions/back-up-data"
import { closeForgottenCheckOuts } from "./functions/close-forgotten-check-outs"
import { notifyBuyers } from "./functions/notify-buyers"
import { pruneRecords } from "./functions/prune-records"
import { readImportSources } from "./functions/read-import-sources"
import { readInstagramInsights } from "./functions/read-instagram-insights"
import { refreshInstagramTokens } from "./functions/refresh-instagram-tokens"
import { refreshPublicPages } from "./functions/refresh-public-pages"
import { remindOfCallbacks } from "./functions/remind-of-callbacks"
import { removeUnusedMedia } from "./functions/remove-unused-media"
import { sendDeliveries } from "./functions/send-deliveries"
import { sendDigests } from "./functions/send-digests"
import { sweepExpiredClaims } from "./functions/sweep-expired-claims"
import { warnOfExpiringClaims } from "./functions/warn-of-expiring-claims"
import type { Job } from "./job"

/** Every job. The in-process runner and Inngest read this one list, and only one of the two runs. */
export const JOBS: readonly Job[] = [
  sweepExpiredClaims,
  sendDeliveries,
  remindOfCallbacks,
  warnOfExpiringClaims,
  notifyBuyers,
  sendDigests,
  refreshPublicPages,
  closeForgottenCheckOuts,
  pruneRecords,
  removeUnusedMedia,
  readImportSources,
  backUpData,
  refreshInstagramTokens,
  readInstagramInsights,
]

export function findJob(id: string): Job | undefined {
  return JOBS.find((job) => job.id === id)
}
