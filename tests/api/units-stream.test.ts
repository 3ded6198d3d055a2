import pg from "pg"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { repriceUnits } from "@/lib/domain/prices/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import { claimUnit, extendReservation } from "@/lib/domain/reservations/commands"
import { watchUnits } from "@/lib/domain/units/live/queries"
import type { UnitEvent } from "@/lib/domain/units/live/schema"
import { countWatches } from "@/lib/domain/units/live/watch/queries"
import { signOutEverywhere, updateUser } from "@/lib/domain/users/commands"
import { beginShutdown } from "@/lib/shutdown"
import { call } from "../support/api"
import { makeUser } from "../support/factories"
import { flatIn, leadOf, type Office, openOffice } from "../support/sale"
import { closeStreams, openStream, until } from "../support/stream"

let office: Office
let path: string

beforeAll(async () => {
  process.env.RATE_LIMIT_PUBLIC = "0"
  process.env.RATE_LIMIT_USER = "0"
  office = await openOffice()
  path = `/api/units/stream?complexId=${office.place.slug}`
})
afterEach(closeStreams)

const isReload = (event: UnitEvent) => event.type === "reload"
const of = (unitId: string, status?: string) => (event: UnitEvent) =>
  event.type === "unit" && event.unitId === unitId && (status === undefined || event.status === status)

async function look(as: { actor: Office["mop"]["actor"] }, at = path) {
  const stream = await openStream(at, as)
  await stream.heard(isReload, 3_000)
  return stream
}

describe("the stream of units", () => {
  test("says within a second what somebody else has committed: status, holder, until when, the queue", async () => {
    const unitId = await flatIn(office)
    const leadId = await leadOf(office.sales, { name: "Клиент колл-центра" })
    const [desk, stranger] = await Promise.all([look(office.mop), look(await makeUser("sales"))])
    expect(desk.response.headers.get("content-type")).toContain("text/event-stream")
    expect(desk.response.headers.get("x-accel-buffering")).toBe("no")
    const claim = await claimUnit(office.sales.actor, { leadId, unitId, kind: "held" })
    const seen = await desk.heard(of(unitId), 1_000)
    expect(seen).toMatchObject({ status: "held", until: claim.expiresAt, unit: { claim: { lead: { id: leadId } } } })
    // Whoever may not see the lead learns who holds the unit and not for whom.
    const told = await stranger.heard(of(unitId))
    expect(told).toMatchObject({ status: "held", unit: { claim: { lead: null, holder: office.sales.actor.name } } })
    expect(JSON.stringify(told)).not.toContain("колл-центра")
    const waiting = await leadOf(office.sales)
    await joinQueue(office.mop.actor, unitId, { leadId: waiting })
    await desk.heard((event) => event.type === "unit" && event.unitId === unitId && event.unit.queue === 1)
    const extended = await extendReservation(office.mop.actor, claim.id)
    await desk.heard((event) => event.type === "unit" && event.until === extended.expiresAt)
  })

  test("says nothing of another complex, and of all of them to whoever asks for all", async () => {
    const other = await openOffice()
    const [here, there] = [await flatIn(office), await flatIn(other)]
    const [one, all] = await Promise.all([look(office.mop), look(office.mop, "/api/units/stream")])
    const claim = async (unitId: string) =>
      claimUnit(office.mop.actor, { leadId: await leadOf(office.sales), unitId, kind: "held" })
    await claim(there)
    await claim(here)
    await Promise.all([one.heard(of(here)), all.heard(of(here)), all.heard(of(there))])
    expect(one.events.some(of(there))).toBe(false)
    expect((await call("GET", "/api/units/stream?complexId=nowhere", { as: office.mop })).status).toBe(404)
  })

  test("a claim runs out while every job stands still: the unit is free for whoever looks", async () => {
    const [unitId, another] = [await flatIn(office), await flatIn(office)]
    const leadId = await leadOf(office.sales)
    const claim = await claimUnit(office.mop.actor, { leadId, unitId, kind: "held" })
    const stream = await look(office.mop)
    await db.reservation.update({ where: { id: claim.id }, data: { expiresAt: new Date(Date.now() + 400) } })
    await claimUnit(office.mop.actor, { leadId, unitId: another, kind: "held" })
    await stream.heard(of(another))
    await stream.heard(of(unitId, "available"), 2_000)
    expect((await db.unit.findUniqueOrThrow({ where: { id: unitId } })).status).toBe("held")
  })

  test("a reprice of a whole house is one word: read it anew", async () => {
    const big = await openOffice()
    await Promise.all(Array.from({ length: 70 }, () => flatIn(big)))
    const stream = await look(big.mop, `/api/units/stream?complexId=${big.place.id}`)
    const change = { basisPoints: 500, baseFloor: 1 }
    await repriceUnits(big.admin.actor, { filter: { complexId: big.place.id }, change, preview: false })
    await until(
      () => stream.events.filter(isReload).length === 2,
      1_000,
      () => "No second reload",
    )
    expect(stream.events.filter(({ type }) => type === "unit")).toEqual([])
  })

  test("after the line to the database was lost, viewers are told to read anew, and hear again", async () => {
    const unitId = await flatIn(office)
    const stream = await look(office.mop)
    const admin = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await admin.connect()
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN activity'",
    )
    await admin.end()
    await until(
      () => stream.events.filter(isReload).length === 2,
      3_000,
      () => "The gap was not told",
    )
    await claimUnit(office.mop.actor, { leadId: await leadOf(office.sales), unitId, kind: "held" })
    await stream.heard(of(unitId, "held"))
  })
})

