import type { Telegraf } from "telegraf"
import type { Update } from "telegraf/types"
import { noteUpdate } from "@/lib/domain/telegram/commands"
import { createBot } from "./bot"
import type { BotContext } from "./talk"

const store = globalThis as typeof globalThis & { shaxmatkaBot?: Telegraf<BotContext> }

/** Handles an update, once: Telegram sends again what it got no answer for. */
export async function answerUpdate(update: Update): Promise<void> {
  if (!(await noteUpdate(update.update_id))) return
  store.shaxmatkaBot ??= createBot()
  await store.shaxmatkaBot.handleUpdate(update)
}
