import { Telegraf } from "telegraf"
import { DomainError } from "@/lib/domain/errors"
import { getSettings } from "@/lib/domain/settings/queries"
import { inConversation, noteBlocked } from "@/lib/domain/telegram/commands"
import { env } from "@/lib/env"
import { refusalSentence } from "@/lib/i18n/refusal-sentence"
import { escapeHtml } from "@/lib/integrations/telegram/text"
import { log } from "@/lib/log/log"
import { browse } from "./scenes/browse"
import { contract } from "./scenes/contract"
import { office } from "./scenes/office"
import { request } from "./scenes/request"
import { start } from "./scenes/start"
import { type BotContext, readTalk, say, wordsOf } from "./talk"

/** Longer than a handler may take: it only asks the database and writes an answer. */
const HANDLER_MS = 20_000

/** The bot as it answers updates that come by the webhook. It talks in private only; rules are the domain's. */
export function createBot(): Telegraf<BotContext> {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = env()
  if (!token) throw new Error("TELEGRAM_BOT_TOKEN is not set")
  const bot = new Telegraf<BotContext>(token, {
    telegram: { apiRoot, webhookReply: false },
    handlerTimeout: HANDLER_MS,
  })
  // Otherwise the first update asks for it, and a failure of that would be kept for good.
  bot.botInfo = {
    id: Number(token.split(":")[0]),
    is_bot: true,
    first_name: "Shaxmatka",
    username: "shaxmatka",
    can_join_groups: false,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  }
  bot.catch(explain)
  bot.on("my_chat_member", async (ctx) => {
    const left = ctx.myChatMember.new_chat_member.status === "kicked"
    await noteBlocked(String(ctx.chat.id), left ? new Date() : null)
  })
  bot.use(async (ctx, next) => {
    if (ctx.chat?.type !== "private" || !ctx.from) return
    // At once, or the button keeps turning.
    if (ctx.callbackQuery) await ctx.answerCbQuery().catch(() => undefined)
    await inConversation(`${ctx.from.id}:${ctx.chat.id}`, async (session) => {
      ctx.talk = await readTalk(ctx, session)
      await next()
      return ctx.talk.session
    })
  })
  // The request is last: it answers whatever nobody else has.
  for (const scene of [start, office, contract, browse, request]) bot.use(scene)
  return bot
}

/** A refusal is said in the chat's language; whatever else it was is a bug, and only that something failed is said. */
async function explain(error: unknown, ctx: BotContext): Promise<void> {
  if (!(error instanceof DomainError)) log().error({ err: error, update: ctx.update.update_id }, "update failed")
  // Nobody could be told: it is not handled, and Telegram brings it again.
  if (!ctx.talk) throw error
  const { locale } = ctx.talk
  const zone = (await getSettings())["company.timeZone"]
  const sentence =
    error instanceof DomainError ? refusalSentence(locale, error.code, error.data, zone) : wordsOf(locale)("failed")
  await say(ctx, { html: escapeHtml(sentence) }).catch((unsent: unknown) =>
    log().warn({ err: unsent }, "answer not sent"),
  )
}
