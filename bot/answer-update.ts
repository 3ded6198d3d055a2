import type { Telegraf } from "telegraf"
import type { Update } from "telegraf/types"
import { handleOnce } from "@/lib/domain/telegram/commands"
import { createBot } from "./bot"
import type { BotContext } from "./talk"

const store = globalThis as typeof globalThis & { shaxmatkaBot?: Telegraf<BotContext> }

/** Handles an update, once: Telegram sends again what it got no answer for. False: another process is at it just now. */
export function answerUpdate(update: Update): Promise<boolean> {
  return handleOnce(update.update_id, () => {
    store.shaxmatkaBot ??= createBot()
    return store.shaxmatkaBot.handleUpdate(update)
  })
}
