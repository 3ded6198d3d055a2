import { Composer } from "telegraf"
import { getPublicComplex, getPublicGrid, getPublicUnit, listPublicComplexes } from "@/lib/domain/complexes/queries"
import { pricePerM2 } from "@/lib/domain/prices/rules"
import { quoteSchedule } from "@/lib/domain/schedules/quote/queries"
import { findPlaceOfUnit, findSlug } from "@/lib/domain/telegram/buyers/queries"
import { budgetsOf, type Flat, freeFlats, pageOf, roomKinds } from "@/lib/domain/telegram/buyers/rules"
import { env } from "@/lib/env"
import { formatArea, formatMoney, formatMoneyShort, formatRooms } from "@/lib/i18n/format"
import { formatFloor, formatPlace } from "@/lib/i18n/format-place"
import { formatQuarter } from "@/lib/i18n/format-time"
import { localePath } from "@/lib/i18n/navigation"
import { sendPicture } from "@/lib/integrations/telegram/send-message"
import { escapeHtml } from "@/lib/integrations/telegram/text"
import { pairs, roomsOf } from "../keyboards"
import { type BotContext, say, wordsOf } from "../talk"

/** Complexes, their free flats by rooms and budget, and a flat with its plan, its price and its instalments: what the site shows. */
export const browse = new Composer<BotContext>()

browse.action("complexes", async (ctx) => {
  const { locale } = ctx.talk
  const t = wordsOf(locale)
  const complexes = await listPublicComplexes(locale)
  const buttons = complexes.map(({ name, slug, priceFrom, currency }) => {
    const price = priceFrom === null ? null : t("browse.from", { price: formatMoneyShort(priceFrom, currency, locale) })
    return [{ text: [name, price].filter(Boolean).join(" · "), data: `complex:${slug}`.slice(0, 64) }]
  })
  await say(ctx, { html: escapeHtml(complexes.length > 0 ? t("browse.complexes") : t("browse.noComplexes")), buttons })
})

browse.action(/^complex:(.+)$/, (ctx) => showComplex(ctx, ctx.match[1] ?? ""))

export async function showComplex(ctx: BotContext, slug: string): Promise<void> {
  const { locale } = ctx.talk
  const t = wordsOf(locale)
  const [complex, grid] = await Promise.all([getPublicComplex(slug, locale), getPublicGrid(slug)])
  if (!complex || !grid) return say(ctx, { html: escapeHtml(t("browse.gone")) })
  ctx.talk.session = { ...ctx.talk.session, complexSlug: slug, unitId: undefined }
  const flats = freeFlats(grid.items)
  const { deliveryQuarter: ready } = complex
  const lines = [
    `<b>${escapeHtml(complex.name)}</b>`,
    escapeHtml(complex.address),
    ready ? escapeHtml(t("browse.ready", { quarter: formatQuarter(ready.year, ready.quarter, locale) })) : "",
    escapeHtml(flats.length > 0 ? t("browse.free", { count: flats.length }) : t("browse.noFlats")),
  ]
  const buttons = [...roomsOf(complex.id, roomKinds(flats), locale), [{ text: t("request.button"), data: "call" }]]
  await say(ctx, { html: lines.filter(Boolean).join("\n"), buttons })
}

browse.action(/^flats:([^:]+):(\d):(\d+):(\d+)$/, async (ctx) => {
  const { locale } = ctx.talk
  const t = wordsOf(locale)
  const [, complexId = "", rooms = "", budget = "0", offset = "0"] = ctx.match
  const slug = await findSlug(complexId)
  const grid = slug && (await getPublicGrid(slug))
  if (!slug || !grid) return say(ctx, { html: escapeHtml(t("browse.gone")) })
  ctx.talk.session = { ...ctx.talk.session, complexSlug: slug }
  const wanted = freeFlats(grid.items, { rooms: Number(rooms), budget: Number(budget) || null })
  const { flats, next } = pageOf(wanted, Number(offset))
  const address = (sum: number, from: number) => `flats:${complexId}:${rooms}:${sum}:${from}`
  const budgets = budget === "0" && offset === "0" ? budgetsOf(wanted) : []
  const buttons = [
    ...flats.map((flat) => [{ text: flatLine(flat, grid.currency, ctx), data: `flat:${flat.id}` }]),
    ...pairs(
      budgets.map((sum) => ({
        text: t("browse.upTo", { price: formatMoneyShort(sum, grid.currency, locale) }),
        data: address(sum, 0),
      })),
    ),
    ...(next === null ? [] : [[{ text: t("browse.more"), data: address(Number(budget), next) }]]),
  ]
  const count = wanted.length
  await say(ctx, { html: escapeHtml(count > 0 ? t("browse.found", { count }) : t("browse.noFlats")), buttons })
})

