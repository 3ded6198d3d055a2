import { setTimeout as pause } from "node:timers/promises"
import { answerUpdate } from "@/bot/answer-update"
import { disconnect } from "@/lib/db/client"
import { env, provide } from "@/lib/env"
import { botName, telegram, telegramConnected } from "@/lib/integrations/telegram/client"
import { withDatabase } from "./database"
import { Failure, report } from "./failure"
import { loadSecrets } from "./secrets"

/** Everything that the bot answers to; Telegram sends nothing else. */
const UPDATES = ["message", "callback_query", "my_chat_member"] as const
const PAUSE_MS = 3_000
const LONG_POLL_S = 25

/** Tells Telegram where this installation listens, and the secret that it proves itself with. */
async function setWebhook(): Promise<void> {
  const { APP_URL: site, WEBHOOK_SECRET: secret } = env()
  if (!site?.startsWith("https://")) {
    throw new Failure("Telegram writes only to an https address: set APP_URL to the public one.")
  }
  const url = `${site.replace(/\/$/, "")}/api/telegram/webhook`
  await telegram().setWebhook(url, { secret_token: secret, allowed_updates: [...UPDATES] })
  console.log(`@${await botName()} writes to ${url}`)
}

/** Asks Telegram for updates instead of being told: for a machine that Telegram cannot reach. Ctrl-C ends it. */
async function poll(): Promise<void> {
  let stopped = false
  process.once("SIGINT", () => {
    stopped = true
  })
  await telegram().deleteWebhook()
  console.log(`@${await botName()} is listening. Ctrl-C stops it.`)
  for (let offset = 0; !stopped; ) {
    try {
      const updates = await telegram().getUpdates(LONG_POLL_S, 100, offset, [...UPDATES])
      for (const update of updates) {
        if (!(await answerUpdate(update))) throw new Error(`Update ${update.update_id} is being handled elsewhere`)
        offset = update.update_id + 1
      }
    } catch (error) {
      console.error(String(error))
      await pause(PAUSE_MS)
    }
  }
}

try {
  const { DATABASE_PASSWORD: _, ...secrets } = await loadSecrets(env().DATA_DIR)
  provide(secrets)
  if (!telegramConnected()) throw new Failure("There is no bot: set TELEGRAM_BOT_TOKEN to what BotFather gave you.")
  if (process.argv.includes("poll")) {
    await withDatabase(async (url) => {
      provide({ DATABASE_URL: url })
      await poll()
      await disconnect()
    })
  } else await setWebhook()
} catch (error) {
  report(error)
}
