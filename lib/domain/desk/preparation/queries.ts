import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { localized } from "../../complexes/rules"
import { leadScope } from "../../leads/access/queries"
import { assertMay } from "../../policy"
import { missingOf } from "./rules"
import type { PreparationDto, PreparationRow } from "./schema"

const MOST = 100

/** Paid bookings without a contract and drafts that are not signed, with what their papers are without; what has run out is gone. */
export async function getPreparation(actor: Actor, now = new Date()): Promise<PreparationDto> {
  assertMay(actor, "report.desk")
  const claims = await db.reservation.findMany({
    where: {
      lead: leadScope(actor, "reservation.read"),
      OR: [{ status: "active", kind: "reserved" }, { status: "contracted" }],
      expiresAt: { gt: now },
    },
    orderBy: [{ expiresAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      expiresAt: true,
      lead: { select: { id: true, name: true } },
      unit: {
        select: { number: true, complex: { select: { id: true, nameRu: true, nameUz: true, nameEn: true } } },
      },
      contractUnits: {
        where: { contract: { status: "draft" } },
        select: { contract: { select: { id: true, number: true, buyerName: true } } },
      },
    },
  })
  const [files, templates] = await Promise.all([
    countFiles(claims.map(({ lead }) => lead.id)),
    listTemplated(claims.map(({ unit }) => unit.complex.id)),
  ])
  const rows = new Map<string, PreparationRow>()
  for (const { id, expiresAt, lead, unit, contractUnits } of claims) {
    const contract = contractUnits[0]?.contract ?? null
    const known = contract && rows.get(contract.id)
    // Several units on one paper are one thing to do.
    if (known) known.units.push(unit.number)
    else
      rows.set(contract?.id ?? id, {
        reservationId: id,
        contract: contract && { id: contract.id, number: contract.number },
        name: contract?.buyerName ?? lead.name,
        leadId: lead.id,
        complex: localized(unit.complex, "name", actor.locale),
        units: [unit.number],
        expiresAt: (expiresAt ?? now).toISOString(),
        missing: missingOf({
          contract: contract !== null,
          files: files.get(lead.id) ?? 0,
          template: templates.has(unit.complex.id),
        }),
      })
  }
  return { items: [...rows.values()], at: now.toISOString() }
}

async function countFiles(leadIds: string[]): Promise<Map<string, number>> {
  const rows = await db.media.groupBy({
    by: ["ownerId"],
    where: { ownerKind: "lead", ownerId: { in: leadIds }, hiddenAt: null },
    _count: { _all: true },
  })
  return new Map(rows.map(({ ownerId, _count }) => [ownerId ?? "", _count._all]))
}

async function listTemplated(complexIds: string[]): Promise<Set<string>> {
  const rows = await db.documentTemplate.findMany({
    where: { complexId: { in: complexIds }, kind: "contract", active: true },
    select: { complexId: true },
    distinct: ["complexId"],
    take: MOST,
  })
  return new Set(rows.map(({ complexId }) => complexId))
}
