import type { Tx } from "@/lib/db/transaction"
import { DomainError } from "../../errors"
import { parsePhone } from "../../phone"
import { dateOf } from "../../schedules/queries"
import { foldText } from "../../search"
import { getSettings } from "../../settings/queries"
import type { Settings } from "../../settings/schema"
import { needsPinfl } from "../rules"
import type { BuyerInput, DraftContractInput } from "../schema"
import { sealPassport, sealPinfl } from "./queries"

type BuyerChange = { [K in keyof BuyerInput]?: BuyerInput[K] | undefined }

function changedColumns(buyer: BuyerChange, settings: Settings) {
  const { fullName, passport, passportIssuedAt, pinfl, phone, locale, ...rest } = buyer
  return {
    ...rest,
    ...(fullName === undefined ? {} : { buyerName: fullName }),
    ...(passport === undefined ? {} : { passport: sealPassport(passport) }),
    ...(passportIssuedAt === undefined ? {} : { passportIssuedAt: dateOf(passportIssuedAt) }),
    ...(pinfl === undefined ? {} : { pinfl: sealPinfl(pinfl) }),
    ...(locale === undefined ? {} : { buyerLocale: locale }),
    // A foreigner's phone is kept as written: the contract is a paper, not a way to find the lead.
    ...(phone === undefined ? {} : { phone: parsePhone(phone, settings["company.country"])?.e164 ?? phone }),
  }
}

/** The buyer as columns, passport and PINFL sealed. Refuses with `pinfl_required` where the law wants one. */
export function buyerColumns(buyer: BuyerInput, settings: Settings) {
  const citizenship = buyer.citizenship ?? settings["company.country"]
  if (!buyer.pinfl && needsPinfl(settings["company.country"], citizenship)) throw new DomainError("pinfl_required")
  const { address, passportIssuedBy } = buyer
  return {
    ...changedColumns(buyer, settings),
    buyerName: buyer.fullName,
    passport: sealPassport(buyer.passport),
    passportIssuedBy,
    passportIssuedAt: dateOf(buyer.passportIssuedAt),
    citizenship,
    address,
    phone: parsePhone(buyer.phone, settings["company.country"])?.e164 ?? buyer.phone,
  }
}

/** The same for a draft that changes: only what was given, and the PINFL asked of what comes out. */
export async function mergedBuyer(tx: Tx, id: string, change: BuyerChange): Promise<ReturnType<typeof changedColumns>> {
  const settings = await getSettings(tx)
  const before = await tx.contract.findUniqueOrThrow({ where: { id }, select: { pinfl: true, citizenship: true } })
  const citizenship = change.citizenship ?? before.citizenship
  const hasPinfl = change.pinfl !== undefined || before.pinfl !== null
  if (!hasPinfl && needsPinfl(settings["company.country"], citizenship)) throw new DomainError("pinfl_required")
  return changedColumns(change, settings)
}

/** What the register is searched by. */
export function searchTextOf(buyerName: string, number: string): string {
  return `${foldText(buyerName)} ${foldText(number)}`
}

type Papers = Pick<DraftContractInput, "escrowBank" | "registryNumber" | "notaryNumber">

/** Escrow, registry and notary columns that were given; an empty text clears one. */
export function paperColumns(input: Papers): { [K in keyof Papers]?: string | null } {
  const given = { escrowBank: input.escrowBank, registryNumber: input.registryNumber, notaryNumber: input.notaryNumber }
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value || null]])),
  )
}
