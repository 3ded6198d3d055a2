import { pruneDeliveries } from "../deliveries/commands"
import { pruneIdempotencyKeys } from "../idempotency/commands"
import { pruneJobRuns } from "../jobs/commands"
import { prunePasswordResets } from "../password-resets/commands"
import { pruneSignInFailures } from "../sign-in/commands"
import { pruneTelegram } from "../telegram/commands"

/**
 * Forgets what was only kept for a time, each kind as long as its own domain says: answers to repeat, failed sign-ins, messages
 * that went, links to reset a password, talks with the bot, runs of jobs. Gives how many rows went; stopped halfway and begun
 * anew it forgets the rest.
 */
export async function pruneRecords(now: Date) {
  return {
    idempotencyKeys: await pruneIdempotencyKeys(now),
    signInFailures: await pruneSignInFailures(now),
    deliveries: await pruneDeliveries(now),
    passwordResets: await prunePasswordResets(now),
    telegram: await pruneTelegram(now),
    jobRuns: await pruneJobRuns(now),
  }
}
