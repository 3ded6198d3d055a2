import { sha256 } from "@/lib/crypto/digest"
import { type Tx, transaction } from "@/lib/db/transaction"
import { recordActivity } from "../../../activity"
import { type Actor, personId } from "../../../actor"
import { attributeLeads, campaignsOfTouches } from "../../../campaigns/attribution/commands"
import { campaignCode } from "../../../campaigns/rules"
import { marksOf, welcomeBack } from "../../../leads/intake/commands"
import { giveLead, takeTurn } from "../../../leads/routing/commands"
import { type LeadSource, leadSource } from "../../../leads/schema"
import { leadSearchText } from "../../../leads/search/rules"
import { assertMay } from "../../../policy"
import { getSettings } from "../../../settings/queries"
import { takeRun } from "../../runs/commands"
import { judgeLeads, touchKeyOf } from "../compare/rules"
import { findLeadsByPhone, findTouchKeys, readListedLeads } from "../queries"
import type { AppliedLeadsDto, ListedLead } from "../schema"

const AT_ONCE = 1_000

type Row = { lead: ListedLead; key: string }

/**
 * Writes a previewed list of leads, compared anew with who is there now, in one transaction. Refuses with `status_conflict` a run
 * that was applied or has wrong rows. One activity tells of all rows: thousands of bells would ring for people who turned to us
 * years ago, so only leads that are routed or come back ring theirs.
 */
export async function applyLeadImport(actor: Actor, id: string, now = new Date()): Promise<AppliedLeadsDto> {
  assertMay(actor, "import.run")
  return transaction(async (tx) => {
    await takeRun(tx, id, "leads", now)
    const { sourceId } = await tx.importRun.findUniqueOrThrow({ where: { id }, select: { sourceId: true } })
    // What no row says: a sheet that is read by schedule is a way of its own to turn to us.
    const way: LeadSource = sourceId === null ? "import" : "sheet"
    const { "company.timeZone": timeZone } = await getSettings(tx)
    const rows = (await readListedLeads(tx, id)).map(({ lead }) => ({ lead, key: touchKeyOf(lead, sha256) }))
    const phones = [...new Set(rows.map(({ lead }) => lead.phone))]
    const seen = await findTouchKeys(
      tx,
      rows.map(({ key }) => key),
    )
    const before = await findLeadsByPhone(tx, phones)
    const first = judgeLeads(rows, before, seen, timeZone)
    const asked = rows.filter((_, at) => first[at] === "new")
    const created = await addLeads(
      tx,
      actor,
      asked.map(({ lead }) => lead),
      way,
      now,
    )
    // Whoever turned to us since the list was read is known by now, and gets a touch.
    const known = await findLeadsByPhone(tx, phones)
    const old = new Map([...known].filter(([phone]) => !created.has(phone)))
    const verdicts = judgeLeads(rows, old, seen, timeZone)
    const doing = rows.filter((_, at) => verdicts[at] !== "unchanged")
    await lockLeads(
      tx,
      [...old.values()].map((lead) => lead.id),
    )
    await addTouches(tx, doing, (phone) => created.get(phone) ?? known.get(phone)?.id, created, way, now)
    await comeBack(
      tx,
      actor,
      [...new Set(doing.map(({ lead }) => lead.phone))].filter((phone) => old.has(phone)),
      now,
    )
    const routed = await routeLeads(tx, actor, asked, created, now)
    const count = (verdict: string) => verdicts.filter((one) => one === verdict).length
    const done = { created: created.size, touched: count("changed"), unchanged: count("unchanged"), routed }
    const data = { kind: "leads", ...done }
    await recordActivity(tx, actor, "import.applied", { entity: "import", entityId: id, data }, now)
    return done
  })
}

/**
 * Adds leads by phone; a phone that somebody else takes meanwhile is left out. In the order of phones, and before any other lock:
 * two imports, or an import and the site, never wait for each other in a circle. Returns the new leads' ids by phone.
 */
async function addLeads(
  tx: Tx,
  actor: Actor,
  leads: ListedLead[],
  way: LeadSource,
  now: Date,
): Promise<Map<string, string>> {
  const sorted = [...leads].sort((a, b) => (a.phone < b.phone ? -1 : 1))
  const made = new Map<string, string>()
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const rows = await tx.lead.createManyAndReturn({
      data: sorted.slice(from, from + AT_ONCE).map((lead) => leadColumns(actor, lead, way, now)),
      skipDuplicates: true,
      select: { id: true, phone: true },
    })
    for (const { id, phone } of rows) if (phone) made.set(phone, id)
  }
  return made
}

