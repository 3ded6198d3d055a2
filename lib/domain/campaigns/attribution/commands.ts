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

/** The same for many touches at once: ids by code. */
export async function campaignsOfTouches(tx: Tx, utmCampaigns: readonly string[]): Promise<Map<string, string>> {
  const codes = [...new Set(utmCampaigns.map(campaignCode))].filter((code) => code !== "")
  const rows = await tx.$queryRaw<{ id: string; code: string }[]>`
    SELECT "id", "code" FROM "campaign" WHERE "code" = ANY(${codes}) ORDER BY "id" FOR KEY SHARE`
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** A lead's campaign is that of its first attributed touch. Called when touches came to it: by the buyer, by a merge or a list. */
export async function attributeLeads(tx: Tx, leadIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "lead" l SET "campaignId" = first."campaignId"
    FROM (
      SELECT DISTINCT ON ("leadId") "leadId", "campaignId" FROM "lead_touch"
      WHERE "leadId" = ANY(${leadIds}) AND "campaignId" IS NOT NULL
      ORDER BY "leadId", "at", "id"
    ) first
    WHERE l."id" = first."leadId" AND l."campaignId" IS DISTINCT FROM first."campaignId"`
}
