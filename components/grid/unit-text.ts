import { type Currency, halfUp } from "@/lib/domain/money"
import { formatArea, formatMoney, formatRooms } from "@/lib/i18n/format"
import { capital, formatPlace } from "@/lib/i18n/format-place"
import type { Locale } from "@/lib/i18n/routing"
import type { GridUnit, PublicStatus, UnitKind } from "./unit"

/** Words for units that a browser needs: sentences keep their {names}, which {@link fill} replaces. */
export type UnitWords = {
  kind: Record<UnitKind, string>
  status: Record<PublicStatus, string>
  number: string
  perM2: string
}

export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))
}

/** Price per m² in minor units, half up. It is derived: the total is the truth. */
export function perM2(price: number, areaDm2: number): bigint {
  return halfUp(BigInt(price) * 100n, BigInt(areaDm2))
}

export type UnitText = {
  /** «3-комн., 91,8 м²» */
  title: string
  number: string
  place: string
  price: string | null
  perM2: string | null
  status: string
  /** All of it in one sentence. */
  label: string
}

type Frame = { words: UnitWords; locale: Locale; currency: Currency; severalBlocks: boolean; top: number }

export function describeUnit(unit: GridUnit, { words, locale, currency, severalBlocks, top }: Frame): UnitText {
  const what =
    unit.kind === "apartment" && unit.rooms !== null ? capital(formatRooms(unit.rooms, locale)) : words.kind[unit.kind]
  const title = `${what}, ${formatArea(unit.areaDm2, locale)}`
  const number = fill(words.number, { number: unit.number })
  const { entrance, floor } = unit
  const place = capital(formatPlace({ block: severalBlocks ? unit.block : undefined, entrance, floor, top }, locale))
  const price = unit.price === null ? null : formatMoney(unit.price, currency, locale)
  // Parking and storage are sold by the piece.
  const rate =
    unit.price === null || unit.kind === "parking" || unit.kind === "storage" ? null : perM2(unit.price, unit.areaDm2)
  const status = words.status[unit.publicStatus]
  return {
    title,
    number,
    place,
    price,
    perM2: rate === null ? null : fill(words.perM2, { price: formatMoney(rate, currency, locale) }),
    status,
    label: [number, title, place, price ?? status].join(", "),
  }
}
