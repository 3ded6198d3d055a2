import { mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer"
import { SendingFailed } from "@/lib/domain/deliveries/rules"
import { env } from "@/lib/env"

export type Letter = {
  to: string
  subject: string
  text: string
  html: string
  /** Where a mail program may ask by one press for no more of these (RFC 8058). */
  stopAddress?: string
}

const TIMEOUT_MS = 20_000
/** 421, 450 … : the server's own "later". */
const MANY_REQUESTS = new Set([421, 450, 451, 452])

// Next bundles routes apart: two pools would open twice the connections that a provider allows.
const store = globalThis as typeof globalThis & { shaxmatkaMail?: { url: string; transport: Transporter } }

/** Whether letters leave this machine; without SMTP_URL they are written to DATA_DIR/mail. */
export function mailConnected(): boolean {
  return env().SMTP_URL !== undefined
}

/**
 * Sends a letter by SMTP, or writes it as a file. `key` becomes its Message-ID: a letter that goes twice after a crash is one
 * to the mailbox. Throws `SendingFailed`.
 */
export async function sendMail(letter: Letter, key: string): Promise<void> {
  const { SMTP_URL: url, MAIL_FROM: from } = env()
  const name = key.replace(/[^\w.-]/g, "-")
  const { stopAddress, ...content } = letter
  const message = {
    ...content,
    ...(stopAddress ? { headers: stopHeaders(stopAddress) } : {}),
    from,
    messageId: `<${name}@${new URL(env().APP_URL ?? "http://shaxmatka.local").hostname}>`,
  }
  if (!url) return keep(message, name)
  try {
    await pool(url).sendMail(message)
  } catch (error) {
    throw failureOf(error)
  }
}

function stopHeaders(address: string) {
  return { "List-Unsubscribe": `<${address}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
}

function pool(url: string): Transporter {
  if (store.shaxmatkaMail?.url === url) return store.shaxmatkaMail.transport
  store.shaxmatkaMail?.transport.close()
  const target = new URL(url)
  const secure = target.protocol === "smtps:"
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    host: target.hostname,
    port: Number(target.port || (secure ? 465 : 587)),
    secure,
    ...(target.username && {
      auth: { user: decodeURIComponent(target.username), pass: decodeURIComponent(target.password) },
    }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A letter is made of our own words alone: nothing in it may name a file or an address to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  store.shaxmatkaMail = { url, transport }
  return transport
}

async function keep(message: SendMailOptions, name: string): Promise<void> {
  const { message: bytes } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  const folder = join(env().DATA_DIR, "mail")
  await mkdir(folder, { recursive: true })
  // Whole or not at all, for whoever reads the folder meanwhile.
  const half = join(folder, `.${name}.part`)
  await writeFile(half, bytes)
  await rename(half, join(folder, `${name}.eml`))
}

/** SMTP says by its first digit whether trying again helps (RFC 5321, 4.2.1); without an answer it may. */
function failureOf(error: unknown): SendingFailed {
  const code: unknown = error instanceof Error ? Reflect.get(error, "responseCode") : undefined
  if (typeof code !== "number") return new SendingFailed("unreachable", { cause: error })
  if (code >= 500) return new SendingFailed("refused", { permanent: true, cause: error })
  return new SendingFailed(MANY_REQUESTS.has(code) ? "tooOften" : "unreachable", { cause: error })
}

/** Closes the pool's connections: when the server ends. */
export function closeMail(): void {
  store.shaxmatkaMail?.transport.close()
  store.shaxmatkaMail = undefined
}
