import type { LeadSource } from "../../../leads/schema"
import type { LeadField } from "../schema"

/** Headings in Russian, Uzbek and English, the more particular first: «дата ответа» is not «дата». */
const HEADINGS: [LeadField, RegExp][] = [
  ["utmSource", /^utm[ _-]?source/u],
  ["utmMedium", /^utm[ _-]?medium/u],
  ["utmCampaign", /^(utm[ _-]?campaign|кампания|рекламная кампания|kampaniya|campaign)/u],
  ["respondedAt", /^(первый ответ|дата ответа|birinchi javob|first answer|first response|responded)/u],
  ["createdAt", /^(создан|дата|поступил|yaratilgan|sana|created|date|received)/u],
  ["phone", /телефон|^(моб|номер|конт|тел\b|telefon|phone|mobile|raqam)/u],
  ["ownerLogin", /^(логин|login)/u],
  ["owner", /^(ответственн|менеджер|продавец|сотрудник|mas'ul|menejer|xodim|assignee|owner|manager|salesperson)/u],
  ["source", /^(источник|канал|откуда|manba|kanal|source|channel)/u],
  ["status", /^(статус|этап|стадия|holat|bosqich|status|stage)/u],
  ["complex", /^(комплекс|жк|объект|проект|жилой комплекс|majmua|obyekt|loyiha|complex|project|development)/u],
  ["budgetCurrency", /^(валюта|valyuta|currency)/u],
  ["budget", /^(бюджет|сумма|byudjet|budjet|budget|amount)/u],
  ["note", /^(заметк|коммент|примечан|описание|izoh|eslatma|note|comment|remark)/u],
  [
    "name",
    /^(имя|фио|ф\.и\.о|клиент|покупатель|контактное лицо|ism|f\.?i\.?(sh|o)|mijoz|xaridor|name|full name|client|customer|buyer)/u,
  ],
]

const SOURCES: [LeadSource, RegExp][] = [
  ["telegram", /telegram|телеграм|^tg$/u],
  ["instagram", /instagram|инстаграм|^inst/u],
  ["site", /^(сайт|лендинг|sayt|site|web|landing)/u],
  ["walk_in", /визит|^офис|пришел|пришла|ofisga|tashrif|walk|visit/u],
  ["referral", /рекоменд|знаком|сарафан|tavsiya|tanish|referral|recommend/u],
  ["sheet", /^(таблиц|jadval|spreadsheet|google|sheet)/u],
  ["call", /звон|qo'ng'iroq|^call|phone call|inbound/u],
  ["import", /^(импорт|import|старая база|база)/u],
  ["api", /^(api|интеграц|integra)/u],
]

const STATUSES: ["new" | "in_progress" | "lost", RegExp][] = [
  ["new", /^(нов|необработ|yangi|new|fresh)/u],
  ["lost", /^(потер|отказ|закрыт|неакт|yo'qotilgan|rad|lost|closed|refused)/u],
  // A claim or contract makes a lead reserved or sold; from a list such a lead is one that somebody works with.
  [
    "in_progress",
    /^(в работе|в процессе|перегов|бронь|продан|купил|jarayonda|bron|sotilgan|in progress|reserved|sold|working|contacted)/u,
  ],
]

/** Which column a heading names, or null: such columns are read by nobody and said so. */
export function leadFieldOf(heading: string): LeadField | null {
  return wordOf(HEADINGS, heading)
}

export function readSource(text: string): LeadSource | null {
  return wordOf(SOURCES, text)
}

export function readLeadStatus(text: string): "new" | "in_progress" | "lost" | null {
  return wordOf(STATUSES, text)
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
