import { type Currency, LARGEST_AMOUNT, parseMoneyText } from "../../../money"
import { readArea, readRooms, readStatus } from "../../cells/rules"
import { fault, tidy } from "../../rows/rules"
import type { CellFault, ListedStatus } from "../../schema"

/** What is written about a unit in its cells, in any order that people write it. */
export type FlatText = {
  number?: string
  rooms?: number
  areaDm2?: number
  price?: string
  status?: ListedStatus
}

const UNIT_PRICE = /(\/|за|uchun|per)\s*(м²|м2|кв|m²|m2)/u
const MONEY_WORD = /млрд|млн|mlrd|mln|million|тыс|ming\b|сум|so'?m|руб|₽|\$|usd|сомони|тенге|₸|у\. ?е/u
const NUMBER = /^(?:кв\.?|№|n[o°]?\.?|xonadon|kv\.?|#)?\s*(\d{1,5}\s?[а-яa-z]?(?:[-/]\d{1,3})?)$/u
const LARGEST_ROOMS_ALONE = 6
/** No flat costs less in any currency that is sold in, and none is larger in square metres. */
const LEAST_PRICE = 2_000

/**
 * Reads «45 / 2к / 63,45 / 523 млн», also in several lines. A word tells what a part is where it has one; of bare numbers the
 * first is the unit's, then come rooms, area and price. A part that is none of these is a fault.
 */
export function readFlat(text: string, currency: Currency): { flat: FlatText; faults: CellFault[] } {
  const flat: FlatText = {}
  const faults: CellFault[] = []
  for (const part of partsOf(text)) {
    const found = worded(part, currency, flat) ?? bare(part, currency, flat)
    if (found) Object.assign(flat, found)
    else if (!UNIT_PRICE.test(part)) faults.push(fault("unknown_part", "", part.slice(0, 60)))
  }
  return { flat, faults }
}

/** Lines, slashes, semicolons and bars part it; where there is none of them, blanks do. */
function partsOf(text: string): string[] {
  const plain = text.toLowerCase().replace(/['’‘`ʻʼ]/gu, "'")
  // «млн/м²» is one word, and what it says is made of price and area.
  const whole = plain.replace(/\s*\/\s*(м²|м2|кв\.? ?м|m²|m2)/gu, " за м²")
  const marked = whole.split(/[\n;|]|\s*\/\s*|,\s+|\s+[-–—]\s+/u).flatMap(tidyParts)
  return marked.length > 1 ? marked : marked.flatMap(words)
}

function tidyParts(part: string): string[] {
  const text = tidy(part)
  return text === "" ? [] : [text]
}

/** «45 2к 63,45 523 млн»: an amount keeps its groups of three and its words, an area its unit, a number its sign. */
function words(text: string): string[] {
  if (readStatus(text)) return [text]
  const pattern =
    /(?:кв\.?|№|xonadon|kv\.?)\s*\d+\p{L}?|\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?(?:\s*(?:млрд|млн|mlrd|mln|тыс|ming|сум|so'm|руб)\.?)*|\d+(?:[.,]\d+)?(?:\s*(?:млрд|млн|mlrd|mln|тыс|ming|сум|so'm|руб|м²|м2|кв\.? ?м|m²|m2)\.?)+|\S+/gu
  return text.match(pattern) ?? []
}

function worded(part: string, currency: Currency, flat: FlatText): FlatText | null {
  const status = readStatus(part)
  if (status) return { status }
  if (/^(№|кв\.?\s*\d|xonadon|kv\.?\s*\d|#)/u.test(part)) return numberOf(part)
  if (UNIT_PRICE.test(part)) return null
  if (/\d\s*(м²|м2|кв\.? ?м|m²|m2)/u.test(part)) return areaOf(part)
  if (MONEY_WORD.test(part)) return priceOf(part, currency)
  if (flat.rooms === undefined && /\p{L}/u.test(part)) {
    const rooms = readRooms(part)
    if (rooms !== null) return { rooms }
  }
  return null
}

function bare(part: string, currency: Currency, flat: FlatText): FlatText | null {
  if (/^\d{1,5}[.,]\d{1,2}$/u.test(part) && flat.areaDm2 === undefined) return areaOf(part)
  if (flat.number === undefined) return numberOf(part) ?? largeOf(part, currency)
  const value = /^\d+$/u.test(part) ? Number(part) : Number.NaN
  if (flat.rooms === undefined && flat.areaDm2 === undefined && value <= LARGEST_ROOMS_ALONE) return { rooms: value }
  if (flat.areaDm2 === undefined && value < LEAST_PRICE) return areaOf(part)
  return flat.price === undefined ? largeOf(part, currency) : null
}

function largeOf(part: string, currency: Currency): FlatText | null {
  return Number(part.replace(/[\s.,]/gu, "")) >= LEAST_PRICE ? priceOf(part, currency) : null
}

function numberOf(part: string): FlatText | null {
  const number = NUMBER.exec(part)?.[1]
  return number === undefined ? null : { number: number.replace(/\s/gu, "").toUpperCase() }
}

function areaOf(part: string): FlatText | null {
  const areaDm2 = readArea(part.replace(/^s\s*=?\s*/u, ""))
  return areaDm2 === null ? null : { areaDm2 }
}

function priceOf(part: string, currency: Currency): FlatText | null {
  const amount = parseMoneyText(part.replace(/^(цена|narxi?|price)\s*:?\s*/u, ""), currency)
  return amount !== null && amount > 0n && amount <= LARGEST_AMOUNT ? { price: String(amount) } : null
}
