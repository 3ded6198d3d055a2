import { Composer } from "telegraf"
import { checkIn, checkOut } from "@/lib/domain/attendance/commands"
import { changeCallback } from "@/lib/domain/callbacks/commands"
import { listCallbacks } from "@/lib/domain/callbacks/queries"
import { takeLead } from "@/lib/domain/leads/routing/commands"
import { extendReservation } from "@/lib/domain/reservations/commands"
import { formatDateTime, formatTime } from "@/lib/i18n/format-time"
import { escapeHtml } from "@/lib/integrations/telegram/text"
import { type BotContext, employeeOf, say, wordsOf } from "../talk"

/** What employees do without opening the office: their shift, a lead, a call, a claim. */
export const office = new Composer<BotContext>()

const HOUR_MS = 3_600_000
const SHOWN = 10

office.action("in", async (ctx) => {
  const stay = await checkIn(employeeOf(ctx), {}, new Date(), "telegram")
  await answer(ctx, (t) => t("checkedIn", { time: formatTime(stay.inAt) }))
})

office.action("out", async (ctx) => {
  const stay = await checkOut(employeeOf(ctx), {})
  await answer(ctx, (t) => t("checkedOut", { time: formatTime(stay.outAt ?? new Date().toISOString()) }))
})

office.action("calls", async (ctx) => {
  const actor = employeeOf(ctx)
  const until = new Date(Date.now() + 24 * HOUR_MS).toISOString()
  const { items } = await listCallbacks(actor, { ownerId: actor.id ?? "", done: false, to: until, limit: SHOWN })
  if (items.length === 0) return answer(ctx, (t) => t("noCalls"))
  for (const { id, at, lead, note } of items) {
    const t = wordsOf(ctx.talk.locale)
    const lines = [`${formatDateTime(at)} · ${lead.name}`, note].filter(Boolean)
    const buttons = [
      { text: t("notice.done"), data: `done:${id}` },
      { text: t("notice.inAnHour"), data: `hour:${id}` },
      { text: t("notice.tomorrow"), data: `day:${id}` },
    ]
    await say(ctx, { html: escapeHtml(lines.join("\n")), buttons: [buttons] })
  }
})

office.action(/^take:(.+)$/, async (ctx) => {
  const { name } = await takeLead(employeeOf(ctx), ctx.match[1] ?? "")
  await answer(ctx, (t) => t("taken", { name }))
})

office.action(/^done:(.+)$/, async (ctx) => {
  await changeCallback(employeeOf(ctx), { id: ctx.match[1] ?? "", done: true })
  await answer(ctx, (t) => t("callDone"))
})

office.action(/^(hour|day):(.+)$/, async (ctx) => {
  const ahead = ctx.match[1] === "hour" ? HOUR_MS : 24 * HOUR_MS
  const at = new Date(Date.now() + ahead).toISOString()
  const callback = await changeCallback(employeeOf(ctx), { id: ctx.match[2] ?? "", at })
  await answer(ctx, (t) => t("callMoved", { at: formatDateTime(callback.at) }))
})

office.action(/^extend:(.+)$/, async (ctx) => {
  const claim = await extendReservation(employeeOf(ctx), ctx.match[1] ?? "")
  await answer(ctx, (t) => t("extended", { until: claim.expiresAt ? formatDateTime(claim.expiresAt) : "" }))
})

type Words = ReturnType<typeof wordsOf>

/** What was pressed is not pressed again: the buttons go, and a sentence says what came of it. */
async function answer(ctx: BotContext, sentence: (t: Words) => string): Promise<void> {
  if (
    ctx.callbackQuery &&
    /^(take|done|hour|day|extend):/.test("data" in ctx.callbackQuery ? ctx.callbackQuery.data : "")
  ) {
    await ctx.editMessageReplyMarkup(undefined).catch(() => undefined) // an old message cannot be changed any more
  }
  await say(ctx, { html: escapeHtml(sentence(wordsOf(ctx.talk.locale))) })
}
