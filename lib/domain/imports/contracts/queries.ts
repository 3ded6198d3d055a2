import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import { dayInZone } from "../../calendar"
import { LIVE_STATUSES } from "../../claims/rules"
import { willIssue } from "../../contracts/adoption/rules"
import { sealPassport, sealPinfl } from "../../contracts/identity/queries"
import { needsPinfl } from "../../contracts/rules"
import type { Currency } from "../../money"
import { getBankCalendar, getDefaultStep } from "../../schedules/queries"
import { buildSchedule } from "../../schedules/rules"
import { foldText } from "../../search"
import { getSettings } from "../../settings/queries"
import { getLeadWords } from "../leads/queries"
import type { ContractWords, PlaceText } from "./rules"
import { type ListedDeal, listedDeal, MOST_CONTRACTS } from "./schema"

/** What a book of contracts is read with at `now`. `numbers` are those that the book names. */
export async function getContractWords(numbers: string[], now: Date): Promise<ContractWords> {
  const settings = await getSettings()
  const leadWords = await getLeadWords(now)
  const complexes = await db.complex.findMany({
    select: { id: true, nameRu: true, currency: true, contractPrefix: true, lastContractNumber: true },
    take: 1_000,
  })
  const byId = new Map(complexes.map((complex) => [complex.id, complex]))
  const units = await unitPlaces()
  const known = await knownNumbers(numbers)
  const calendar = await getBankCalendar()
  const steps = new Map<Currency, bigint>()
  for (const { currency } of complexes) steps.set(currency, await getDefaultStep(currency))
  const country = settings["company.country"]
  return {
    country,
    today: dayInZone(now, settings["company.timeZone"]),
    complexOf(text) {
      const complex = byId.get(leadWords.complexOf(text)?.id ?? "")
      return complex ? { id: complex.id, name: complex.nameRu, currency: complex.currency } : null
    },
    unitOf: (complexId, place) => findUnit(units.get(`${complexId} ${foldText(place.number)}`) ?? [], place, known),
    managerOf: leadWords.ownerOf,
    knownOf: (number) => known.get(number) ?? null,
    belongsElsewhere: (number, complexId) =>
      complexes.some((one) => one.id !== complexId && willIssue(one.contractPrefix, one.lastContractNumber, number)),
    plan: (price, currency, { startDate, ...schedule }) =>
      buildSchedule({ price, currency, startDate, schedule, calendar, defaultStep: steps.get(currency) ?? 0n }),
    sealPassport,
    sealPinfl,
    needsPinfl: (citizenship) => needsPinfl(country, citizenship ?? country),
  }
}

type UnitPlace = {
  id: string
  complexId: string
  block: string
  entrance: string
  floor: number
  number: string
  claimed: boolean
}

/** Every unit by complex and number, with whether somebody has it. */
async function unitPlaces(): Promise<Map<string, UnitPlace[]>> {
  const rows = await db.$queryRaw<UnitPlace[]>`
    SELECT u."id", u."complexId", b."name" AS "block", e."name" AS "entrance", u."floor", u."number",
      (u."status" NOT IN ('hidden', 'available', 'blocked') OR u."blockedReason" = 'refund' OR EXISTS (
        SELECT 1 FROM "reservation" r WHERE r."unitId" = u."id" AND r."status"::text = ANY(${[...LIVE_STATUSES]}))) AS "claimed"
    FROM "unit" u JOIN "block" b ON b."id" = u."blockId" JOIN "entrance" e ON e."id" = u."entranceId"`
  const places = new Map<string, UnitPlace[]>()
  for (const row of rows) {
    const key = `${row.complexId} ${foldText(row.number)}`
    places.set(key, [...(places.get(key) ?? []), row])
  }
  return places
}

/** A unit whose contract is in the book again is claimed by that contract: it is compared, not refused. */
function findUnit(named: UnitPlace[], place: PlaceText, known: ReadonlyMap<string, { unitId: string }>) {
  const found = named.filter(
    (unit) =>
      (place.block === undefined || foldText(unit.block) === foldText(place.block)) &&
      (place.entrance === undefined || foldText(unit.entrance) === foldText(place.entrance)) &&
      (place.floor === undefined || String(unit.floor) === place.floor.replace(/[−–]/u, "-")),
  )
  const [unit, another] = found
  if (another) return "many" as const
  if (!unit) return null
  const own = [...known.values()].some(({ unitId }) => unitId === unit.id)
  if (unit.claimed && !own) return "claimed" as const
  const { block, entrance, floor, number } = unit
  return { id: unit.id, label: [block, entrance, floor, `№ ${number}`].join(" · ") }
}

async function knownNumbers(numbers: string[]): Promise<Map<string, { unitId: string; price: bigint }>> {
  const contracts = await db.contract.findMany({
    where: { number: { in: numbers } },
    select: { number: true, price: true, units: { select: { unitId: true }, take: 1 } },
    take: numbers.length,
  })
  return new Map(contracts.map(({ number, price, units }) => [number, { price, unitId: units[0]?.unitId ?? "" }]))
}

/** The deals of a run that are new, as they are written; passports sealed. */
export async function readListedDeals(tx: Tx, runId: string): Promise<ListedDeal[]> {
  const rows = await tx.importRow.findMany({
    where: { runId, verdict: "new" },
    select: { data: true },
    orderBy: { position: "asc" },
    take: MOST_CONTRACTS,
  })
  return rows.map(({ data }) => listedDeal.parse((data as { deal?: unknown }).deal))
}
