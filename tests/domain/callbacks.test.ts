import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { changeCallback, planCallback, remindOfCallbacks } from "@/lib/domain/callbacks/commands"
import { makeLead, makeUser } from "../support/factories"

const NINE = new Date("2026-11-23T04:00:00Z")
const after = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000)
let sales: Awaited<ReturnType<typeof makeUser>>

beforeAll(async () => {
  sales = await makeUser("sales")
})

async function promise(minutes: number, name = "Азиза") {
  const lead = await makeLead(sales, { name })
  const planned = await planCallback(sales.actor, { id: lead.id, at: after(minutes).toISOString() }, after(-600))
  return { leadId: lead.id, id: planned.id }
}

const rungFor = async (leadId: string) =>
  (
    await db.notification.findMany({
      where: { href: `/dashboard/leads/${leadId}` },
      select: { userId: true, kind: true },
    })
  )
    .filter(({ kind }) => kind === "callback.due")
    .map(({ userId }) => userId)

test("the bell rings when the time of a callback has come, once, and not before", async () => {
  const { leadId } = await promise(30)
  await remindOfCallbacks(after(29))
  expect(await rungFor(leadId)).toEqual([])
  await remindOfCallbacks(after(30))
  await remindOfCallbacks(after(31))
  expect(await rungFor(leadId)).toEqual([sales.id])
})

test("one that is moved rings again at its new time; one that is done does not ring", async () => {
  const { leadId, id } = await promise(40)
  await remindOfCallbacks(after(40))
  await changeCallback(sales.actor, { id, at: after(60).toISOString() }, after(41))
  await remindOfCallbacks(after(59))
  expect(await rungFor(leadId)).toHaveLength(1)
  await remindOfCallbacks(after(60))
  expect(await rungFor(leadId)).toHaveLength(2)

  const done = await promise(50)
  await changeCallback(sales.actor, { id: done.id, done: true }, after(45))
  await remindOfCallbacks(after(50))
  expect(await rungFor(done.leadId)).toEqual([])
})

test("after a day without the server nobody is rung for what is long on their desk, nor for a lead in the common queue", async () => {
  const { leadId } = await promise(70)
  const nobodys = await makeLead(null)
  await planCallback((await makeUser("mop")).actor, { id: nobodys.id, at: after(70).toISOString() }, after(-600))
  await remindOfCallbacks(after(70 + 24 * 60))
  expect(await rungFor(leadId)).toEqual([])
  expect(await rungFor(nobodys.id)).toEqual([])
})

test("two instances remind at once: each callback rings once", async () => {
  const promised = await Promise.all([80, 81, 82, 83, 84].map((minutes) => promise(minutes)))
  await Promise.all([remindOfCallbacks(after(90)), remindOfCallbacks(after(90)), remindOfCallbacks(after(90))])
  for (const { leadId } of promised) expect(await rungFor(leadId)).toEqual([sales.id])
})
