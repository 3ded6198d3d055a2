import { Composer } from "telegraf"
import { identifyBuyer, receiveWords, requestCall } from "@/lib/domain/telegram/buyers/commands"
import { findChat } from "@/lib/domain/telegram/buyers/queries"
import { escapeHtml } from "@/lib/integrations/telegram/text"
import { menuOf } from "../keyboards"
import { type BotContext, say, wordsOf } from "../talk"
import { showContract } from "./contract"

/** A buyer asks to be called about a flat, by sharing their own contact; then also what they write reaches the salesperson. */
export const request = new Composer<BotContext>()

request.action(/^call(?::(.+))?$/, async (ctx) => {
  const unitId = ctx.match[1]
  ctx.talk.session = { ...ctx.talk.session, asks: "call", ...(unitId ? { unitId } : {}) }
  const t = wordsOf(ctx.talk.locale)
  await say(ctx, { html: escapeHtml(t("request.ask")), contactKey: t("shareContact") })
})

request.on("contact", async (ctx) => {
  const { sender, session, locale } = ctx.talk
  const { contact } = ctx.message
  const card = {
    phone: contact.phone_number,
    name: [contact.first_name, contact.last_name].filter(Boolean).join(" ").slice(0, 120),
    telegramId: contact.user_id === undefined ? null : String(contact.user_id),
  }
  if (session.asks === "contract") {
    await identifyBuyer(sender, card)
    const known = await findChat(sender.telegramId)
    ctx.talk.session = { campaign: session.campaign }
    return showContract(ctx, known?.phone ?? "")
  }
  await requestCall(sender, card, session, locale, ctx.update.update_id)
  ctx.talk.session = {}
  await say(ctx, { html: escapeHtml(wordsOf(locale)("request.done")), contactKey: null })
})

request.on("text", async (ctx) => {
  const { sender, employee, locale } = ctx.talk
  const t = wordsOf(locale)
  const { text } = ctx.message
  // A command that nobody knows is no word to a person.
  const passed = !employee && !text.startsWith("/") && (await receiveWords(sender, text, locale, ctx.update.update_id))
  if (passed) return say(ctx, { html: escapeHtml(t("request.passed")) })
  return offerButtons(ctx)
})

/** Pictures, voices and the like are for a person, whom a call brings. */
request.on("message", offerButtons)

async function offerButtons(ctx: BotContext): Promise<void> {
  const t = wordsOf(ctx.talk.locale)
  const call = ctx.talk.employee ? [] : [[{ text: t("request.button"), data: "call" }]]
  const html = escapeHtml(t(ctx.talk.employee ? "request.buttonsEmployee" : "request.buttons"))
  await say(ctx, { html, buttons: [...call, ...menuOf(ctx.talk)] })
}
