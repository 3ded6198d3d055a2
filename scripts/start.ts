import { inngestConfigured } from "@/inngest/configured"
import { startLocalRunner } from "@/inngest/local"
import { activityFeed } from "@/lib/db/listen"
import { env, provide, secret } from "@/lib/env"
import { closeMail } from "@/lib/integrations/mail/send-mail"
import { log } from "@/lib/log/log"
import { assertReachable } from "./database"
import { startEmbedded } from "./embedded"
import { report } from "./failure"
import { loadSecrets } from "./secrets"
import { startServer } from "./server"
import { followActivity } from "./server/follow-activity"
import { leave, onStop, stopAndExit, stopOnSignals } from "./server/shutdown"
import { DEMO_LOGINS, hasPeople, opensDemo, PUBLIC_PASSWORD } from "./start/demo"
import { furnish } from "./start/furnish"
import { migrate } from "./start/migrations"
import { step } from "./start/step"

const LOOPBACK = "127.0.0.1"

/** A database that is migrated and has what this way of starting promises. */
async function openDatabase(empty: boolean): Promise<string> {
  const { DATABASE_URL, DATA_DIR } = env()
  const { DATABASE_PASSWORD, ...secrets } = await loadSecrets(DATA_DIR)
  provide(secrets)
  if (DATABASE_URL) {
    await step("Connecting to PostgreSQL", () => assertReachable(DATABASE_URL))
    await migrate(DATABASE_URL)
    if (!(await hasPeople(DATABASE_URL)))
      console.log("Nobody can sign in yet: npm run user:create adds the first admin.")
    return DATABASE_URL
  }
  const starting = () => startEmbedded({ dataDir: DATA_DIR, password: DATABASE_PASSWORD, say: console.log })
  const embedded = await step("Starting PostgreSQL", starting)
  onStop(embedded.stop)
  const url = await furnish(embedded.url, empty)
  provide({ DATABASE_URL: url })
  return url
}

async function chooseHost(url: string): Promise<string> {
  const { HOST } = env()
  if (!(await opensDemo(url, PUBLIC_PASSWORD))) return HOST ?? "0.0.0.0"
  if (HOST && HOST !== LOOPBACK && HOST !== "localhost") {
    console.log(
      `HOST is ignored while the demo password works: only ${LOOPBACK} is served. Set DEMO_PASSWORD before the first start.`,
    )
  }
  return LOOPBACK
}

async function announce(url: string, host: string, port: number): Promise<void> {
  const { DEMO_PASSWORD } = env()
  console.log(`\nShaxmatka: http://${host === "0.0.0.0" || host === LOOPBACK ? "localhost" : host}:${port}`)
  if (!(await opensDemo(url, DEMO_PASSWORD))) return
  const password = DEMO_PASSWORD === PUBLIC_PASSWORD ? DEMO_PASSWORD : "as in DEMO_PASSWORD"
  console.log(`Demo accounts: ${DEMO_LOGINS.join(", ")}; password: ${password}`)
}

/** Jobs run here, and one of them at once when a commit has queued a message. */
function sendByRunner(inside: Parameters<typeof startLocalRunner>[0]): () => void {
  const runner = startLocalRunner(inside)
  onStop(runner.stop)
  return () => runner.runNow("send-deliveries")
}

/** Inngest runs the jobs: it is told that something is queued. What it does not hear, it finds within a minute. */
async function sendByInngest(): Promise<() => void> {
  const { createInngest } = await import("@/inngest/client")
  const { DELIVERIES_QUEUED } = await import("@/inngest/events")
  const { client } = createInngest()
  return () => {
    client
      .send(DELIVERIES_QUEUED.create({}))
      .catch((error: unknown) => log().warn({ err: error }, "Inngest was not told of a message"))
  }
}

async function main(flags: string[]): Promise<void> {
  stopOnSignals()
  const dev = flags.includes("--dev")
  const url = await openDatabase(flags.includes("--empty"))
  const host = await chooseHost(url)
  const { PORT, TRUST_PROXY } = env()
  const server = await step("Starting the server", () =>
    startServer({ port: PORT, host, dev, trustProxy: TRUST_PROXY }),
  )
  onStop(server.stop)
  const inside = {
    port: server.port,
    secret: secret("INTERNAL_SECRET"),
    complain: (message: string) => log().warn(message),
  }
  onStop(followActivity(inside))
  const sendNow = inngestConfigured() ? await sendByInngest() : sendByRunner(inside)
  const unsubscribe = activityFeed().subscribe(({ type }) => {
    if (type === "delivery" || type === "gap") sendNow()
  })
  onStop(async () => unsubscribe())
  onStop(closeMail)
  onStop(() => leave(env().DRAIN_SECONDS))
  await announce(url, host, server.port)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  report(error)
  await stopAndExit(1)
}
