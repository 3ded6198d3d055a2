import { db } from "@/lib/db/client"
import type { Prisma } from "@/lib/db/generated/client"
import type { Actor } from "../actor"
import { dayInZone } from "../calendar"
import { BUYER, mayReadIdentity, openPassport, openPinfl } from "../contracts/identity/queries"
import { DomainError } from "../errors"
import { leadScope } from "../leads/access/queries"
import { dayOf } from "../schedules/queries"
import { getSettings } from "../settings/queries"
import type { Settings } from "../settings/schema"
import type { DocumentKind } from "./rules"
import type { Company, PaperFacts, PaperItem } from "./schema"

const ITEM = { type: true, effectiveDate: true, amount: true } satisfies Prisma.ScheduleItemSelect

/** What papers say of the complex. */
export const PAPER_COMPLEX = {
  nameRu: true,
  nameUz: true,
  nameEn: true,
  addressRu: true,
  addressUz: true,
  addressEn: true,
  deliveryYear: true,
  deliveryQuarter: true,
} satisfies Prisma.ComplexSelect
type ComplexRow = Prisma.ComplexGetPayload<{ select: typeof PAPER_COMPLEX }>

const PAPER = {
  ...BUYER,
  id: true,
  complexId: true,
  leadId: true,
  number: true,
  status: true,
  currency: true,
  price: true,
  buyerLocale: true,
  escrowBank: true,
  registryNumber: true,
  notaryNumber: true,
  penaltyRate: true,
  penaltyCapBp: true,
  draftedAt: true,
  signedAt: true,
  handoverOn: true,
  manager: { select: { name: true } },
  complex: { select: PAPER_COMPLEX },
  units: {
    // The flat before its parking: the dearest first, as people name them.
    orderBy: [{ price: "desc" }, { unitId: "asc" }],
    select: {
      price: true,
      perM2: true,
      areaDm2: true,
      unit: {
        select: {
          kind: true,
          floor: true,
          number: true,
          rooms: true,
          block: { select: { name: true } },
          entrance: { select: { name: true } },
        },
      },
    },
  },
  schedules: {
    orderBy: { version: "asc" },
    take: 50,
    select: {
      version: true,
      reason: true,
      createdAt: true,
      items: { orderBy: { position: "asc" }, take: 1_000, select: ITEM },
    },
  },
} satisfies Prisma.ContractSelect
type PaperRow = Prisma.ContractGetPayload<{ select: typeof PAPER }>

/**
 * What a document of a contract says. Refuses with `not_found` outside the actor's reach, with `forbidden` for who may not read
 * the buyer's passport: a paper with half of it is no paper. `version` chooses an addendum, the newest unless told: `not_found` for
 * one that is none, `addendum_missing` where the schedule never changed; `handover_unsigned` for the act of a sale that is not signed.
 */
export async function getPaper(
  actor: Actor,
  id: string,
  kind: DocumentKind = "contract",
  version?: number,
): Promise<PaperFacts> {
  const row = await db.contract.findFirst({ where: { id, lead: leadScope(actor, "contract.read") }, select: PAPER })
  if (!row) throw new DomainError("not_found")
  if (!mayReadIdentity(actor, row)) throw new DomainError("forbidden")
  if (kind === "handover_act" && row.status !== "signed" && row.status !== "completed")
    throw new DomainError("handover_unsigned", { status: row.status })
  const settings = await getSettings()
  const zone = settings["company.timeZone"]
  const { number, complexId, leadId, currency, price, penaltyRate, penaltyCapBp } = row
  const { escrowBank, registryNumber, notaryNumber } = row
  return {
    ...{ id, kind, number, complexId, leadId, currency, price, penaltyRate, penaltyCapBp },
    ...{ escrowBank, registryNumber, notaryNumber, manager: row.manager?.name ?? null },
    locale: row.buyerLocale,
    date: dayInZone(row.signedAt ?? row.draftedAt, zone),
    buyer: buyerOf(row),
    company: companyOf(settings),
    complex: toPaperComplex(row.complex),
    units: row.units.map(({ unit: { block, entrance, ...unit }, ...line }) => ({
      ...unit,
      ...line,
      block: block.name,
      entrance: entrance.name,
    })),
    handoverOn: row.handoverOn && dayOf(row.handoverOn),
    ...scheduleOf(row, kind, version, zone),
  }
}

function buyerOf(row: PaperRow): PaperFacts["buyer"] {
  return {
    name: row.buyerName,
    passport: openPassport(row.passport),
    issuedBy: row.passportIssuedBy,
    issuedOn: dayOf(row.passportIssuedAt),
    pinfl: row.pinfl === null ? null : openPinfl(row.pinfl),
    citizenship: row.citizenship,
    address: row.address,
    phone: row.phone,
    email: row.email,
  }
}

export function toPaperComplex(row: ComplexRow): PaperFacts["complex"] {
  const { deliveryYear: year, deliveryQuarter: quarter } = row
  return {
    name: { ru: row.nameRu, uz: row.nameUz, en: row.nameEn },
    address: { ru: row.addressRu, uz: row.addressUz, en: row.addressEn },
    delivery: year !== null && quarter !== null ? { year, quarter } : null,
  }
}

/** The company's requisites, under the name that its papers bear. */
export function companyOf(settings: Settings): Company {
  return {
    name: settings["company.legalName"] || settings["company.name"],
    director: settings["company.director"],
    address: settings["company.address"],
    taxId: settings["company.taxId"],
    account: settings["company.account"],
    bank: settings["company.bank"],
    mfo: settings["company.mfo"],
    phone: settings["company.phone"],
  }
}

/** A contract was signed with the first version of its schedule; every later one is an addendum, numbered from 1. */
function scheduleOf(row: PaperRow, kind: DocumentKind, version: number | undefined, zone: string) {
  const itemsOf = (schedule: PaperRow["schedules"][number] | undefined): PaperItem[] =>
    (schedule?.items ?? []).map((item) => ({ ...item, effectiveDate: dayOf(item.effectiveDate) }))
  const { schedules } = row
  if (kind !== "addendum") {
    const agreed = kind === "contract" ? schedules[0] : schedules.at(-1)
    return { schedule: itemsOf(agreed), previous: [], addendum: null }
  }
  if (schedules.length < 2) throw new DomainError("addendum_missing")
  const at = version === undefined ? schedules.length - 1 : schedules.findIndex((one) => one.version === version)
  const chosen = schedules[at]
  if (!chosen || at === 0) throw new DomainError("not_found")
  return {
    schedule: itemsOf(chosen),
    previous: itemsOf(schedules[at - 1]),
    addendum: {
      version: chosen.version,
      number: at,
      date: dayInZone(chosen.createdAt, zone),
      reason: chosen.reason ?? "",
    },
  }
}
