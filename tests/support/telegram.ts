import { once } from "node:events"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"

type Params = Record<string, unknown>
export type Sent = {
  method: string
  chatId: string
  text: string
  buttons: { text: string; data?: string; url?: string }[]
  params: Params
}
type Refusal = { code: number; description: string; retryAfter?: number }

export type TelegramEmulator = {
  token: string
  root: string
  /** What the bot sent, in order: messages, pictures, answers to buttons. */
  sent: Sent[]
  /** Webhooks that were set. */
  webhooks: Params[]
  /** Updates for whoever asks instead of being told. */
  pending: { update_id: number }[]
  /** Answers the next calls of a method with these errors, before it takes them again. */
  refuseNext: (method: string, ...refusals: Refusal[]) => void
  close: () => Promise<void>
}

const TOKEN = "4242:a-token-of-the-emulator"

/** Telegram's Bot API on loopback, in its own words: `POST /bot<token>/<method>` with JSON or a form, `{ ok, result }` or an error. */
export async function openTelegram(): Promise<TelegramEmulator> {
  const sent: Sent[] = []
  const webhooks: Params[] = []
  const pending: { update_id: number }[] = []
  const refusals = new Map<string, Refusal[]>()
  let messageId = 0

  function answer(method: string, params: Params): unknown {
    switch (method) {
      case "getMe":
        return { id: 4242, is_bot: true, first_name: "Shaxmatka", username: "shaxmatka_test_bot" }
      case "setWebhook":
        webhooks.push(params)
        return true
      case "deleteWebhook":
      case "answerCallbackQuery":
        return true
      case "getUpdates":
        // What was confirmed by a later offset is not given again.
        while (pending[0] && pending[0].update_id < Number(params.offset)) pending.shift()
        return pending
      case "sendMessage":
      case "sendPhoto":
      case "editMessageText":
      case "editMessageReplyMarkup": {
        if (method.startsWith("send")) sent.push(toSent(method, params))
        return { message_id: ++messageId, date: 1, chat: { id: Number(params.chat_id), type: "private" }, text: "" }
      }
      case "getFile":
        return { file_id: String(params.file_id), file_unique_id: "u", file_path: "photos/one.jpg" }
      default:
        return undefined
    }
  }

  const server = createServer(async (request, response) => {
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? "") ?? []
    const reply = (status: number, body: object) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
    }
    const params = await readParams(request)
    if (token !== TOKEN) return reply(401, { ok: false, error_code: 401, description: "Unauthorized" })
    const refusal = refusals.get(method)?.shift()
    if (refusal) {
      const parameters = refusal.retryAfter === undefined ? {} : { parameters: { retry_after: refusal.retryAfter } }
      const { code, description } = refusal
      return reply(code, { ok: false, error_code: code, description, ...parameters })
    }
    const result = answer(method, params)
    if (result === undefined) return reply(404, { ok: false, error_code: 404, description: "Not Found" })
    reply(200, { ok: true, result })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    token: TOKEN,
    root: `http://127.0.0.1:${port}`,
    sent,
    webhooks,
    pending,
    refuseNext: (method, ...list) => refusals.set(method, [...(refusals.get(method) ?? []), ...list]),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function readParams(request: IncomingMessage): Promise<Params> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const body = Buffer.concat(parts)
  const type = request.headers["content-type"] ?? ""
  if (type.includes("json")) return JSON.parse(body.toString() || "{}") as Params
  if (body.length === 0) return {}
  const form = await new Response(body, { headers: { "content-type": type } }).formData()
  return Object.fromEntries(form)
}

type Key = { text: string; callback_data?: string; url?: string; request_contact?: boolean }

function toSent(method: string, params: Params): Sent {
  const markup = (typeof params.reply_markup === "string" ? JSON.parse(params.reply_markup) : params.reply_markup) as
    | { inline_keyboard?: Key[][]; keyboard?: Key[][] }
    | undefined
  const keys = [...(markup?.inline_keyboard ?? []), ...(markup?.keyboard ?? [])].flat()
  return {
    method,
    chatId: String(params.chat_id),
    text: String(params.text ?? params.caption ?? ""),
    buttons: keys.map(({ text, callback_data: data, url }) => ({ text, data, url })),
    params,
  }
}

export type TelegramPerson = { id: number; first_name: string; language_code?: string; username?: string }

let updateId = Date.now() % 1_000_000_000

function message(from: TelegramPerson, content: object) {
  const chat = { id: from.id, type: "private" }
  return {
    update_id: ++updateId,
    message: { message_id: updateId, date: 1, from: { is_bot: false, ...from }, chat, ...content },
  }
}

const BOT = { id: 4242, is_bot: true, first_name: "Shaxmatka" }

/** The update that Telegram sends when a person writes, presses a button or shares a contact. */
export const updates = {
  text: (from: TelegramPerson, text: string) => {
    const command = text.startsWith("/")
      ? { type: "bot_command", offset: 0, length: text.split(/\s/)[0]?.length }
      : null
    return message(from, { text, ...(command ? { entities: [command] } : {}) })
  },
  press: (from: TelegramPerson, data: string) => ({
    update_id: ++updateId,
    callback_query: {
      id: String(updateId),
      from: { is_bot: false, ...from },
      chat_instance: "1",
      data,
      message: { message_id: 1, date: 1, chat: { id: from.id, type: "private" }, text: "…" },
    },
  }),
  /** `owner` null: a card that is nobody's in Telegram. */
  contact: (from: TelegramPerson, phone: string, owner: number | null = from.id) =>
    message(from, {
      contact: { phone_number: phone, first_name: from.first_name, ...(owner === null ? {} : { user_id: owner }) },
    }),
  photo: (from: TelegramPerson) =>
    message(from, { photo: [{ file_id: "f1", file_unique_id: "u1", width: 90, height: 90 }] }),
  blocked: (from: TelegramPerson, status: "kicked" | "member") => ({
    update_id: ++updateId,
    my_chat_member: {
      date: 1,
      from: { is_bot: false, ...from },
      chat: { id: from.id, type: "private" },
      old_chat_member: { status: "member", user: BOT },
      new_chat_member: { status, user: BOT, until_date: 0 },
    },
  }),
}
