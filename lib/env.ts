import { z } from "zod"

const list = z
  .string()
  .default("")
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
const count = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .default(String(fallback))
    .transform(Number)
const optional = z.string().optional()

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: count(3000).refine((port) => port <= 65_535, "is not a port"),
  /** Address to listen on. Demo passwords force 127.0.0.1. */
  HOST: optional,
  /** The address people type, for links in mail, Telegram and sitemaps. */
  APP_URL: optional,
  DATA_DIR: z.string().default(".data"),
  /** Where backups go; `backups` in DATA_DIR unless told. */
  BACKUP_DIR: optional,
  /** Of how many days every backup is kept; 0 where others make the backups. */
  BACKUP_KEEP_DAYS: count(7),
  /** Of how many weeks the last backup is kept. */
  BACKUP_KEEP_WEEKS: count(4),
  /** Where the build is; a test build has its own. */
  NEXT_DIST_DIR: z.string().default(".next"),
  DATABASE_URL: optional,
  /** LISTEN and advisory locks need a direct connection where DATABASE_URL is pooled. */
  DIRECT_DATABASE_URL: optional,
  DATABASE_POOL: count(10),
  /** Signs session cookies. */
  SESSION_SECRET: optional,
  /** `id:base64(32 bytes)`, comma separated; the first encrypts, all decrypt. */
  ENCRYPTION_KEYS: list,
  /** Opens /api/internal/jobs to the in-process runner. */
  INTERNAL_SECRET: optional,
  /** What outside systems prove themselves with on our webhooks. */
  WEBHOOK_SECRET: optional,
  DEMO_PASSWORD: z.string().default("shaxmatka-demo"),
  /** Proxies in front of us that append to X-Forwarded-For. */
  TRUST_PROXY: count(0),
  /** How long a stopping instance says at /api/ready that it goes, before it does. */
  DRAIN_SECONDS: count(0),
  CORS_ORIGINS: list,
  RATE_LIMIT_PUBLIC: count(100),
  RATE_LIMIT_USER: count(600),
  RATE_LIMIT_SIGN_IN: count(10),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  LOG_FILE: optional,
  REDIS_URL: optional,
  /** The JSON key of a service account that price lists in Google Sheets are shared with. */
  GOOGLE_SERVICE_ACCOUNT: optional,
  /** Another address of the Sheets API, with a slash at its end. */
  GOOGLE_SHEETS_ROOT_URL: optional,
  /** smtp://user:password@host:587, or smtps:// on 465. Without it letters are files in DATA_DIR/mail. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Shaxmatka <no-reply@localhost>"),
  /** What BotFather gave the bot. Without it nobody is written to by Telegram. */
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, "is not a bot's token")
    .optional(),
  /** Another address of the Bot API: a server of one's own. */
  TELEGRAM_API_ROOT: z.url().default("https://api.telegram.org"),
  /** The app of Instagram Login (Business Login), not Facebook's. */
  INSTAGRAM_APP_ID: optional,
  INSTAGRAM_APP_SECRET: optional,
  /** Other addresses of Meta's three hosts: sign-in page, token exchange, API. */
  INSTAGRAM_LOGIN_ROOT: z.url().default("https://www.instagram.com"),
  INSTAGRAM_TOKEN_ROOT: z.url().default("https://api.instagram.com"),
  INSTAGRAM_GRAPH_ROOT: z.url().default("https://graph.instagram.com"),
  INNGEST_SIGNING_KEY: optional,
  INNGEST_EVENT_KEY: optional,
  INNGEST_BASE_URL: optional,
  /** The first admin, where nobody can be asked: `npm start -- --empty`, `npm run user:create`. */
  ADMIN_LOGIN: optional,
  ADMIN_NAME: optional,
  ADMIN_PASSWORD: optional,
})

export type Env = z.output<typeof schema>

let cached: Env | undefined

/** The checked environment. Throws a ZodError naming each variable that is wrong. */
export function env(): Env {
  // A variable set to nothing counts as not set: `FOO=` in a compose file means "leave it".
  cached ??= schema.parse(Object.fromEntries(Object.entries(process.env).filter(([, text]) => text !== "")))
  return cached
}

/** Gives the process what the environment did not: generated secrets, the embedded database. Called before serving. */
export function provide(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) process.env[name] ||= value
  cached = undefined
}

/** A secret that must be there at run time but not while building. */
export function secret(name: "SESSION_SECRET" | "INTERNAL_SECRET" | "DATABASE_URL"): string {
  const value = env()[name]
  if (!value) throw new Error(`${name} is not set. npm start generates it; with a server of your own, set it.`)
  return value
}
