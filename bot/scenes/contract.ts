import { Composer } from "telegraf"
import { setReminders } from "@/lib/domain/buyer-notices/commands"
import { listNextPayments } from "@/lib/domain/telegram/buyers/queries"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { escapeHtml } from "@/lib/integrations/telegram/text"
import { type BotContext, say, wordsOf } from "../talk"

/** A buyer's own contract: when the next payment is due and how much it is, once their own contact has said who they are. */
export const contract = new Composer<BotContext>()

contract.action("contract", async (ctx) => {
  if (ctx.talk.phone) return showContract(ctx, ctx.talk.phone)
  ctx.talk.session = { ...ctx.talk.session, asks: "contract" }
  const t = wordsOf(ctx.talk.locale)
  await say(ctx, { html: escapeHtml(t("contract.ask")), contactKey: t("shareContact") })
})

contract.action(/^reminders:(on|off)$/, async (ctx) => {
  const on = ctx.match[1] === "on"
  await setReminders(ctx.talk.sender.telegramId, on)
  const t = wordsOf(ctx.talk.locale)
  const back = { text: t("payment.start"), data: "reminders:on" }
  await say(ctx, { html: escapeHtml(t(on ? "payment.on" : "payment.off")), buttons: on ? [] : [[back]] })
})

export async function showContract(ctx: BotContext, phone: string): Promise<void> {
  const { locale } = ctx.talk
  const t = wordsOf(locale)
  const payments = await listNextPayments(phone)
  const lines = payments.map(({ number, dueOn, amount, currency }) =>
    t("contract.next", { number, date: formatDate(dueOn), amount: formatMoney(amount, currency, locale) }),
  )
  await say(ctx, { html: escapeHtml(lines.join("\n\n") || t("contract.none")), contactKey: null })
}
