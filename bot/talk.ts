import { createTranslator } from "next-intl"
import type { Context } from "telegraf"
import type { Actor } from "@/lib/domain/actor"
import { DomainError } from "@/lib/domain/errors"
import { rememberChat } from "@/lib/domain/telegram/buyers/commands"
import { findChat } from "@/lib/domain/telegram/buyers/queries"
import { findEmployee } from "@/lib/domain/telegram/queries"
import type { Sender, Session } from "@/lib/domain/telegram/schema"
import { ALL_MESSAGES } from "@/lib/i18n/all-messages"
import { LOCALES, type Locale } from "@/lib/i18n/routing"
import { type Message, sendMessage } from "@/lib/integrations/telegram/send-message"

/** Whoever is talking: an employee who linked this Telegram, or a buyer. */
export type Talk = {
  sender: Sender
  employee: Actor | null
  locale: Locale
  /** The phone that a buyer shared once. */
  phone: string | null
  /** What the conversation is about; what a handler leaves here is kept. */
  session: Session
}

export type BotContext = Context & { talk: Talk }

export function wordsOf(locale: Locale) {
  return createTranslator({ locale, messages: ALL_MESSAGES[locale], namespace: "bot" })
}

/** Reads who is talking; a stranger's language is that of their Telegram, as far as we speak it. */
export async function readTalk(ctx: Context, session: Session): Promise<Talk> {
  const { from, chat } = ctx
  if (!from || !chat) throw new Error("An update of a private chat has a sender and a chat")
  const sender = { telegramId: String(from.id), chatId: String(chat.id), username: from.username ?? null }
  const employee = await findEmployee(sender.telegramId)
  const known = await findChat(sender.telegramId)
  const theirs = LOCALES.find((locale) => locale === from.language_code?.slice(0, 2))
  const locale = employee?.locale ?? known?.locale ?? theirs ?? "ru"
  if (!employee && !known) await rememberChat(sender, locale)
  return { sender, employee, locale, phone: known?.phone ?? null, session }
}

export function say(ctx: BotContext, message: Message): Promise<void> {
  return sendMessage(ctx.talk.sender.chatId, message)
}

/** The employee whose button it is; refuses everybody else with `forbidden`, also who has left or unlinked since. */
export function employeeOf(ctx: BotContext): Actor {
  if (!ctx.talk.employee) throw new DomainError("forbidden")
  return ctx.talk.employee
}
