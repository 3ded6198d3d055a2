import type { Tx } from "@/lib/db/transaction"

/** What a person is told about in the bell. The sentence is `notifications.<kind>`, made of `data` in the reader's language. */
export const NOTICE_KINDS = [
  "queuePromoted",
  "claimExpired",
  "draftExpired",
  "discountAsked",
  "discountDecided",
  "leadTouched",
  "leadAssigned",
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Puts a notice into a person's bell, in the change's own transaction. Nobody is told when `userId` is null. */
export async function notify(
  tx: Tx,
  userId: string | null,
  kind: NoticeKind,
  data: Record<string, string | number | null>,
  href: string | null,
  now: Date,
): Promise<void> {
  if (!userId) return
  await tx.notification.create({ data: { userId, kind, data, href, createdAt: now }, select: { id: true } })
}
