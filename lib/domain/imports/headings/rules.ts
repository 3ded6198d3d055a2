import type { Currency } from "../../money"
import type { UnitField } from "../schema"

/** Headings in Russian, Uzbek and English, the more particular first: «цена за м²» is not «цена». */
const HEADINGS: [UnitField, RegExp][] = [
  ["perM2", /(цена|стоимость|price|narx\p{L}*).*(за|per|\/|uchun|1)\s*(м|m)|(м²|м2|m²|m2)\s*(uchun|narx)/u],
  ["price", /^(общая |полная |итоговая |umumiy |total )?(цена|стоимость|сумма|narx|price|cost|amount)/u],
  ["area", /^(общая |umumiy |total )?(площадь|метраж|maydon|area|size|s\b)/u],
  ["rooms", /^(кол\p{L}*[ .-]*(во)? )?(комнат|xona(?!don)|rooms|bedrooms)/u],
  ["layout", /планировк|^(xonadon )?rejasi|^layout|^plan\b/u],
  ["entrance", /^(№ ?)?(подъезд|секци|podyezd|podezd|entrance|section)/u],
  ["block", /^(№ ?)?(корпус|блок|дом(?!\p{L})|литер|строение|block|blok|korpus|building)/u],
  ["floor", /^(№ ?)?(этаж|qavat|floor|level|storey)/u],
  ["stack", /^(№ ?)?(стояк|позиция|ustun|stack|riser|position)/u],
  ["status", /^(статус|состояние|holat|status|availability)/u],
  ["finish", /^(отделка|pardoz|finish|condition)/u],
  ["kind", /^(тип|вид|назначение|turi|type|kind|purpose)/u],
  ["number", /^(номер|№|n[o°.]?\b|#|кв(?!\p{L})|квартира|помещение|xonadon|raqam|number|unit|flat|apartment)/u],
]

/** Which column a heading names, or null: such columns are read by nobody and said so. */
export function fieldOfHeading(heading: string): UnitField | null {
  const text = plain(heading)
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const MARKS: [Currency, RegExp][] = [
  ["UZS", /сум|so'm|som\b|uzs/u],
  ["TJS", /сомони|somoni|смн|tjs/u],
  ["RUB", /руб|₽|rub/u],
  ["USD", /долл|\$|usd|у\. ?е/u],
  ["KZT", /тенге|₸|kzt|tenge/u],
]

/** The currency that a price heading names, or null when it names none: «Цена, руб.» is in roubles whatever the complex's is. */
export function currencyOfHeading(heading: string): Currency | null {
  const text = plain(heading).replace(/сумма/gu, "")
  return MARKS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** «тыс. руб.» and «млн сум» in a heading count for every cell below it. */
export function multiplierOfHeading(heading: string): string {
  const text = plain(heading)
  if (/млн|mln|million/u.test(text)) return " mln"
  return /тыс|ming\b|thousand/u.test(text) ? " ming" : ""
}

function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/['’‘`ʻʼ]/gu, "'")
    .replace(/ё/gu, "е")
    .replace(/\s+/gu, " ")
    .trim()
}