describe("the stream ends", () => {
  const endings: [string, (person: Awaited<ReturnType<typeof makeUser>>) => Promise<unknown>][] = [
    ["when an admin signs its person out", ({ id }) => signOutEverywhere(office.admin.actor, { id })],
    ["when they are deactivated", ({ id }) => updateUser(office.admin.actor, { id, active: false })],
    ["when they get another role", ({ id }) => updateUser(office.admin.actor, { id, role: "finance" })],
  ]
  test.each(endings)("%s", async (_, end) => {
    const person = await makeUser("sales")
    const unitId = await flatIn(office)
    const [stream, other] = await Promise.all([look(person), look(office.mop)])
    await end(person)
    await stream.over()
    await claimUnit(office.mop.actor, { leadId: await leadOf(office.sales), unitId, kind: "held" })
    await other.heard(of(unitId))
    expect(stream.events.some(of(unitId))).toBe(false)
  })

  test("when the session is over though nothing was announced, with the next beat, however busy the grid is", async () => {
    let asked = 0
    const looking = new AbortController()
    const options = { signal: looking.signal, beatMs: 40, stillMay: async () => ++asked < 3 }
    const events: UnitEvent[] = []
    for await (const event of await watchUnits(office.mop.actor, { complexId: office.place.id }, options)) {
      events.push(event)
    }
    expect(events.map(({ type }) => type)).toEqual(["reload", "alive", "alive"])
  })

  test("when nobody looks any more: then nothing is read and nothing listened to", async () => {
    const stream = await look(office.mop)
    expect(countWatches()).toBe(1)
    await stream.close()
    await until(
      () => countWatches() === 0,
      1_000,
      () => "Somebody is thought to look still",
    )
    const listening = () => db.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN activity'`
    await expect.poll(listening, { timeout: 3_000 }).toEqual([]) // the server takes a moment to see a client off
  })

  test("twelve a person are enough; the thirteenth is refused, and one that is closed makes room", async () => {
    const person = await makeUser("sales")
    const streams = await Promise.all(Array.from({ length: 12 }, () => look(person)))
    const refused = await call("GET", path, { as: person })
    expect([refused.status, refused.json.code]).toEqual([429, "rate_limited"])
    await streams[0]?.close()
    await look(person)
  })

  test("with the server", async () => {
    const stream = await look(office.mop)
    beginShutdown()
    await stream.over()
  })
})
