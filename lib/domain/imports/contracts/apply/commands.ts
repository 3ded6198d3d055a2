import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../../../activity"
import { type Actor, personId } from "../../../actor"
import { nextWorkingDay } from "../../../calendar"
import { lockSale } from "../../../claims/commands"
import { type AdoptedContract, adoptContract, placeContracts } from "../../../contracts/adoption/commands"
import { openPassport, openPinfl, sealPassport, sealPinfl } from "../../../contracts/identity/queries"
import { DomainError } from "../../../errors"
import { leadSearchText } from "../../../leads/search/rules"
import { assertMay } from "../../../policy"
import { getBankCalendar, planSchedule } from "../../../schedules/queries"
import { getSettings } from "../../../settings/queries"
import { findLeadsByPhone } from "../../leads/queries"
import { takeRun } from "../../runs/commands"
import { readListedDeals } from "../queries"
import type { AppliedContractsDto, ListedDeal } from "../schema"

/** Two thousand contracts are some ten thousand rows and moves of units, each by the rules of every sale. */
const TIMEOUT_MS = 10 * 60_000

/**
 * Writes a previewed book of contracts in one transaction: buyers as leads, claims, contracts under their own numbers, schedules,
 * payments and what follows from them. Refuses with `status_conflict` a run that was applied or has wrong rows, with
 * `unit_claimed` when somebody has taken one of its units since, with `already_exists` a number that was issued since.
 */
export async function applyContractImport(actor: Actor, id: string, now = new Date()): Promise<AppliedContractsDto> {
  assertMay(actor, "import.run")
  try {
    return await transaction((tx) => writeDeals(tx, actor, id, now), { timeout: TIMEOUT_MS })
  } catch (error) {
    const unique = violatedUnique(error) ?? ""
    if (unique.startsWith("contract_")) throw new DomainError("already_exists")
    throw error
  }
}

async function writeDeals(tx: Tx, actor: Actor, id: string, now: Date): Promise<AppliedContractsDto> {
  await takeRun(tx, id, "contracts", now)
  const deals = await readListedDeals(tx, id)
  const settings = await getSettings(tx)
  const leads = await addBuyers(tx, actor, deals, now)
  await lockSale(
    tx,
    deals.map((deal) => deal.unitId),
    [...leads.values()],
  )
  const byComplex = new Map<string, AdoptedContract[]>()
  for (const deal of deals) {
    const contract = await adoptedOf(tx, deal, leads, settings["company.country"])
    byComplex.set(deal.complexId, [...(byComplex.get(deal.complexId) ?? []), contract])
  }
  for (const [complexId, its] of [...byComplex].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const contract of await placeContracts(tx, complexId, its)) {
      await adoptContract(tx, actor, contract, settings, now)
    }
  }
  const unchanged = await tx.importRow.count({ where: { runId: id, verdict: "unchanged" } })
  // The register has them now: the run keeps what was said of the contracts and none of their papers.
  await tx.$executeRaw`UPDATE "import_row" SET "data" = "data" - 'deal' WHERE "runId" = ${id}`
  const payments = deals.reduce((sum, deal) => sum + deal.payments.length, 0)
  const done = { created: deals.length, unchanged, payments }
  const data = { kind: "contracts", ...done }
  await recordActivity(tx, actor, "import.applied", { entity: "import", entityId: id, data }, now)
  return done
}

/** The buyers' leads by phone: those that are known keep their owner, new ones are their manager's from the first contract's day. */
async function addBuyers(tx: Tx, actor: Actor, deals: ListedDeal[], now: Date): Promise<Map<string, string>> {
  const byPhone = new Map([...deals].reverse().map((deal) => [deal.leadPhone, deal]))
  const phones = [...byPhone.keys()].sort()
  const before = await findLeadsByPhone(tx, phones)
  const fresh = await tx.lead.createManyAndReturn({
    data: phones.flatMap((phone) => {
      const deal = byPhone.get(phone)
      if (!deal || before.has(phone)) return []
      const { fullName } = deal.buyer
      const at = new Date(`${deal.date}T07:00:00Z`)
      return [
        {
          name: fullName.slice(0, 120),
          phone,
          phoneRaw: phone,
          searchText: leadSearchText(fullName, phone, phone),
          source: "import" as const,
          status: "in_progress" as const,
          complexId: deal.complexId,
          assigneeId: deal.managerId,
          assignedAt: deal.managerId ? now : null,
          createdById: personId(actor),
          createdAt: at,
          respondedAt: at,
        },
      ]
    }),
    skipDuplicates: true,
    select: { id: true, phone: true, complexId: true, createdAt: true },
  })
  await tx.leadTouch.createMany({
    data: fresh.map(({ id, complexId, createdAt }) => ({
      leadId: id,
      source: "import" as const,
      complexId,
      at: createdAt,
    })),
  })
  const known = await findLeadsByPhone(tx, phones)
  return new Map([...known].map(([phone, lead]) => [phone, lead.id]))
}

async function adoptedOf(
  tx: Tx,
  deal: ListedDeal,
  leads: ReadonlyMap<string, string>,
  country: string,
): Promise<AdoptedContract> {
  const { leadPhone, price: priceText, listPrice, buyer, items, payments, terms, ...rest } = deal
  const price = BigInt(priceText)
  const leadId = leads.get(leadPhone)
  if (!leadId) throw new Error("A buyer without a lead") // addBuyers has made or found them all
  const calendar = await getBankCalendar(tx)
  return {
    ...rest,
    leadId,
    price,
    listPrice: BigInt(listPrice),
    buyer: {
      ...buyer,
      // Keys may have been changed since the book was read, and a rotation looks at contracts alone: sealed again with today's.
      sealedPassport: sealPassport(openPassport(buyer.sealedPassport)),
      sealedPinfl: buyer.sealedPinfl === null ? null : sealPinfl(openPinfl(buyer.sealedPinfl)),
      citizenship: buyer.citizenship ?? country,
    },
    terms,
    items: terms
      ? await planSchedule(tx, price, deal.currency, terms)
      : items.map(({ type, dueDate, amount }) => ({
          type,
          dueDate,
          effectiveDate: nextWorkingDay(dueDate, calendar),
          amount: BigInt(amount),
        })),
    payments: payments.map(({ amount, ...payment }) => ({ ...payment, amount: BigInt(amount) })),
  }
}
