import { InngestTestEngine } from "@inngest/test"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { GET, POST, PUT } from "@/app/api/inngest/route"
import { createInngest } from "@/inngest/client"
import { DELIVERIES_QUEUED } from "@/inngest/events"
import { findJob, JOBS } from "@/inngest/jobs"
import { db } from "@/lib/db/client"
import { DomainError } from "@/lib/domain/errors"
import { env, provide } from "@/lib/env"
import { execute, openInngest, signature } from "../support/inngest"

const KEY = "signkey-test-0123456789abcdef0123456789abcdef"
const context = {} as never
const post = (request: Request) => POST(request as never, context)
let cloud: Awaited<ReturnType<typeof openInngest>>

beforeAll(async () => {
  cloud = await openInngest()
})
afterAll(() => cloud.close())

const tick = (at = new Date()) => ({ name: "inngest/scheduled.timer", data: {}, ts: at.getTime(), id: String(at) })

describe("without keys", () => {
  test("the address of Inngest says that it is not set up", async () => {
    const answer = await post(new Request("http://localhost/api/inngest", { method: "POST", body: "{}" }))
    expect([answer.status, (await answer.json()).code]).toEqual([503, "not_configured"])
  })
})

describe("with its keys", () => {
  beforeAll(() => {
    process.env.INNGEST_SIGNING_KEY = KEY
    process.env.INNGEST_EVENT_KEY = "an-event-key"
    process.env.INNGEST_BASE_URL = cloud.url
    provide({})
    expect(env().INNGEST_BASE_URL).toBe(cloud.url)
  })

  test("every job is registered once, at its own times, and sending also with the event of a queued message", async () => {
    const answer = await PUT(new Request("http://localhost/api/inngest", { method: "PUT" }) as never, context)
    expect(answer.status).toBe(200)
    const functions = cloud.registrations.at(-1)?.functions ?? []
    expect(functions.map(({ id }) => id).sort()).toEqual(JOBS.map(({ id }) => `shaxmatka-${id}`).sort())
    for (const { id, cron, retries } of JOBS) {
      const found = functions.find((one) => one.id === `shaxmatka-${id}`)
      expect(found?.triggers).toContainEqual(expect.objectContaining({ cron }))
      expect(found?.steps.step?.retries.attempts).toBe(retries)
    }
    const sending = functions.find(({ id }) => id === "shaxmatka-send-deliveries")
    expect(sending?.triggers).toContainEqual(expect.objectContaining({ event: "deliveries/queued" }))
  })

  test("a call without a signature, or with another's, is refused and runs nothing", async () => {
    const body = JSON.stringify({
      version: 2,
      event: tick(),
      events: [tick()],
      steps: {},
      ctx: { run_id: "r", attempt: 0 },
    })
    const address = "http://localhost/api/inngest?fnId=shaxmatka-prune-records&stepId=step"
    const before = await db.jobRun.count()
    for (const sign of [undefined, signature("signkey-test-ffffffffffffffffffffffffffffffff", body)]) {
      const headers = new Headers({ "content-type": "application/json", host: "localhost" })
      if (sign) headers.set("x-inngest-signature", sign)
      expect((await post(new Request(address, { method: "POST", headers, body }))).status).toBe(401)
    }
    expect(await db.jobRun.count()).toBe(before)
    expect((await GET(new Request("http://localhost/api/inngest") as never, context)).status).toBeLessThan(500)
  })

  test("a signed call runs the job's own body and keeps the run for the admin's desk", async () => {
    const run = await execute(post, "prune-records", KEY, tick())
    expect(run.result).toMatchObject({ status: "done" })
    const row = await db.jobRun.findFirstOrThrow({ where: { job: "prune-records" }, orderBy: { startedAt: "desc" } })
    expect(row).toMatchObject({ error: null })
    expect(row.finishedAt).not.toBeNull()
  })

  test("a step that fails once is tried again and succeeds; the same slot is not run twice", async () => {
    const job = findJob("sweep-expired-claims")
    if (!job) throw new Error("There is no such job")
    const body = vi.spyOn(job, "body").mockRejectedValueOnce(new Error("the database was away"))
    const slot = tick(new Date(Date.now() - 1_000))
    const run = await execute(post, "sweep-expired-claims", KEY, slot)
    expect(run).toMatchObject({ retries: 1, result: { status: "done" } })
    body.mockRestore()
    expect((await execute(post, "sweep-expired-claims", KEY, slot)).result).toEqual({ status: "skipped" })
    const runs = await db.jobRun.findMany({ where: { job: job.id }, orderBy: { startedAt: "asc" } })
    expect(runs.slice(-2).map(({ error }) => error)).toEqual(["Error: the database was away", null])
  })

  test("a refusal is not tried again", async () => {
    const job = findJob("back-up-data")
    if (!job) throw new Error("There is no such job")
    const body = vi.spyOn(job, "body").mockRejectedValue(new DomainError("status_conflict"))
    const run = await execute(post, "back-up-data", KEY, tick())
    expect([body.mock.calls.length, run.retries]).toEqual([1, 0])
    expect(run.error?.message).toContain("status_conflict")
    body.mockRestore()
  })

  test("the event of a queued message is typed, and reaches Inngest by its own address", async () => {
    await createInngest().client.send(DELIVERIES_QUEUED.create({}))
    expect(cloud.events.flat()).toContainEqual(expect.objectContaining({ name: "deliveries/queued" }))
  })

  test("each function does its one step in the vendor's own test engine", async () => {
    const { functions } = createInngest()
    const sending = functions.find((fn) => fn.id("").endsWith("send-deliveries"))
    if (!sending) throw new Error("There is no such function")
    const engine = new InngestTestEngine({ function: sending as never })
    const { result, error } = await engine.execute({ events: [{ name: "deliveries/queued", data: {} }] })
    expect(error).toBeUndefined()
    expect(result).toMatchObject({ status: "done" })
  })
})
