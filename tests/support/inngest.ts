import { createHmac } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

type Handler = (request: Request) => Promise<Response>
type Op = { id: string; op: string; data?: unknown; error?: { name: string; message: string } }
export type Run = {
  /** What the function came to. */
  result?: unknown
  /** What it ended with instead. */
  error?: { name: string; message: string }
  /** Requests it took, and how often one of them was tried again. */
  requests: number
  retries: number
}

const ADDRESS = "http://localhost/api/inngest"
const MOST_REQUESTS = 20

/** JSON with its keys in order (RFC 8785), as Inngest sends and signs it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(",")}}`
}

/** Signs as Inngest does: HMAC-SHA256 of body and time under the key without its prefix. */
export function signature(key: string, body: string, at = Math.floor(Date.now() / 1_000)): string {
  const bare = key.replace(/^signkey-\w+-/, "")
  return `t=${at}&s=${createHmac("sha256", bare).update(body).update(String(at)).digest("hex")}`
}

/** Calls one function by the SDK's own protocol: step by step, with what the steps before gave, until it ends or is not to be tried again. */
export async function execute(post: Handler, fn: string, key: string, event: object, attempts = 3): Promise<Run> {
  const steps: Record<string, unknown> = {}
  const run: Run = { requests: 0, retries: 0 }
  const runId = `run-${Date.now()}-${Math.random()}`
  for (let attempt = 0; run.requests < MOST_REQUESTS; ) {
    const stack = Object.keys(steps)
    const ctx = { run_id: runId, attempt, stack: { stack, current: stack.length }, disable_immediate_execution: false }
    const body = canonical({ version: 2, event, events: [event], steps, use_api: false, ctx })
    run.requests++
    const answer = await post(
      new Request(`${ADDRESS}?fnId=shaxmatka-${fn}&stepId=step`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-inngest-signature": signature(key, body), host: "localhost" },
        body,
      }),
    )
    const said: unknown = await answer.json()
    const ops = Array.isArray(said) ? (said as Op[]) : []
    const failed = ops.find(({ op }) => op === "StepError" || op === "StepFailed")
    for (const { id, op, data } of ops) if (op === "StepRun") steps[id] = { type: "data", data }
    if (answer.status === 200 && !Array.isArray(said)) return { ...run, result: said }
    const whole = ops.find(({ op }) => op === "RunComplete")
    if (whole) return { ...run, result: (whole.data as { data?: unknown } | undefined)?.data ?? whole.data }
    const final = answer.headers.get("x-inngest-no-retry") === "true" || failed?.op === "StepFailed"
    const error = failed?.error ?? (answer.ok ? undefined : (said as Run["error"]))
    if (!error) continue
    if (final || ++attempt >= attempts) return { ...run, error }
    run.retries++
  }
  throw new Error(`${fn} did not end within ${MOST_REQUESTS} requests`)
}

type Registered = { id: string; triggers: object[]; steps: Record<string, { retries: { attempts: number } }> }

/** Inngest's own side: takes registrations and events. */
export async function openInngest() {
  const events: unknown[] = []
  const registrations: { functions: Registered[] }[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body: unknown = JSON.parse(Buffer.concat(parts).toString() || "null")
    if (request.url?.startsWith("/e/")) events.push(body)
    else registrations.push(body as (typeof registrations)[number])
    const answer = request.url?.startsWith("/e/") ? { ids: ["1"], status: 200 } : { ok: true, modified: true }
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer))
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    events,
    registrations,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
