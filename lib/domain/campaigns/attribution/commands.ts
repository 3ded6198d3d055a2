import type { Tx } from "@/lib/db/transaction"
import { campaignCode } from "../rules"

/** The campaign whose code a touch's `utm_campaign` names, or null. Its row is kept as it is until the touch is written. */
export async function campaignOfTouch(tx: Tx, utmCampaign: string | undefined): Promise<string | null> {
  const code = campaignCode(utmCampaign ?? "")
  if (code === "") return null
  const [campaign] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "campaign" WHERE "code" = ${code} FOR KEY SHARE`
  return campaign?.id ?? null
}

/** A lead's campaign is that of its first attributed touch. Called when touches came to it: by the buyer or by a merge. */
export async function attributeLead(tx: Tx, leadId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "lead" l SET "campaignId" = first."campaignId"
    FROM (
      SELECT "campaignId" FROM "lead_touch" WHERE "leadId" = ${leadId} AND "campaignId" IS NOT NULL
      ORDER BY "at", "id" LIMIT 1
    ) first
    WHERE l."id" = ${leadId} AND l."campaignId" IS DISTINCT FROM first."campaignId"`
}
