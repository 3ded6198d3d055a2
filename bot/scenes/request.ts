import { Composer } from "telegraf"
import { identifyBuyer, requestCall } from "@/lib/domain/telegram/buyers/commands"
import { findChat } from "@/lib/domain/telegram/buyers/queries"
import { escapeHtml } from "@/lib/integrations/telegram/text"
import { type BotContext, say, wordsOf } from "../talk"
import { showContract } from "./contract"

/** A buyer asks to be called about a flat, by sharing their own contact. */
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