function flatLine({ areaDm2, floor, price }: Flat, currency: "UZS" | "TJS" | "RUB" | "USD" | "KZT", ctx: BotContext) {
  const { locale } = ctx.talk
  return `${formatArea(areaDm2, locale)} · ${formatFloor(floor, locale)} · ${formatMoneyShort(price, currency, locale)}`
}

browse.action(/^flat:(.+)$/, (ctx) => showFlat(ctx, ctx.match[1] ?? ""))

export async function showFlat(ctx: BotContext, unitId: string): Promise<void> {
  const { locale, sender } = ctx.talk
  const t = wordsOf(locale)
  const found = await findFlat(ctx, unitId)
  if (!found) return say(ctx, { html: escapeHtml(t("browse.gone")) })
  const { unit, complex, slug } = found
  ctx.talk.session = { ...ctx.talk.session, complexSlug: slug, unitId }
  const { price, areaDm2, rooms } = unit
  const rate = price === null ? null : pricePerM2({ kind: unit.kind, areaDm2, price: BigInt(price) })
  const lines = [
    `<b>${escapeHtml(`${complex.name}, № ${unit.number}`)}</b>`,
    escapeHtml(
      [rooms === null ? null : formatRooms(rooms, locale), formatArea(areaDm2, locale)].filter(Boolean).join(" · "),
    ),
    escapeHtml(
      formatPlace({ block: unit.block, entrance: unit.entrance, floor: unit.floor, top: unit.floors }, locale),
    ),
    price === null
      ? escapeHtml(t(`browse.status.${unit.publicStatus}`))
      : `<b>${escapeHtml(formatMoney(price, complex.currency, locale))}</b>`,
    rate === null ? "" : escapeHtml(t("browse.perM2", { price: formatMoney(rate, complex.currency, locale) })),
  ]
  const site = env().APP_URL?.replace(/\/$/, "")
  const page = `/shaxmatki/${slug}/${unitId}`
  const message = {
    html: lines.filter(Boolean).join("\n"),
    buttons: [
      ...(price === null ? [] : [[{ text: t("browse.calculator"), data: `pay:${unitId}:24` }]]),
      [{ text: t("request.button"), data: `call:${unitId}` }],
      ...(site ? [[{ text: t("browse.onSite"), url: `${site}${localePath(page, locale)}` }]] : []),
    ],
  }
  // Telegram fetches the plan from the site itself, so there is one only where the site has a public address.
  if (site) await sendPicture(sender.chatId, `${site}${localePath(`${page}/og.png`, locale)}`, message)
  else await say(ctx, message)
}

const MONTHS = [12, 24, 36] as const
const DOWN_PERCENT = 30

browse.action(/^pay:([^:]+):(\d+)$/, async (ctx) => {
  const { locale } = ctx.talk
  const t = wordsOf(locale)
  const [, unitId = "", asked = ""] = ctx.match
  const found = await findFlat(ctx, unitId)
  const price = found?.unit.price
  const months = MONTHS.find((known) => known === Number(asked)) ?? 24
  if (!found || !price) return say(ctx, { html: escapeHtml(t("browse.gone")) })
  const { currency } = found.complex
  const startDate = new Date().toISOString().slice(0, 10)
  const terms = { kind: "installment" as const, downPercent: DOWN_PERCENT, months }
  const quote = await quoteSchedule({ price, currency, startDate, ...terms })
  const money = (amount: number) => formatMoney(amount, currency, locale)
  const lines = [
    t("pay.title", { number: found.unit.number, price: money(price) }),
    t("pay.down", { percent: String(DOWN_PERCENT), amount: money(quote.down) }),
    t("pay.monthly", { months, amount: money(quote.monthly ?? 0) }),
  ]
  const others = MONTHS.map((count) => ({
    text: t("pay.months", { count: String(count) }),
    data: `pay:${unitId}:${count}`,
  }))
  await say(ctx, {
    html: escapeHtml(lines.join("\n")),
    buttons: [others, [{ text: t("request.button"), data: `call:${unitId}` }]],
  })
})

async function findFlat(ctx: BotContext, unitId: string) {
  const place = await findPlaceOfUnit(unitId)
  if (!place) return null
  const [unit, complex] = await Promise.all([
    getPublicUnit(place.slug, unitId),
    getPublicComplex(place.slug, ctx.talk.locale),
  ])
  return unit && complex ? { unit, complex, slug: place.slug } : null
}
