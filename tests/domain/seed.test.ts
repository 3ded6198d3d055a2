import { afterAll, beforeAll, describe, expect, inject, test } from "vitest"
import { verifyPassword } from "@/lib/crypto/password"
import { db, disconnect } from "@/lib/db/client"
import { listOnShift } from "@/lib/domain/attendance/queries"
import { getPublicGrid } from "@/lib/domain/complexes/queries"
import { getPublicFlat, listPublicDrawings } from "@/lib/domain/drawings/public/queries"
import { drawingOf } from "@/lib/domain/drawings/public/rules"
import { drawingBody } from "@/lib/domain/drawings/schema"
import { planFaults } from "@/lib/domain/layouts/rules"
import { layoutPlanSchema } from "@/lib/domain/layouts/schema"
import { ROLES } from "@/lib/domain/policy"
import { env, provide } from "@/lib/env"
import { seedDemo } from "@/prisma/seed/seed"
import { copyTemplate, DEMO_DATABASE, dropDatabase } from "../support/cluster"

/** `npm test` has made the demo already; alone, this file makes its own. */
const READY = inject("demoAt")
const NOW = READY ? new Date(READY) : new Date()
// Forty seconds on two free cores; a crowded machine takes many times that.
const SEED_MS = 900_000
const COPY = "t_demo"

beforeAll(async () => {
  if (READY) process.env.DATABASE_URL = await copyTemplate(inject("clusterUrl"), COPY, DEMO_DATABASE)
  provide({}) // the environment is read again
  if (!READY) await seedDemo(NOW)
}, SEED_MS)
afterAll(async () => {
  await disconnect()
  await dropDatabase(inject("clusterUrl"), COPY)
})

/** Rows of a query that looks for what must not be there. */
const none = async (rows: Promise<unknown[]>) => expect(await rows).toEqual([])

describe("the demo's people", () => {
  test("six accounts sign in with the demo password, none of them has to change it", async () => {
    const users = await db.user.findMany({ orderBy: { login: "asc" } })
    expect(users.map((user) => user.login)).toEqual(["admin", "finance", "mop", "rop", "sales", "sales2"])
    expect(new Set(users.map((user) => user.role))).toEqual(new Set(ROLES))
    expect(users.some((user) => user.mustChangePassword)).toBe(false)
    for (const user of users) expect(await verifyPassword(user.passwordHash, env().DEMO_PASSWORD)).toBe(true)
  })

  test("both salespeople are on shift", async () => {
    const here = (await listOnShift(NOW)).map((stay) => stay.userId)
    const sales = await db.user.findMany({ where: { role: "sales" } })
    for (const { id } of sales) expect(here).toContain(id)
  })
})

