import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { queueDelivery, sendDeliveries } from "@/lib/domain/deliveries/commands"
import { dropDelivery, retryDeliveries, retryDelivery } from "@/lib/domain/deliveries/desk/commands"
import { listDeliveries, readChannelHealth } from "@/lib/domain/deliveries/desk/queries"
import { SendingFailed } from "@/lib/domain/deliveries/rules"
import type { Sender } from "@/lib/domain/deliveries/schema"
import { call } from "../support/api"
import { makeUser } from "../support/factories"
import { outcome } from "../support/sale"

type Person = Awaited<ReturnType<typeof makeUser>>
let admin: Person
let reader: Person
const now = new Date("2026-11-23T06:00:00Z")

beforeEach(async () => {
  await db.delivery.deleteMany()
  admin = await makeUser("admin")
  reader = await makeUser("sales", { name: "Дилноза Каримова" })
})

let count = 0
const queue = (orderKey = `k${count}`) =>
  transaction((tx) => {
    const payload = { letter: "notice", kind: "lead.assigned", userId: reader.id }
    return queueDelivery(tx, { channel: "mail", orderKey, idempotencyKey: `dead:${++count}`, payload }, now)
  })
const refuses: Sender = () => Promise.reject(new SendingFailed("refused", { permanent: true }))
const takes: Sender = async () => undefined

describe("a message that did not arrive", () => {
  test("is seen by an admin with its reason and its reader's name, and goes when it is sent once more", async () => {
    await queue()
    await sendDeliveries({ mail: refuses }, () => now)
    const [dead] = (await listDeliveries(admin.actor, { status: "dead", limit: 10 })).items
    expect(dead).toMatchObject({
      status: "dead",
      to: "Дилноза Каримова",
      kind: "lead.assigned",
      lastError: "refused",
      attempts: 1,
      nextAt: null,
    })
    expect(JSON.stringify(dead)).not.toMatch(/@/)
    const health = () => readChannelHealth(admin.actor).then(([mail]) => mail)
    expect(await health()).toMatchObject({ channel: "mail", dead: 1, waiting: 0 })
    await retryDelivery(admin.actor, dead?.id ?? "", now)
    expect(await health()).toMatchObject({ dead: 0, waiting: 1 })
    expect(await sendDeliveries({ mail: takes }, () => now)).toMatchObject({ sent: 1 })
    expect((await outcome(retryDelivery(admin.actor, dead?.id ?? "", now))).code).toBe("status_conflict")
    expect(await db.activity.count({ where: { kind: "delivery.retried", entityId: dead?.id } })).toBe(1)
  })

  test("goes with all others of its channel, or is given up and holds nothing back", async () => {
    for (let n = 0; n < 3; n++) await queue()
    await sendDeliveries({ mail: refuses }, () => now)
    expect(await retryDeliveries(admin.actor, { channel: "telegram" }, now)).toEqual({ count: 0 })
    expect(await retryDeliveries(admin.actor, { channel: "mail" }, now)).toEqual({ count: 3 })
    const [first] = (await listDeliveries(admin.actor, { limit: 10 })).items
    const both = await Promise.all([1, 2].map(() => outcome(dropDelivery(admin.actor, first?.id ?? "", now))))
    expect(both.map(({ code }) => code).sort()[0]).toBe("done")
    expect(await sendDeliveries({ mail: takes }, () => now)).toMatchObject({ sent: 2 })
    expect(await db.activity.count({ where: { kind: "delivery.dropped", entityId: first?.id } })).toBe(1)
  })

  test("does not exist for anybody but an admin", async () => {
    for (const role of ["sales", "mop", "rop", "finance"] as const) {
      const as = await makeUser(role)
      expect((await call("GET", "/api/deliveries", { as })).status).toBe(403)
      expect((await call("POST", "/api/deliveries/retry", { as, body: {} })).status).toBe(403)
    }
  })
})
