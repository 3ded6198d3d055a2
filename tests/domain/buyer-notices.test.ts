import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { queueBuyerNotices, setReminders } from "@/lib/domain/buyer-notices/commands"
import { effectiveDays, mayWrite, noticeOf } from "@/lib/domain/buyer-notices/rules"
import { addDays, dayInZone } from "@/lib/domain/calendar"
import { sendDeliveries } from "@/lib/domain/deliveries/commands"
import { getLeadCard } from "@/lib/domain/leads/card/queries"
import { identifyBuyer, rememberChat } from "@/lib/domain/telegram/buyers/commands"
import { provide } from "@/lib/env"
import { sendLetter } from "@/lib/mail/send-letter"
import { sendNotice } from "@/lib/telegram/send-notice"
import { call } from "../support/api"
import { makePhone } from "../support/factories"
import { ownMailbox } from "../support/mailbox"
import { makeSigned, type Office, openOffice, pay, SCHEDULE } from "../support/sale"
import { openTelegram, type TelegramEmulator } from "../support/telegram"

const mailbox = ownMailbox()
let telegram: TelegramEmulator
let office: Office
let nextId = 910_000
const signedAt = new Date("2026-01-15T06:00:00Z")

beforeAll(async () => {
  telegram = await openTelegram()
  process.env.TELEGRAM_BOT_TOKEN = telegram.token
  process.env.TELEGRAM_API_ROOT = telegram.root
  provide({})
  office = await openOffice()
})
afterAll(() => telegram.close())
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "delivery", "buyer_notice", "telegram_chat" CASCADE`
  telegram.sent.length = 0
})

/** A signed contract whose first item is due on a day of ours, and its buyer in Telegram. */
async function buyerOf(due: string) {
  const { contract, leadId } = await makeSigned(office, SCHEDULE, signedAt)
  const phone = makePhone()
  await db.contract.update({ where: { id: contract.id }, data: { phone } })
  const item = await db.scheduleItem.findFirstOrThrow({
    where: { contractId: contract.id, inForce: true, unpaid: { gt: 0 } },
    orderBy: { effectiveDate: "asc" },
    select: { id: true },
  })
  const day = new Date(`${due}T00:00:00Z`)
  // Others of the schedule stand far away: a notice is about this one.
  await db.$executeRaw`UPDATE "schedule_item" SET "dueDate" = ${day}::date, "effectiveDate" = ${day}::date WHERE "id" = ${item.id}`
  const telegramId = String(++nextId)
  const sender = { telegramId, chatId: telegramId, username: null }
  await rememberChat(sender, "ru")
  await identifyBuyer(sender, { phone, name: "Азиз", telegramId })
  return { contract, leadId, telegramId, itemId: item.id }
}

const morning = (day: string) => new Date(`${day}T05:00:00Z`) // ten in Tashkent
// The sender asks the clock itself: a notice of another day is out of date.
const today = dayInZone(new Date(), "Asia/Tashkent")
const send = () => sendDeliveries({ telegram: sendNotice }, () => new Date(morning(today).getTime() + 1_000))

describe("a buyer in Telegram", () => {
  test("is told of a payment once a day however often the job runs, in sum and date, and it stands on the lead's card", async () => {
    const { contract, leadId } = await buyerOf(addDays(today, 3))
    const now = morning(today)
    const queued = await Promise.all([1, 2, 3].map(() => queueBuyerNotices(now)))
    expect(queued.reduce((sum, run) => sum + run.queued, 0)).toBe(1)
    expect((await queueBuyerNotices(now)).queued).toBe(0)
    await send()
    expect(telegram.sent).toHaveLength(1)
    expect(telegram.sent[0]?.text).toMatch(new RegExp(`^Напоминаем: .* платёж по договору ${contract.number}`))
    const card = await getLeadCard(office.sales.actor, leadId)
    expect(card?.timeline.find(({ kind }) => kind === "notice")).toMatchObject({ about: "soon", status: "sent" })
  })

  test("is told nothing at night, and by the first minute of the morning everything", async () => {
    await buyerOf(today)
    const at = (time: string) => new Date(`${today}T${time}:00+05:00`)
    for (const night of ["08:59", "20:00", "23:30"]) expect((await queueBuyerNotices(at(night))).queued).toBe(0)
    expect((await queueBuyerNotices(at("09:00"))).queued).toBe(1)
  })

  test("is not asked for what came meanwhile, nor once they said that they want no more of it", async () => {
    const paid = await buyerOf(today)
    const tired = await buyerOf(addDays(today, -7))
    expect((await queueBuyerNotices(morning(today))).queued).toBe(2)
    await pay(office, paid.contract.id, { amount: 500_000_000 })
    await setReminders(tired.telegramId, false)
    expect(await send()).toMatchObject({ sent: 2 })
    expect(telegram.sent).toEqual([])
    await db.buyerNotice.deleteMany()
    expect((await queueBuyerNotices(morning(today))).queued).toBe(0)
    await setReminders(tired.telegramId, true)
    expect((await queueBuyerNotices(morning(today))).queued).toBe(1)
  })
})

describe("a buyer with an address and no Telegram", () => {
  const byMail = () => sendDeliveries({ mail: sendLetter }, () => new Date(morning(today).getTime() + 1_000))

  test("gets a letter in their language, and one press in the mail program or on the page is the last of them", async () => {
    const { contract, leadId } = await buyerOf(today)
    await db.telegramChat.deleteMany()
    await db.contract.update({ where: { id: contract.id }, data: { email: "aziza@example.uz", buyerLocale: "en" } })
    expect((await queueBuyerNotices(morning(today))).queued).toBe(1)
    expect(await byMail()).toMatchObject({ sent: 1 })
    const [letter = ""] = mailbox.letters
    expect(letter).toContain("To: aziza@example.uz")
    expect(letter).toContain(`Subject: A payment of contract ${contract.number} is due today`)
    expect(letter).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    const card = await getLeadCard(office.sales.actor, leadId)
    expect(card?.timeline.find(({ kind }) => kind === "notice")).toMatchObject({ channel: "mail", status: "sent" })

    const unfolded = letter.replaceAll(/\r\n[ \t]+/g, "")
    const path = /List-Unsubscribe: ?<https?:\/\/[^/]+(\/[^>]+)>/.exec(unfolded)?.[1] ?? ""
    const headers = { "content-type": "application/x-www-form-urlencoded" }
    const forged = await call(
      "POST",
      path.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
      { body: "{}", headers },
    )
    expect(forged.status).not.toBe(200)
    const press = () => call("POST", path, { body: "List-Unsubscribe=One-Click", headers })
    expect([(await press()).status, (await press()).status]).toEqual([200, 200])
    await db.buyerNotice.deleteMany()
    expect((await queueBuyerNotices(morning(today))).queued).toBe(0)
    expect(await db.activity.count({ where: { kind: "contract.remindersStopped", entityId: contract.id } })).toBe(1)
  })

  test("is not written to of what was paid while the letter waited", async () => {
    const { contract } = await buyerOf(addDays(today, 3))
    await db.telegramChat.deleteMany()
    await db.contract.update({ where: { id: contract.id }, data: { email: "olim@example.uz" } })
    await queueBuyerNotices(morning(today))
    await pay(office, contract.id, { amount: 500_000_000 })
    await byMail()
    expect(mailbox.letters).toEqual([])
  })
})

describe("the days of a notice", () => {
  test("are three before, the day, and a few after, each told of on that day alone", () => {
    expect(Array.from({ length: 40 }, (_, ago) => noticeOf(addDays("2026-03-31", 3 - ago), "2026-03-31"))).toEqual(
      Array.from({ length: 40 }, (_, ago) =>
        ago === 0 ? "soon" : ago === 3 ? "today" : [4, 10, 17, 33].includes(ago) ? "overdue" : null,
      ),
    )
    for (const day of effectiveDays("2026-02-28")) expect(noticeOf(day, "2026-02-28")).not.toBeNull()
  })

  test("hold within the hours alone, whatever the minute", () => {
    const hours = { from: "09:00", to: "20:00", timeZone: "Asia/Tashkent" }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), (minute) => {
        const now = new Date(Date.parse("2026-05-10T00:00:00+05:00") + minute * 60_000)
        expect(mayWrite(now, hours)).toBe(minute >= 540 && minute < 1_200)
      }),
    )
  })
})
