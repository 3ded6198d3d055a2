import type { UnitKind } from "../../units/schema"
import type { ListedStatus, ListedUnit } from "../schema"

/** Words as sellers write them; what is not here is asked about, not guessed. */
const STATUSES: [ListedStatus, RegExp][] = [
  [
    "free",
    /^(свободн\p{L}*|в продаже|доступн\p{L}*|available|free|on sale|bo'sh|sotuvda|не выведен\p{L}*|not released|sotuvga chiqarilmagan)$/u,
  ],
  ["sold", /^(продан\p{L}*|sold|sotilgan|передан\p{L}*|handed over|topshirilgan)$/u],
  [
    "reserved",
    /^(бронь|брон\p{L}*|забронирован\p{L}*|резерв\p{L}*|reserved|booked|on hold|bron|band qilingan|устная бронь|платная бронь|в договоре|held|under contract|og'zaki bron|shartnomada)$/u,
  ],
  ["closed", /^(не прода[её]тся|не в продаже|закрыт\p{L}*|снят\p{L}*( с продажи)?|not for sale|closed|sotilmaydi)$/u],
]

const FINISHES: [NonNullable<ListedUnit["finish"]>, RegExp][] = [
  ["pre_finish", /предчист|предотдел|white ?box|вайт ?бокс|pre-?finish/u],
  ["furnished", /мебел|mebel|furnish/u],
  ["turnkey", /под ключ|чистов|с отделкой|turn-?key|kalit|tayyor/u],
  ["rough", /чернов|стройвариант|rough|qora|shell/u],
  ["none", /^(без отделки|нет|none|no|pardozsiz|-|—|–)$/u],
]

const KINDS: [UnitKind, RegExp][] = [
  ["parking", /парк|машино|parking|avtoturar/u],
  ["storage", /кладов|хоз|storage|ombor/u],
  ["commercial", /коммерч|нежил|офис|магазин|commercial|office|retail|tijorat/u],
  ["apartment", /квартир|жил|студи|апарт|apartment|flat|xonadon|kvartira/u],
]

export function readStatus(text: string): ListedStatus | null {
  return wordOf(STATUSES, text)
}

export function readFinish(text: string): NonNullable<ListedUnit["finish"]> | null {
  return wordOf(FINISHES, text)
}

export function readKind(text: string): UnitKind | null {
  return wordOf(KINDS, text)
}

/** «2», «2-комн.», «студия»; null when it is none of these. */
export function readRooms(text: string): number | null {
  const plain = text.toLowerCase()
  if (/^(студия|ст\.?|studio|s)$/u.test(plain)) return 0
  const match = /^(\d{1,2})(?:[\s-]*(?:к|комн\p{L}*|х|xona\p{L}*|rooms?|br)?\.?)$/u.exec(plain)
  const rooms = match ? Number(match[1]) : -1
  return rooms >= 0 && rooms <= 20 ? rooms : null
}

export function readWhole(text: string): number | null {
  return /^[-−–]?\d{1,3}$/u.test(text) ? Number(text.replace(/[−–]/u, "-")) : null
}

/** Square metres with a decimal comma or point, at most two decimals, as dm². Null for anything else, zero among it. */
export function readArea(text: string): number | null {
  const match = /^(\d{1,5})(?:[.,](\d{1,2}))?\s*(?:м²|м2|кв\.? ?м\.?|m²|m2)?$/u.exec(text.toLowerCase())
  if (!match) return null
  const dm2 = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
  return dm2 > 0 ? dm2 : null
}

function wordOf<T>(words: [T, RegExp][], text: string): T | null {
  const plain = text
    .toLowerCase()
    .replace(/['’‘`ʻʼ]/gu, "'")
    .replace(/\s+/gu, " ")
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