function leadColumns(actor: Actor, lead: ListedLead, way: LeadSource, now: Date) {
  const { name, phone, phoneRaw, status = "new", note = "", owner } = lead
  const createdAt = lead.createdAt === undefined ? now : new Date(lead.createdAt)
  const respondedAt = lead.respondedAt === undefined ? null : new Date(lead.respondedAt)
  return {
    name,
    phone,
    phoneRaw,
    searchText: leadSearchText(name, phone, phoneRaw),
    source: sourceOf(lead, way),
    status,
    state: status === "lost" ? ("lost" as const) : ("warm" as const),
    lostReason: status === "lost" ? ("other" as const) : null,
    complexId: lead.complex?.id ?? null,
    note,
    budget: lead.budget === undefined ? null : BigInt(lead.budget),
    budgetCurrency: lead.budgetCurrency ?? null,
    assigneeId: owner?.id ?? null,
    assignedAt: owner ? now : null,
    createdById: personId(actor),
    createdAt,
    // Whom somebody works with has been answered, whenever that was: its clock stands still at nought.
    respondedAt: respondedAt ?? (status === "new" ? null : createdAt),
  }
}

function sourceOf(lead: ListedLead, way: LeadSource): LeadSource {
  return leadSource.catch(way).parse(lead.source)
}

async function lockLeads(tx: Tx, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "lead" WHERE "id" = ANY(${ids}) ORDER BY "id" FOR NO KEY UPDATE`
}

/** The touch that makes a lead has the row's source; one on a lead that was known came by the import. */
async function addTouches(
  tx: Tx,
  rows: Row[],
  leadIdOf: (phone: string) => string | undefined,
  created: ReadonlyMap<string, string>,
  way: LeadSource,
  now: Date,
): Promise<void> {
  const campaigns = await campaignsOfTouches(
    tx,
    rows.flatMap(({ lead }) => lead.utmCampaign ?? []),
  )
  const data = rows.flatMap(({ lead, key }) => {
    const leadId = leadIdOf(lead.phone)
    if (!leadId) return []
    const source: LeadSource = created.has(lead.phone) ? sourceOf(lead, way) : way
    const at = lead.createdAt === undefined ? now : new Date(lead.createdAt)
    const { utmSource, utmMedium, utmCampaign = "", note = "", complex } = lead
    return [
      {
        leadId,
        source,
        ...marksOf({ source: utmSource, medium: utmMedium, campaign: utmCampaign || undefined }),
        campaignId: campaigns.get(campaignCode(utmCampaign)) ?? null,
        message: note,
        complexId: complex?.id ?? null,
        externalId: key,
        at,
      },
    ]
  })
  for (let from = 0; from < data.length; from += AT_ONCE) {
    await tx.leadTouch.createMany({ data: data.slice(from, from + AT_ONCE), skipDuplicates: true })
  }
  await attributeLeads(
    tx,
    data.flatMap(({ leadId, campaignId }) => (campaignId === null ? [] : leadId)),
  )
}

/** A lost lead that turns up again is new again; one that nobody looks after is routed. All others keep owner and status. */
async function comeBack(tx: Tx, actor: Actor, phones: string[], now: Date): Promise<void> {
  const leads = await findLeadsByPhone(tx, phones)
  for (const lead of leads.values()) {
    if (lead.status === "lost" || !lead.assigneeActive) await welcomeBack(tx, actor, { ...lead, fresh: false }, now)
  }
}

/** New leads without an owner go round in the order of the file, until nobody who is in has room. */
async function routeLeads(
  tx: Tx,
  actor: Actor,
  rows: Row[],
  created: ReadonlyMap<string, string>,
  now: Date,
): Promise<number> {
  let routed = 0
  for (const { lead } of rows) {
    const id = created.get(lead.phone)
    if (!id || lead.owner || (lead.status ?? "new") !== "new") continue
    const turn = await takeTurn(tx, now)
    if (!turn) break
    await giveLead(tx, actor, { id, name: lead.name }, turn.userId, "lead.assigned", now, turn)
    routed++
  }
  return routed
}
