import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { Standing } from "../../leads/rules"
import { foldText } from "../../search"
import { getSettings } from "../../settings/queries"
import { importRowDto } from "../schema"
import type { KnownLead } from "./compare/rules"
import type { LeadWords } from "./rules"
import { type ListedLead, MOST_LEADS } from "./schema"

/** What a list of leads is read with at `now`: settings, complexes by any of their names, people by login and name. */
export async function getLeadWords(now: Date): Promise<LeadWords> {
  const settings = await getSettings()
  const complexes = await db.complex.findMany({
    select: { id: true, slug: true, nameRu: true, nameUz: true, nameEn: true },
    take: 1_000,
  })
  const people = await db.user.findMany({ select: { id: true, login: true, name: true, active: true }, take: 10_000 })
  const places = new Map(
    complexes.flatMap(({ id, slug, nameRu, nameUz, nameEn }) =>
      [slug, nameRu, nameUz, nameEn].map((name) => [foldText(name), { id, name: nameRu }] as const),
    ),
  )
  return {
    country: settings["company.country"],
    currency: settings["company.currency"],
    timeZone: settings["company.timeZone"],
    now,
    complexOf: (text) => places.get(foldText(text)) ?? null,
    ownerOf(text) {
      const login = people.filter((person) => person.login === text.toLowerCase())
      const found = login.length > 0 ? login : people.filter((person) => foldText(person.name) === foldText(text))
      // Of two who are called so, one who has left is not meant.
      const [one, another] = found.length > 1 ? found.filter((person) => person.active) : found
      if (another) return "many"
      if (!one) return found.length > 0 ? { owner: null } : null
      return { owner: one.active ? { id: one.id, name: one.name } : null }
    },
  }
}

type Found = KnownLead & Standing & { phone: string; name: string; assigneeActive: boolean | null }

/** Whose the phones are: the phone's own lead, or the one that it was merged into. */
export async function findLeadsByPhone(tx: Tx, phones: string[]): Promise<Map<string, Found>> {
  const rows = await tx.$queryRaw<Found[]>`
    WITH RECURSIVE chain AS (
      SELECT l."phone" AS "of", l."id", l."mergedIntoId", 0 AS depth FROM "lead" l
      WHERE l."phone" = ANY(${phones}) AND (l."duplicateReason" IS NULL OR l."mergedIntoId" IS NOT NULL)
      UNION ALL
      SELECT chain."of", l."id", l."mergedIntoId", chain.depth + 1 FROM chain JOIN "lead" l ON l."id" = chain."mergedIntoId"
      WHERE chain.depth < 20
    )
    SELECT DISTINCT ON (chain."of") chain."of" AS "phone", l."id", l."name", l."createdAt", l."status"::text, l."state"::text,
      l."assigneeId", u."active" AS "assigneeActive", u."name" AS "ownerName"
    FROM chain JOIN "lead" l ON l."id" = chain."id" LEFT JOIN "user" u ON u."id" = l."assigneeId"
    WHERE chain."mergedIntoId" IS NULL ORDER BY chain."of", chain.depth`
  return new Map(rows.map((row) => [row.phone, row]))
}

/** Which of these rows have been imported before. */
export async function findTouchKeys(tx: Tx, keys: string[]): Promise<Set<string>> {
  const rows = await tx.leadTouch.findMany({
    where: { externalId: { in: keys } },
    select: { externalId: true },
    take: keys.length,
  })
  return new Set(rows.flatMap(({ externalId }) => externalId ?? []))
}

/** The leads of a run, by line. */
export async function readListedLeads(tx: Tx, runId: string): Promise<{ line: number; lead: ListedLead }[]> {
  const rows = await tx.importRow.findMany({
    where: { runId, verdict: { not: "wrong" } },
    select: { data: true },
    orderBy: { position: "asc" },
    take: MOST_LEADS,
  })
  return rows.flatMap(({ data }) => {
    const { line, lead } = importRowDto.parse(data)
    return lead ? [{ line, lead }] : []
  })
}
