import type { Field, ListField, ListName } from "@/lib/domain/documents/rules"
import type { PaperFacts, PaperItem, PaperUnit } from "@/lib/domain/documents/schema"
import { formatPhone } from "@/lib/domain/phone"
import { amountInWords } from "@/lib/i18n/amount-in-words"
import { formatArea, formatMoney, formatNumber, formatPercent } from "@/lib/i18n/format"
import { formatFloorNumber, formatPlace } from "@/lib/i18n/format-place"
import { formatDate, formatQuarter } from "@/lib/i18n/format-time"
import type { Locale } from "@/lib/i18n/routing"
import { plainText } from "./plain-text"
import { type PaperTranslator, paperTranslator } from "./words"

export type PaperLists = { [L in ListName]: Record<ListField<L>, string>[] }
/** What the placeholders of a document stand for. Never empty: what is not known is a dash, what the hand fills in a line. */
export type PaperValues = Record<Field, string> & PaperLists

const DASH = "—"
const LINE = "____________________"

/** The facts of a contract as its papers word them in a language. */
export function paperValues(facts: PaperFacts, locale: Locale): PaperValues {
  const t = paperTranslator(locale)
  const { buyer, company, complex, currency, price, addendum } = facts
  const text = (value: string | null) => plainText(value ?? "") || DASH
  const toFill = (value: string) => plainText(value) || LINE
  const money = (amount: bigint) => formatMoney(amount, currency, locale)
  const words = (amount: bigint, language = locale) => amountInWords(amount, currency, language)
  const initial = facts.schedule.find(({ type }) => type === "initial")?.amount
  const kindOf = (unit: PaperUnit) => t(`documents.paper.kind.${unit.kind}`)
  const itemsOf = (items: PaperItem[]) => itemRows(items, price, t, money)
  return {
    contract_number: text(facts.number),
    contract_date: formatDate(facts.date),
    price: money(price),
    price_words: words(price),
    price_words_ru: words(price, "ru"),
    price_words_uz: words(price, "uz"),
    initial_amount: initial === undefined ? DASH : money(initial),
    initial_words: initial === undefined ? DASH : words(initial),
    penalty_rate: rateText(facts.penaltyRate, locale),
    penalty_cap: formatPercent(facts.penaltyCapBp, locale),
    escrow_bank: text(facts.escrowBank),
    registry_number: text(facts.registryNumber),
    notary_number: text(facts.notaryNumber),
    manager_name: text(facts.manager),
    buyer_name: text(buyer.name),
    buyer_passport: text(buyer.passport),
    buyer_passport_issued_by: text(buyer.issuedBy),
    buyer_passport_date: formatDate(buyer.issuedOn),
    buyer_pinfl: text(buyer.pinfl),
    buyer_citizenship: countryName(buyer.citizenship, t),
    buyer_address: text(buyer.address),
    buyer_phone: text(formatPhone(buyer.phone)),
    buyer_email: text(buyer.email),
    company_name: toFill(company.name),
    company_director: toFill(company.director),
    company_address: toFill(company.address),
    company_tax_id: toFill(company.taxId),
    company_account: toFill(company.account),
    company_bank: toFill(company.bank),
    company_mfo: toFill(company.mfo),
    company_phone: toFill(formatPhone(company.phone)),
    complex_name: text(complex.name[locale]),
    complex_address: text(complex.address[locale]),
    delivery_quarter: complex.delivery ? formatQuarter(complex.delivery.year, complex.delivery.quarter, locale) : DASH,
    units_text: facts.units
      .map((unit) =>
        t("documents.paper.unitText", {
          kind: kindOf(unit),
          number: text(unit.number),
          place: formatPlace(unit, locale),
          area: formatArea(unit.areaDm2, locale, { exact: true }),
        }),
      )
      .join("; "),
    units_count: String(facts.units.length),
    total_area: formatArea(
      facts.units.reduce((sum, unit) => sum + unit.areaDm2, 0),
      locale,
      { exact: true },
    ),
    addendum_number: addendum ? String(addendum.number) : DASH,
    addendum_date: addendum ? formatDate(addendum.date) : DASH,
    addendum_reason: text(addendum?.reason ?? null),
    handover_date: facts.handoverOn ? formatDate(facts.handoverOn) : "____.____.________",
    units: facts.units.map((unit, index) => ({
      unit_n: String(index + 1),
      unit_kind: kindOf(unit),
      unit_block: text(unit.block),
      unit_entrance: text(unit.entrance),
      unit_floor: formatFloorNumber(unit.floor),
      unit_number: text(unit.number),
      unit_rooms: unit.rooms === null ? DASH : formatNumber(unit.rooms),
      unit_area: formatArea(unit.areaDm2, locale, { exact: true }),
      unit_price_m2: money(unit.perM2),
      unit_price: money(unit.price),
    })),
    schedule: itemsOf(facts.schedule),
    previous_schedule: itemsOf(facts.previous),
  }
}

/** The rows of a schedule and what is left to pay after each. */
function itemRows(items: PaperItem[], total: bigint, t: PaperTranslator, money: (amount: bigint) => string) {
  let rest = total
  return items.map((item, index) => {
    rest -= item.amount
    return {
      item_n: String(index + 1),
      item_date: formatDate(item.effectiveDate),
      item_type: t(`documents.paper.item.${item.type}`),
      item_amount: money(item.amount),
      item_rest: money(rest),
    }
  })
}

/** «0,05 %» from hundredths of a basis point; up to four decimals. */
function rateText(rate: number, locale: Locale): string {
  const number = (rate / 10_000).toFixed(4).replace(/\.?0+$/u, "")
  return locale === "en" ? `${number}%` : `${number.replace(".", ",")}\u00A0%`
}

function countryName(code: string, t: PaperTranslator): string {
  const key = `contracts.country.${code}` as "contracts.country.UZ"
  return t.has(key) ? t(key) : code
}