describe("the demo's houses", () => {
  test("more than a thousand units, about half of them free", async () => {
    const items = (await Promise.all(["bahor", "rassvet"].map((slug) => getPublicGrid(slug, NOW)))).flatMap(
      (grid) => grid?.items ?? [],
    )
    expect(items.length).toBeGreaterThan(1_000)
    const share = (status: string) => items.filter((item) => item.publicStatus === status).length / items.length
    expect(share("available")).toBeGreaterThan(0.4)
    expect(share("available")).toBeLessThan(0.52)
    expect(share("reserved")).toBeGreaterThan(0.1)
    expect(share("sold")).toBeGreaterThan(0.33)
    expect(new Set(items.map((item) => item.kind))).toEqual(new Set(["apartment", "commercial", "parking", "storage"]))
  })

  test("the second entrance is shorter and its numbers leave the gaps that the set-back top leaves", async () => {
    const units = await db.unit.findMany({
      where: { complex: { slug: "bahor" }, block: { name: "1" }, entrance: { name: "2" }, kind: "apartment" },
      orderBy: [{ floor: "asc" }, { stack: "asc" }],
    })
    expect(units).toHaveLength(50)
    expect(units[0]?.number).toBe("91")
    expect(units.filter((unit) => unit.floor === 13).map((unit) => unit.number)).toEqual(["135", "136", "137"])
    expect(units.filter((unit) => unit.floor === 14).map((unit) => unit.number)).toEqual(["139", "140", "141"])
  })

  test("«Рассвет» is drawn on every level, each flat and shop on every floor it takes, over a picture that is there", async () => {
    const places = await listPublicDrawings("rassvet")
    expect(new Set(places.map((place) => place.level))).toEqual(new Set(["master", "facade", "floor"]))
    const rows = await db.drawing.findMany({ select: { id: true, level: true, body: true, backgroundId: true } })
    expect(new Set(rows.map((row) => row.level))).toEqual(new Set(["master", "facade", "floor", "unit"]))
    expect(rows.filter((row) => row.backgroundId === null)).toEqual([])
    const drawn = new Map(rows.map((row) => [row.id, JSON.stringify(drawingBody.parse(row.body).shapes)]))
    const units = ((await getPublicGrid("rassvet", NOW))?.items ?? []).filter(({ floor }) => floor > 0)
    expect(units.length).toBeGreaterThan(400)
    for (const { id, block, entrance, floor, floors } of units) {
      for (let at = floor; at < floor + floors; at += 1) {
        const place = drawingOf(places, { to: "floor", block, entrance, floor: at })
        expect(drawn.get(place?.id ?? ""), `${id} on floor ${at}`).toContain(`"${id}"`)
      }
    }
  })

  test("a flat of «Рассвет» shows its rooms, as many as its layout's plan has", async () => {
    const units = await db.unit.findMany({
      where: { complex: { slug: "rassvet" }, layoutId: { not: null }, status: { not: "hidden" } },
      select: { id: true, layout: { select: { code: true, plan: true } } },
      distinct: ["layoutId"],
    })
    expect(units.length).toBeGreaterThan(8)
    for (const { id, layout } of units) {
      const rooms = layoutPlanSchema.parse(layout?.plan).levels.flatMap((level) => level.rooms.map(({ kind }) => kind))
      const flat = await getPublicFlat("rassvet", id)
      expect(
        flat?.rooms.map(({ room }) => room),
        layout?.code,
      ).toEqual(rooms)
      expect(flat?.labels).toHaveLength(rooms.length)
    }
  })

  test("each layout has a plan without faults", async () => {
    const layouts = await db.layout.findMany()
    expect(layouts.length).toBeGreaterThan(15)
    for (const layout of layouts) expect(planFaults(layoutPlanSchema.parse(layout.plan), layout.areaDm2)).toEqual([])
  })
})

