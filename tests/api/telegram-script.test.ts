import { spawn } from "node:child_process"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { exitOf } from "../support/product"
import { openTelegram, type TelegramEmulator, updates } from "../support/telegram"

let telegram: TelegramEmulator
let dataDir = ""

beforeAll(async () => {
  telegram = await openTelegram()
  dataDir = await mkdtemp(path.join(tmpdir(), "shaxmatka-telegram-"))
})
afterAll(async () => {
  await telegram.close()
  await rm(dataDir, { recursive: true, force: true })
})

function run(words: string[], more: Record<string, string>) {
  const env = { ...process.env, DATA_DIR: dataDir, TELEGRAM_API_ROOT: telegram.root, WEBHOOK_SECRET: "", ...more }
  const child = spawn(process.execPath, ["scripts/run.mjs", "scripts/telegram.ts", ...words], { env })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)))
  return { child, output: () => output, exit: exitOf(child) }
}

test("Telegram is told the public address and the secret of this installation, and nothing is done without either", async () => {
  const bare = run([], { TELEGRAM_BOT_TOKEN: "" })
  expect([await bare.exit, bare.output()]).toEqual([1, expect.stringContaining("BotFather")])
  const inside = run([], { TELEGRAM_BOT_TOKEN: telegram.token, APP_URL: "http://localhost:3000" })
  expect([await inside.exit, inside.output()]).toEqual([1, expect.stringContaining("https")])
  expect(telegram.webhooks).toEqual([])
  const set = run([], { TELEGRAM_BOT_TOKEN: telegram.token, APP_URL: "https://sotuv.example.uz/" })
  expect([await set.exit, set.output()]).toEqual([0, expect.stringContaining("@shaxmatka_test_bot")])
  const { WEBHOOK_SECRET } = JSON.parse(await readFile(path.join(dataDir, "secrets.json"), "utf8"))
  expect(telegram.webhooks).toEqual([
    {
      url: "https://sotuv.example.uz/api/telegram/webhook",
      secret_token: WEBHOOK_SECRET,
      allowed_updates: ["message", "callback_query", "my_chat_member"],
    },
  ])
}, 60_000)

test("for development the bot asks instead, answers each update once, and stops at a signal", async () => {
  const person = { id: 880_001, first_name: "Олим", language_code: "ru" }
  telegram.pending.push(updates.text(person, "/start"), updates.press(person, "complexes"))
  const poll = run(["poll"], { TELEGRAM_BOT_TOKEN: telegram.token })
  await vi.waitFor(() => expect(telegram.sent.length).toBe(2), { timeout: 40_000, interval: 200 })
  expect(telegram.sent[0]?.text).toMatch(/^Здравствуйте/)
  poll.child.kill("SIGINT")
  expect(await poll.exit).toBe(0)
  expect(telegram.sent).toHaveLength(2)
}, 90_000)
