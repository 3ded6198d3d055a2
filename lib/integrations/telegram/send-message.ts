import { RateLimiterMemory, RateLimiterQueue } from "rate-limiter-flexible"
import { TelegramError } from "telegraf"
import { SendingFailed } from "@/lib/domain/deliveries/rules"
import { telegram } from "./client"
import { LONGEST_CAPTION, splitText } from "./text"

/** Telegram lets a bot write thirty messages a second, and one a second to one chat; those that wait are in a line. */
const ALL = new RateLimiterQueue(new RateLimiterMemory({ points: 25, duration: 1 }), { maxQueueSize: 10_000 })
const CHAT = new RateLimiterQueue(new RateLimiterMemory({ points: 1, duration: 1 }), { maxQueueSize: 100 })

/** A button either leads to an address or comes back to the bot with its data (64 bytes at most). */
export type Button = { text: string } & ({ url: string } | { data: string })
export type Message = {
  /** With the marks of parse mode HTML. */
  html: string
  buttons?: readonly (readonly Button[])[]
  /** Instead of buttons, one key below the field that sends the person's own contact; null takes it away again. */
  contactKey?: string | null
}

/**
 * Writes to a chat, a long text in parts of which the last carries the buttons. Throws `SendingFailed`: for good when the person has
 * blocked the bot or the chat is gone (`blocked`), later when Telegram says so.
 */
export async function sendMessage(chatId: string, { html, ...message }: Message): Promise<void> {
  const parts = splitText(html)
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    await inTurn(chatId, () =>
      telegram().sendMessage(chatId, part, {
        parse_mode: "HTML",
        link_preview_options: { is_disabled: true },
        ...(last ? markupOf(message) : {}),
      }),
    )
  }
}

/** The same under a picture that Telegram fetches from its public address; what is too long for a caption follows it. */
export async function sendPicture(chatId: string, url: string, { html, ...message }: Message): Promise<void> {
  const fits = html.length <= LONGEST_CAPTION
  const caption = fits ? { caption: html, parse_mode: "HTML" as const, ...markupOf(message) } : {}
  await inTurn(chatId, () => telegram().sendPhoto(chatId, url, caption))
  if (!fits) await sendMessage(chatId, { html, ...message })
}

function markupOf({ buttons, contactKey }: Omit<Message, "html">) {
  if (contactKey === null) return { reply_markup: { remove_keyboard: true as const } }
  if (contactKey !== undefined) {
    const keyboard = [[{ text: contactKey, request_contact: true }]]
    return { reply_markup: { keyboard, resize_keyboard: true, one_time_keyboard: true } }
  }
  return buttons && buttons.length > 0
    ? { reply_markup: { inline_keyboard: buttons.map((row) => row.map(keyOf)) } }
    : {}
}

function keyOf(button: Button) {
  return "url" in button ? { text: button.text, url: button.url } : { text: button.text, callback_data: button.data }
}

async function inTurn(chatId: string, send: () => Promise<unknown>): Promise<void> {
  await CHAT.removeTokens(1, chatId)
  await ALL.removeTokens(1)
  try {
    await send()
  } catch (error) {
    throw failureOf(error)
  }
}

/** 403: blocked, or the account is gone; 400 with a chat that is not there says the same. 429 says when to come again. */
function failureOf(error: unknown): SendingFailed {
  if (!(error instanceof TelegramError)) return new SendingFailed("unreachable", { cause: error })
  const { code, description, parameters } = error
  if (code === 429) {
    return new SendingFailed("tooOften", { retryAfterMs: (parameters?.retry_after ?? 1) * 1_000, cause: error })
  }
  if (code === 403 || (code === 400 && /chat not found|user is deactivated/i.test(description))) {
    return new SendingFailed("blocked", { permanent: true, cause: error })
  }
  if (code >= 500) return new SendingFailed("unreachable", { cause: error })
  return new SendingFailed("refused", { permanent: true, cause: error })
}
