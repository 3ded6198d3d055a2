import type { PAYMENT_METHODS } from "../../../payments/schema"
import type { ScheduleItemType } from "../../../schedules/schema"
import type { ContractField, PartField } from "../schema"

/** Headings in Russian, Uzbek and English, the more particular first: «дата выдачи паспорта» is not «дата». */
const CONTRACT_HEADINGS: [ContractField, RegExp][] = [
  ["passportIssuedAt", /(дата выдач|когда выдан|berilgan (sana|vaqt)|issue date|issued on|date of issue)/u],
  ["passportIssuedBy", /(кем выдан|орган выдач|kim tomonidan|issued by|authority)/u],
  ["pinfl", /(пинфл|жшшир|pinfl|jshshir)/u],
  ["passport", /(паспорт|pasport|passport|id.?карт)/u],
  ["citizenship", /^(граждан|fuqaro|citizen|nationality)/u],
  [
    "contract",
    /((номер|№) ?(договор|дог\b|контракт)|^(договор|контракт)$|shartnoma raqami|^shartnoma$|contract (number|no)|^contract$)/u,
  ],
  ["date", /^(дата|sana|shartnoma sanasi|date|contract date|signed)/u],
  ["complex", /^(комплекс|жк|объект|проект|majmua|obyekt|complex|project)/u],
  ["block", /^(№ ?)?(корпус|блок|дом\b|литер|строение|block|blok|korpus|building)/u],
  ["entrance", /^(№ ?)?(подъезд|секци|podyezd|podezd|entrance|section)/u],
  ["floor", /^(№ ?)?(этаж|qavat|floor|level)/u],
  ["manager", /^(менеджер|ответственн|продавец|menejer|mas'ul|manager|assignee|salesperson)/u],
  ["buyer", /^(покупатель|фио|клиент|xaridor|f\.?i\.?(sh|o)|mijoz|buyer|client|customer)/u],
  ["phone", /(телефон|^тел\b|telefon|phone|mobile)/u],
  ["address", /(адрес|прописк|manzil|address)/u],
  ["paid", /^(оплачен|выплачен|внесен|to'langan|paid|received)/u],
  ["debt", /^(долг|остаток|задолж|qarz|qoldiq|debt|balance|outstanding)/u],
  ["discount", /^(скидк|chegirma|discount)/u],
  ["months", /(месяц|срок|^oy|muddat|months|term)/u],
  ["down", /(первоначальн|первый взнос|взнос|boshlang'ich|down)/u],
  ["schedule", /^(график|вид оплат|форма оплат|рассрочк|jadval|to'lov turi|schedule|payment plan|plan\b)/u],
  ["price", /(цена|стоимость|сумма|narx|summa|price|amount|total)/u],
  ["number", /^(номер|№|кв\b|квартира|помещение|xonadon|raqam|number|unit|flat|apartment)/u],
]

const PART_HEADINGS: [PartField, RegExp][] = [
  ["contract", /((номер|№) ?(договор|дог\b|контракт)|^(договор|контракт)$|shartnoma|contract)/u],
  ["due", /(дата|срок|sana|muddat|date|due|paid on)/u],
  ["method", /(способ|метод|форма|как оплач|usul|method)/u],
  ["type", /(вид|тип|назначение|turi|type|kind)/u],
  ["amount", /(сумма|платеж|summa|to'lov|amount|payment)/u],
]

const METHODS: [(typeof PAYMENT_METHODS)[number], RegExp][] = [
  ["bank_app", /(приложени|payme|click|uzum|ilova|app)/u],
  ["mortgage", /(ипотек|ipoteka|mortgage)/u],
  ["offset", /(зачет|взаимоз|бартер|o'zaro|offset|barter)/u],
  ["cash", /(налич|касс(а|у|ы)$|naqd|cash)/u],
  ["card", /(карт|терминал|karta|card|terminal)/u],
  ["bank_transfer", /(перевод|перечисл|банк|безнал|р\/с|bank|o'tkazma|transfer|wire)/u],
]

const TYPES: [ScheduleItemType, RegExp][] = [
  ["initial", /(первонач|первый|аванс|boshlang'ich|initial|down|advance)/u],
  ["hybrid", /(транш|ипотек|transh|ipoteka|mortgage|tranche|hybrid)/u],
  ["final", /(последн|заключит|остаточ|oxirgi|yakuniy|final|balloon|last)/u],
  ["installment", /(ежемес|рассроч|взнос|платеж|oylik|bo'lib|install|monthly)/u],
]

const SCHEDULES: ["full" | "installment", RegExp][] = [
  ["full", /^(100 ?%?|полн|единовр|сразу|to'liq|bir yo'la|full|at once)/u],
  ["installment", /(рассроч|ежемес|bo'lib|oylik|install|monthly)/u],
]

/** A country's words for itself and its code. */
const CITIZENSHIPS: [string, RegExp][] = [
  ["UZ", /^(uz|uzb|узб|o'zb|ozb)/u],
  ["TJ", /^(tj|tjk|тадж|tojik|tajik)/u],
  ["KZ", /^(kz|kaz|каз|qozog')/u],
  ["RU", /^(ru|рф|рос|rossiya)/u],
]

export function contractFieldOf(heading: string): ContractField | null {
  return wordOf(CONTRACT_HEADINGS, heading)
}

export function partFieldOf(heading: string): PartField | null {
  return wordOf(PART_HEADINGS, heading)
}

export function readMethod(text: string) {
  return wordOf(METHODS, text)
}

export function readItemType(text: string) {
  return wordOf(TYPES, text)
}

export function readScheduleKind(text: string) {
  return wordOf(SCHEDULES, text)
}

export function readCitizenship(text: string): string | null {
  return wordOf(CITIZENSHIPS, text) ?? (/^[A-Za-z]{2}$/u.test(text) ? text.toUpperCase() : null)
}

/** What a sheet of the workbook holds, by its name. */
export function partOfSheet(name: string): "schedule" | "payments" | null {
  const words: ["schedule" | "payments", RegExp][] = [
    ["schedule", /(график|jadval|schedule)/u],
    ["payments", /(платеж|оплат|to'lov|payment)/u],
  ]
  return wordOf(words, name)
}

function wordOf<T>(words: [T, RegExp][], text: string): T | null {
  const plain = text
    .toLowerCase()
    .replace(/['’‘`ʻʼ]/gu, "'")
    .replace(/ё/gu, "е")
    .replace(/\s+/gu, " ")
    .trim()
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}
