import { createTranslator } from "next-intl"
import { readChatNotice } from "@/lib/domain/buyer-notices/queries"
import { BUYER_NOTICES } from "@/lib/domain/buyer-notices/rules"
import { SendingFailed } from "@/lib/domain/deliveries/rules"
import type { DeliveryPayload, Sender } from "@/lib/domain/deliveries/schema"
import { readDigest } from "@/lib/domain/digests/queries"
import { DIGEST_PARTS } from "@/lib/domain/digests/rules"
import { noteBlocked } from "@/lib/domain/telegram/commands"
import { findEmployeeChat } from "@/lib/domain/telegram/queries"
import { findActor } from "@/lib/domain/users/queries"
import { env } from "@/lib/env"
import { ALL_MESSAGES } from "@/lib/i18n/all-messages"
import { digestText } from "@/lib/i18n/digest-text"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { noticeSentence } from "@/lib/i18n/notice-sentence"
import type { Locale } from "@/lib/i18n/routing"
import { type Button, type Message, sendMessage } from "@/lib/integrations/telegram/send-message"
import { escapeHtml } from "@/lib/integrations/telegram/text"

/**
 * Writes a queued notice to the Telegram of whom it is for, in the language that they have now. Whoever has left or unlinked it
 * since it was queued gets nothing.
 */
export const sendNotice: Sender = async ({ payload }) => {
  if (payload.letter === "buyerNotice") return sendBuyerNotice(payload)
  if (payload.letter === "digest") return sendDigest(payload)
  if (payload.letter !== "notice" || typeof payload.userId !== "string") {
    throw new SendingFailed("failed", { permanent: true })
  }
  const chat = await findEmployeeChat(payload.userId)
  if (!chat) throw new SendingFailed("noAddress", { permanent: true })
  await write(chat.chatId, messageOf(payload, chat.locale))
}

/** The day as it stands when the message leaves; nothing to say is no message. */
async function sendDigest(payload: DeliveryPayload): Promise<void> {
  const userId = String(payload.userId)
  const [chat, actor] = await Promise.all([findEmployeeChat(userId), findActor(userId)])
  if (!chat || !actor) throw new SendingFailed("noAddress", { permanent: true })
  const part = DIGEST_PARTS.find((one) => one === payload.part) ?? "morning"
  const lines = await readDigest(actor, part)
  if (lines.length === 0) return
  const text = digestText(part, lines, chat.locale)
  const html = [`<b>${escapeHtml(text.title)}</b>`, ...text.lines.map(escapeHtml)].join("\n")
  await write(chat.chatId, { html })
}

/** What was paid meanwhile is not asked for: such a notice ends here. */
async function sendBuyerNotice(payload: DeliveryPayload): Promise<void> {
  const notice = await readChatNotice(payload, new Date())
  if (!notice) return
  const { chatId, locale, kind, number, dueOn, amount, currency } = notice
  const t = createTranslator({ locale, messages: ALL_MESSAGES[locale], namespace: "bot.payment" })
  const known = BUYER_NOTICES.find((one) => one === kind) ?? "today"
  const html = escapeHtml(t(known, { number, date: formatDate(dueOn), amount: formatMoney(amount, currency, locale) }))
  await write(chatId, { html, buttons: [[{ text: t("stop"), data: "reminders:off" }]] })
}

async function write(chatId: string, message: Message): Promise<void> {
  try {
    await sendMessage(chatId, message)
  } catch (error) {
    if (error instanceof SendingFailed && error.failure === "blocked") await noteBlocked(chatId, new Date())
    throw error
  }
}

function messageOf(payload: DeliveryPayload, locale: Locale): Message {
  const t = createTranslator({ locale, messages: ALL_MESSAGES[locale], namespace: "bot.notice" })
  const about = typeof payload.about === "string" ? payload.about : null
  const rows: Button[][] = []
  if (about && payload.kind === "lead.offered") rows.push([{ text: t("take"), data: `take:${about}` }])
  if (about && payload.kind === "claim.expiring") rows.push([{ text: t("extend"), data: `extend:${about}` }])
  if (about && payload.kind === "callback.due") {
    rows.push([
      { text: t("done"), data: `done:${about}` },
      { text: t("inAnHour"), data: `hour:${about}` },
      { text: t("tomorrow"), data: `day:${about}` },
    ])
  }
  // Telegram takes no address that only this machine knows.
  const site = env().APP_URL
  if (site && payload.href) rows.push([{ text: t("open"), url: `${site.replace(/\/$/, "")}${payload.href}` }])
  return { html: escapeHtml(noticeSentence(payload, locale)), buttons: rows }
}
