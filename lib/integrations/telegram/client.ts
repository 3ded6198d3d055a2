import { Telegram } from "telegraf"
import { env } from "@/lib/env"

type Kept = { token: string; root: string; telegram: Telegram; name?: Promise<string> }
// Next bundles routes apart: one connection and one name for all of them.
const store = globalThis as typeof globalThis & { shaxmatkaTelegram?: Kept }

/** Whether there is a bot: without TELEGRAM_BOT_TOKEN nothing is sent, and the webhook says so. */
export function telegramConnected(): boolean {
  return env().TELEGRAM_BOT_TOKEN !== undefined
}

/** The Bot API as this bot. Throws without a token: ask `telegramConnected` first. */
export function telegram(): Telegram {
  return kept().telegram
}

/** The bot's name for links, `t.me/<name>`: asked once, and again after a failure. */
export function botName(): Promise<string> {
  const bot = kept()
  bot.name ??= bot.telegram.getMe().then(
    (me) => me.username,
    (error: unknown) => {
      bot.name = undefined
      throw error
    },
  )
  return bot.name
}

function kept(): Kept {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: root } = env()
  if (!token) throw new Error("TELEGRAM_BOT_TOKEN is not set")
  const known = store.shaxmatkaTelegram
  if (known?.token === token && known.root === root) return known
  // Nothing is answered inside the webhook's own reply: an answer that nobody reads would be lost.
  const made = { token, root, telegram: new Telegram(token, { apiRoot: root, webhookReply: false }) }
  store.shaxmatkaTelegram = made
  return made
}
