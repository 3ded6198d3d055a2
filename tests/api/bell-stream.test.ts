import { afterEach, beforeAll, expect, test } from "vitest"
import { assignLead } from "@/lib/domain/leads/commands"
import { readNotifications } from "@/lib/domain/notifications/commands"
import { watchBell } from "@/lib/domain/notifications/live/queries"
import type { BellEvent } from "@/lib/domain/notifications/live/schema"
import { signOutEverywhere } from "@/lib/domain/users/commands"
import { call } from "../support/api"
import { makeLead, makeUser } from "../support/factories"
import { closeStreams, openStream, until } from "../support/stream"

const PATH = "/api/notifications/stream"
type Person = Awaited<ReturnType<typeof makeUser>>
let mop: Person

beforeAll(async () => {
  process.env.RATE_LIMIT_USER = "0"
  mop = await makeUser("mop")
})
afterEach(closeStreams)

async function listen(as: Person) {
  const stream = await openStream<BellEvent>(PATH, as)
  await stream.heard(({ type }) => type === "rung")
  const rings = () => stream.events.filter(({ type }) => type === "rung").length
  return {
    ...stream,
    rings,
    rung: (times: number) =>
      until(
        () => rings() >= times,
        1_000,
        () => `Rung ${rings()} times`,
      ),
  }
}

test("a bell rings within a second of the commit, for its owner and nobody else", async () => {
  const [sales, other] = await Promise.all([makeUser("sales"), makeUser("sales")])
  const [his, theirs] = await Promise.all([listen(sales), listen(other)])
  expect(his.response.headers.get("content-type")).toContain("text/event-stream")
  const lead = await makeLead(null)
  await assignLead(mop.actor, { id: lead.id, userId: sales.id })
  await his.rung(2)
  expect(theirs.rings()).toBe(1)
  expect(JSON.stringify(his.events)).not.toContain(lead.id)
})

test("what is read in one browser is read in the other", async () => {
  const sales = await makeUser("sales")
  await assignLead(mop.actor, { id: (await makeLead(null)).id, userId: sales.id })
  const elsewhere = await listen(sales)
  await readNotifications(sales.actor, {})
  await elsewhere.rung(2)
})

test("it ends at once with the session, is nothing for a stranger, and not without measure", async () => {
  const sales = await makeUser("sales")
  const stream = await listen(sales)
  await signOutEverywhere((await makeUser("admin")).actor, { id: sales.id })
  await stream.over()
  expect((await call("GET", PATH, {})).status).toBe(401)
  const looking = new AbortController()
  const never = { signal: looking.signal, stillMay: async () => true }
  for (let n = 0; n < 12; n++) watchBell(mop.actor, never)
  expect(() => watchBell(mop.actor, never)).toThrow("rate_limited")
  looking.abort() // before anybody has read from them
  expect(() => watchBell(mop.actor, never)).not.toThrow()
})