describe("the demo's business holds the domain's invariants", () => {
  test("every schedule adds up to its contract's price", async () => {
    await none(db.$queryRaw`
      SELECT k."number" FROM "contract" k
      JOIN "schedule" s ON s."contractId" = k."id"
        AND s."version" = (SELECT max("version") FROM "schedule" v WHERE v."contractId" = k."id")
      WHERE k."price" <> (SELECT sum(i."amount") FROM "schedule_item" i WHERE i."scheduleId" = s."id")`)
    expect(await db.contract.count()).toBeGreaterThan(80)
    const units = await db.contractUnit.groupBy({ by: ["contractId"], _count: true })
    expect(units.filter((contract) => contract._count === 2).length).toBeGreaterThan(2)
  })

  test("contract numbers have no gaps", async () => {
    const complexes = await db.complex.findMany({
      select: { contractPrefix: true, lastContractNumber: true, id: true },
    })
    for (const complex of complexes) {
      const contracts = await db.contract.findMany({ where: { complexId: complex.id }, orderBy: { seq: "asc" } })
      expect(contracts.map((contract) => contract.seq)).toEqual(contracts.map((_, index) => index + 1))
      expect(complex.lastContractNumber).toBe(contracts.length)
      expect(contracts.every((contract) => contract.number.startsWith(`${complex.contractPrefix}-`))).toBe(true)
    }
  })

  test("a unit is claimed exactly when its status says so, by one claim of that kind", async () => {
    await none(db.$queryRaw`
      SELECT u."id", u."status" FROM "unit" u
      LEFT JOIN "reservation" r ON r."unitId" = u."id" AND r."status" IN ('active', 'contracted')
      GROUP BY u."id"
      HAVING count(r."id") <> (u."status" IN ('held', 'reserved', 'contracted', 'sold', 'handed_over'))::int
        OR (u."status" IN ('held', 'reserved') AND min(r."kind"::text) <> u."status"::text)
        OR (u."status" IN ('contracted', 'sold', 'handed_over') AND min(r."status"::text) <> 'contracted')`)
  })

  test("a lead stands where its claims put it", async () => {
    await none(db.$queryRaw`
      SELECT l."id", l."status" FROM "lead" l
      LEFT JOIN "reservation" r ON r."leadId" = l."id" AND r."status" IN ('active', 'contracted')
      LEFT JOIN "unit" u ON u."id" = r."unitId"
      GROUP BY l."id"
      HAVING (l."status" = 'sold') <> coalesce(bool_or(u."status" = 'sold'), false)
        OR (l."status" = 'reserved') <> (count(r."id") > 0 AND NOT coalesce(bool_or(u."status" = 'sold'), false))`)
  })

  test("completed money lies on items or is credit, never more than came and never on a cancelled payment", async () => {
    await none(db.$queryRaw`
      SELECT p."id" FROM "payment" p JOIN "allocation" a ON a."paymentId" = p."id"
      GROUP BY p."id" HAVING sum(a."amount") > p."amount" OR p."status" <> 'completed'`)
    await none(db.$queryRaw`
      SELECT i."id" FROM "schedule_item" i JOIN "allocation" a ON a."itemId" = i."id"
      GROUP BY i."id" HAVING sum(a."amount") > i."amount"`)
  })

  test("nothing happened after the present, and the log reads in time", async () => {
    await none(db.$queryRaw`SELECT "seq" FROM "activity" WHERE "at" > ${NOW}`)
    await none(db.$queryRaw`SELECT "id" FROM "lead" WHERE "createdAt" > ${NOW} OR "respondedAt" > ${NOW}`)
    await none(db.$queryRaw`SELECT "id" FROM "attendance" WHERE "inAt" > ${NOW} OR "outAt" > ${NOW}`)
    await none(
      db.$queryRaw`SELECT "id" FROM "payment" WHERE "paidAt" > (${NOW}::timestamptz AT TIME ZONE 'Asia/Tashkent')::date`,
    )
  })

  test("the log of three months names no phone and no buyer's paper", async () => {
    await none(db.$queryRaw`SELECT "seq" FROM "activity" a WHERE a."data"::text ~ '\\+998[0-9]{9}'`)
    await none(
      db.$queryRaw`SELECT a."seq" FROM "activity" a WHERE a."data"::text ~* '"(passport|pinfl|phone)": *"[^"]*[0-9]'`,
    )
  })

  test("there is something to do: new leads, overdue and due calls, live claims, queues, arrears of every age", async () => {
    expect(await db.lead.count({ where: { status: "new" } })).toBeGreaterThan(5)
    expect(await db.lead.count({ where: { assigneeId: null } })).toBeGreaterThan(0)
    expect(await db.callback.count({ where: { doneAt: null, at: { lt: NOW } } })).toBeGreaterThan(2)
    const soon = new Date(NOW.getTime() + 36 * 3_600_000)
    expect(await db.callback.count({ where: { doneAt: null, at: { gt: NOW, lt: soon } } })).toBeGreaterThan(4)
    expect(await db.reservation.count({ where: { status: "active", expiresAt: { gt: NOW } } })).toBeGreaterThan(30)
    expect(await db.contract.count({ where: { status: "draft" } })).toBeGreaterThan(2)
    expect(await db.queueEntry.count({ where: { status: "waiting" } })).toBeGreaterThan(2)
    expect(await db.discountRequest.count({ where: { status: "pending" } })).toBeGreaterThan(0)
    expect(await db.settlement.groupBy({ by: ["status"] })).toHaveLength(2)
    expect(await db.payment.groupBy({ by: ["status"] })).toHaveLength(3)
    const buckets = await db.$queryRaw<unknown[]>`
      SELECT DISTINCT least(((${NOW}::timestamptz AT TIME ZONE 'Asia/Tashkent')::date - i."effectiveDate" - 1) / 30, 3) AS bucket
      FROM "schedule_item" i JOIN "contract" k ON k."id" = i."contractId" AND k."status" = 'signed'
      WHERE i."effectiveDate" < (${NOW}::timestamptz AT TIME ZONE 'Asia/Tashkent')::date
        AND i."amount" > coalesce((SELECT sum(a."amount") FROM "allocation" a WHERE a."itemId" = i."id"), 0)`
    expect(buckets).toHaveLength(4)
  })
})
