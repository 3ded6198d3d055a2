import { beforeAll, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { sendDeliveries } from "@/lib/domain/deliveries/commands"
import { assignLead } from "@/lib/domain/leads/commands"
import { notify } from "@/lib/domain/notifications/commands"
import { setPreference } from "@/lib/domain/notifications/preferences/commands"
import { getPreferences, wantedChannels } from "@/lib/domain/notifications/preferences/queries"
import { GROUP_OF } from "@/lib/domain/notifications/preferences/rules"
import { NOTIFICATION_KINDS } from "@/lib/domain/notifications/schema"
import { sendLetter } from "@/lib/mail/send-letter"
import { makeLead, makeUser } from "../support/factories"
import { ownMailbox } from "../support/mailbox"

type Person = Awaited<ReturnType<typeof makeUser>>
const mailbox = ownMailbox()
let mop: Person

beforeAll(async () => {
  mop = await makeUser("mop")
})

const give = async (to: Person, name = "Азиза") =>
  assignLead(mop.actor, { id: (await makeLead(null, { name })).id, userId: to.id })
const bells = ({ id }: Person) => db.notification.count({ where: { userId: id } })

test("the bell rings and no letter comes, until a person says otherwise; only differences are kept", async () => {
  const sales = await makeUser("sales", { email: "sales@example.uz" })
  await give(sales)
  expect([await bells(sales), await db.delivery.count({ where: { orderKey: `mail:${sales.id}` } })]).toEqual([1, 0])
  const changed = await setPreference(sales.actor, { group: "leads", channel: "bell", on: false })
  expect(changed.groups.find(({ group }) => group === "leads")).toEqual({
    group: "leads",
    bell: false,
    mail: false,
    telegram: true,
  })
  await give(sales)
  expect(await bells(sales)).toBe(1)
  expect(await wantedChannels(db, sales.id, "callback.due")).toEqual(["bell"])
  await setPreference(sales.actor, { group: "leads", channel: "bell", on: true })
  expect(await db.notificationPreference.count({ where: { userId: sales.id } })).toBe(0)
})

test("who wants letters gets one in their language, with what the bell says and a way there", async () => {
  const sales = await makeUser("sales", { email: "dilnoza@example.uz", locale: "uz" })
  await setPreference(sales.actor, { group: "leads", channel: "mail", on: true })
  await give(sales, "Karimov Aziz")
  expect(await sendDeliveries({ mail: sendLetter })).toMatchObject({ sent: 1, failed: 0 })
  const [letter = ""] = mailbox.letters
  expect(letter).toContain("To: dilnoza@example.uz")
  expect(letter).toContain("/dashboard/leads/")
  expect(letter).toContain("Karimov Aziz")
})

test("a letter wants an address, and a choice concerns one's own role", async () => {
  const sales = await makeUser("sales")
  await setPreference(sales.actor, { group: "leads", channel: "mail", on: true })
  await give(sales)
  expect(await db.delivery.count({ where: { orderKey: `mail:${sales.id}` } })).toBe(0)
  const imports = setPreference(sales.actor, { group: "imports", channel: "bell", on: false })
  await expect(imports).rejects.toMatchObject({ code: "forbidden" })
  expect((await getPreferences((await makeUser("finance")).actor)).groups).toEqual([
    { group: "digest", bell: false, mail: false, telegram: true },
  ])
})

test("a change that is taken back tells nobody", async () => {
  const sales = await makeUser("sales", { email: "taken@example.uz" })
  await setPreference(sales.actor, { group: "callbacks", channel: "mail", on: true })
  const undone = transaction(async (tx) => {
    await notify(tx, sales.id, { kind: "callback.due", data: { name: "Никто" }, href: null }, new Date())
    throw new Error("undone")
  })
  await expect(undone).rejects.toThrow("undone")
  expect(await db.delivery.count({ where: { orderKey: `mail:${sales.id}` } })).toBe(0)
})

test("every kind belongs to a group", () => {
  expect(Object.keys(GROUP_OF).toSorted()).toEqual([...NOTIFICATION_KINDS].toSorted())
})
