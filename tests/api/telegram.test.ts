import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { POST } from "@/app/api/telegram/webhook/route"
import { answerUpdate } from "@/bot/answer-update"
import { db } from "@/lib/db/client"
import { planCallback, remindOfCallbacks } from "@/lib/domain/callbacks/commands"
import { sendDeliveries } from "@/lib/domain/deliveries/commands"
import { warnOfExpiringClaims } from "@/lib/domain/expiry/warning/commands"
import { submitPublicLead } from "@/lib/domain/leads/site/commands"
import { handleOnce } from "@/lib/domain/telegram/commands"
import { updateUser } from "@/lib/domain/users/commands"
import { provide } from "@/lib/env"
import { sendNotice } from "@/lib/telegram/send-notice"
import { call } from "../support/api"
import { makeComplex, makeLead, makePhone, makeUser, unique } from "../support/factories"
import { BUYER, flatIn, makeSigned, type Office, openOffice, SCHEDULE } from "../support/sale"
import { openTelegram, type TelegramEmulator, type TelegramPerson, updates } from "../support/telegram"

const SECRET = "a secret that only Telegram and the webhook know"
let telegram: TelegramEmulator
let office: Office
let nextId = 700_000

beforeAll(async () => {
  telegram = await openTelegram()
  process.env.TELEGRAM_BOT_TOKEN = telegram.token
  process.env.TELEGRAM_API_ROOT = telegram.root
  process.env.WEBHOOK_SECRET = SECRET
  provide({})
  office = await openOffice()
})
afterAll(() => telegram.close())
beforeEach(async () => {
  await db.delivery.deleteMany()
  telegram.sent.length = 0
})

const stranger = (fields: Partial<TelegramPerson> = {}): TelegramPerson => ({
  id: ++nextId,
  first_name: "Азиз",
  language_code: "ru",
  ...fields,
})

function post(update: unknown, secret: string | null = SECRET): Promise<Response> {
  const headers = new Headers({ "content-type": "application/json" })
  if (secret !== null) headers.set("x-telegram-bot-api-secret-token", secret)
  return POST(
    new Request("http://localhost/api/telegram/webhook", { method: "POST", headers, body: JSON.stringify(update) }),
  )
}

/** What the bot answered to this update. */
async function tell(update: unknown) {
  const before = telegram.sent.length
  expect((await post(update)).status).toBe(200)
  return telegram.sent.slice(before)
}

const deliver = (clock = () => new Date()) => sendDeliveries({ telegram: sendNotice }, clock)

/** An employee whose Telegram is linked by the link of their profile. */
async function linked(role: "sales" | "mop" = "sales") {
  const user = await makeUser(role)
  const answer = await call<{ url: string }>("POST", "/api/users/me/telegram", { as: user, body: {} })
  const person = stranger({ username: `u${nextId}` })
  const payload = new URL(answer.json.url).searchParams.get("start")
  const [said] = await tell(updates.text(person, `/start ${payload}`))
  expect(said?.text).toContain("Telegram подключён")
  telegram.sent.length = 0
  return { user, person, payload }
}

describe("the webhook", () => {
  test("is opened by its secret alone, and acts once on what Telegram sends twice", async () => {
    const person = stranger()
    const update = updates.text(person, "/start")
    for (const secret of [null, "", "another secret"]) expect((await post(update, secret)).status).toBe(401)
    expect(telegram.sent).toEqual([])
    expect(await tell(update)).toHaveLength(1)
    expect(await tell(update)).toEqual([])
    await Promise.all([1, 2, 3].map(() => post(update)))
    expect(telegram.sent).toHaveLength(1)
    expect((await post({ nonsense: true })).status).toBe(400)
  })

  test("answers for what is done alone: what another process is at is refused, what a lost one began is begun anew", async () => {
    const update = updates.text(stranger(), "/start")
    const at = { receivedAt: new Date(), lockedUntil: new Date(Date.now() + 60_000) }
    await db.telegramUpdate.create({ data: { updateId: update.update_id, ...at } })
    expect((await post(update)).status).toBe(503)
    expect(telegram.sent).toEqual([])
    const where = { updateId: update.update_id }
    await db.telegramUpdate.update({ where, data: { lockedUntil: new Date(Date.now() - 1) } })
    expect(await tell(update)).toHaveLength(1)
    expect(await db.telegramUpdate.findUnique({ where })).toMatchObject({
      lockedUntil: null,
      handledAt: expect.any(Date),
    })
  })

  test("what failed is not handled: it is done when it comes again", async () => {
    const { update_id: id } = updates.text(stranger(), "/start")
    const work = vi.fn(async () => undefined).mockRejectedValueOnce(new Error("the database was away"))
    await expect(handleOnce(id, work)).rejects.toThrow("the database was away")
    expect([await handleOnce(id, work), await handleOnce(id, work), work.mock.calls.length]).toEqual([true, true, 2])
  })

  test("what failed after its lease was over takes nothing from whoever has done it since", async () => {
    const { update_id: id } = updates.text(stranger(), "/start")
    const hourAgo = () => new Date(Date.now() - 3_600_000)
    const late = handleOnce(
      id,
      async () => {
        expect(await handleOnce(id, async () => undefined)).toBe(true)
        throw new Error("too late")
      },
      hourAgo,
    )
    await expect(late).rejects.toThrow("too late")
    const work = vi.fn(async () => undefined)
    expect([await handleOnce(id, work), work.mock.calls.length]).toEqual([true, 0])
  })

  test("of three that bring one update at once, one does its work", async () => {
    const update = updates.text(stranger(), "/start")
    const answers = await Promise.all([1, 2, 3].map(() => post(update)))
    expect(answers.map(({ status }) => status)).toContain(200)
    expect(telegram.sent).toHaveLength(1)
  })

  test("says that there is no bot where there is none", async () => {
    process.env.TELEGRAM_BOT_TOKEN = ""
    provide({})
    expect((await post(updates.text(stranger(), "/start"))).status).toBe(503)
    const asked = await call("POST", "/api/users/me/telegram", { as: office.sales, body: {} })
    expect([asked.status, asked.json.code]).toEqual([503, "not_configured"])
    process.env.TELEGRAM_BOT_TOKEN = telegram.token
    provide({})
  })

  test("handles two updates of one chat one after the other", async () => {
    const person = stranger()
    await Promise.all([
      answerUpdate(updates.press(person, "call:u-1") as never),
      answerUpdate(updates.press(person, "contract") as never),
    ])
    const session = await db.telegramSession.findUniqueOrThrow({ where: { key: `${person.id}:${person.id}` } })
    expect(session).toMatchObject({ lockedUntil: null, value: { unitId: "u-1" } })
  })

  test("answers what it does not understand, and a picture, with its buttons", async () => {
    const person = stranger()
    for (const update of [updates.photo(person), updates.text(person, "/nonsense"), updates.text(person, "Почём?")]) {
      const [said] = await tell(update)
      expect(said?.text).toMatch(/закажите звонок/)
      expect(said?.buttons.map(({ data }) => data)).toEqual(["call", "complexes", "contract", "language"])
    }
    expect(await tell(updates.press(person, "no-such-button"))).toEqual([])
  })
})

describe("an employee", () => {
  test("links their Telegram by a link that works once, and takes it apart again", async () => {
    const { user, person, payload } = await linked()
    const [again] = await tell(updates.text(stranger(), `/start ${payload}`))
    expect(again?.text).toMatch(/Ссылка больше не действует/)
    const standing = () => call<{ account: { username: string } | null }>("GET", "/api/users/me/telegram", { as: user })
    expect((await standing()).json.account?.username).toBe(person.username)
    expect((await call("DELETE", "/api/users/me/telegram", { as: user })).status).toBe(200)
    expect((await standing()).json.account).toBeNull()
    const [refused] = await tell(updates.press(person, "in"))
    expect(refused?.text).toBe("Это действие не входит в вашу роль.")
    const log = await db.activity.findMany({ where: { entityId: user.id, kind: { startsWith: "user.telegram" } } })
    expect(log.map(({ kind }) => kind).sort()).toEqual(["user.telegramLinked", "user.telegramUnlinked"])
  })

  test("of two who are offered a lead that nobody took, the first has it", async () => {
    await db.attendance.deleteMany()
    await db.telegramAccount.deleteMany()
    const [first, second] = [await linked(), await linked()]
    const name = `Жасур ${unique()}`
    await submitPublicLead({ name, phone: makePhone(), consent: true, website: "" })
    await deliver()
    expect(telegram.sent.map(({ text }) => text)).toEqual([`Новый лид ждёт: ${name}`, `Новый лид ждёт: ${name}`])
    const take = telegram.sent[0]?.buttons.find(({ text }) => text === "Беру")?.data ?? ""
    telegram.sent.length = 0
    await Promise.all([post(updates.press(first.person, take)), post(updates.press(second.person, take))])
    expect(telegram.sent.map(({ text }) => text).sort()).toEqual([
      `Лид ваш: ${name}`,
      "Этого клиента уже взял коллега.",
    ])
    const lead = await db.lead.findFirstOrThrow({ where: { name }, select: { assigneeId: true } })
    expect([first.user.id, second.user.id]).toContain(lead.assigneeId)
  })

  test("hears of a call whose time has come, moves it, and marks it as done", async () => {
    const { user, person } = await linked()
    const lead = await makeLead(user, { name: "Дилноза <b>" })
    const past = new Date(Date.now() - 60_000)
    const { id } = await planCallback(
      user.actor,
      { id: lead.id, at: past.toISOString() },
      new Date(Date.now() - 120_000),
    )
    await remindOfCallbacks()
    await deliver()
    expect(telegram.sent).toMatchObject([{ chatId: String(person.id), text: "Пора позвонить: Дилноза &lt;b&gt;" }])
    expect(telegram.sent[0]?.buttons.map(({ data }) => data)).toEqual([`done:${id}`, `hour:${id}`, `day:${id}`])
    const [moved] = await tell(updates.press(person, `hour:${id}`))
    expect(moved?.text).toMatch(/^Звонок перенесён на/)
    expect((await db.callback.findUniqueOrThrow({ where: { id } })).at.getTime()).toBeGreaterThan(Date.now())
    await tell(updates.press(person, `done:${id}`))
    expect((await db.callback.findUniqueOrThrow({ where: { id } })).doneAt).not.toBeNull()
    const [foreign] = await tell(updates.press((await linked()).person, `done:${id}`))
    expect(foreign?.text).toBe("Такой записи нет.")
  })

  test("hears once that a claim runs out, and extends it", async () => {
    const { user, person } = await linked()
    const lead = await makeLead(user)
    const unitId = await flatIn(office)
    const body = { leadId: lead.id, unitId, kind: "held" }
    const claim = await call<{ id: string; expiresAt: string }>("POST", "/api/reservations", { as: user, body })
    const soon = new Date(Date.parse(claim.json.expiresAt) - 3_600_000)
    await Promise.all([warnOfExpiringClaims(soon), warnOfExpiringClaims(soon)])
    await deliver(() => new Date(soon.getTime() + 1_000))
    expect(telegram.sent).toHaveLength(1)
    expect(telegram.sent[0]?.text).toMatch(/^Бронь скоро закончится/)
    const [answer] = await tell(updates.press(person, telegram.sent[0]?.buttons[0]?.data ?? ""))
    expect(answer?.text).toMatch(/^Бронь продлена до/)
    const row = await db.reservation.findUniqueOrThrow({ where: { id: claim.json.id } })
    expect(row.expiresAt?.toISOString()).not.toBe(claim.json.expiresAt)
    expect(row.warnedAt).toBeNull()
  })

  test("comes and goes by the menu, and nothing reaches who has left", async () => {
    const { user, person } = await linked()
    const [menu] = await tell(updates.text(person, "/start"))
    expect(menu?.buttons.map(({ data }) => data)).toEqual(["in", "out", "calls", "complexes"])
    expect((await tell(updates.press(person, "in")))[0]?.text).toMatch(/^Приход отмечен/)
    expect(await db.attendance.findFirst({ where: { userId: user.id, outAt: null } })).toMatchObject({
      via: "telegram",
    })
    expect((await tell(updates.press(person, "out")))[0]?.text).toMatch(/^Уход отмечен/)
    const lead = await makeLead(null)
    await call("POST", `/api/leads/${lead.id}/assign`, { as: office.mop, body: { userId: user.id } })
    const admin = await makeUser("admin")
    await updateUser(admin.actor, { id: user.id, active: false })
    telegram.sent.length = 0
    expect(await deliver()).toMatchObject({ sent: 0, dead: 1 })
    expect(telegram.sent).toEqual([])
    expect((await tell(updates.press(person, "in")))[0]?.text).not.toMatch(/отмечен/)
  })

  test("who blocked the bot is not written to until they come back; what is too often waits as long as it is told", async () => {
    const { user, person } = await linked()
    const give = async () => {
      const lead = await makeLead(null)
      await call("POST", `/api/leads/${lead.id}/assign`, { as: office.mop, body: { userId: user.id } })
    }
    telegram.refuseNext("sendMessage", { code: 429, description: "Too Many Requests", retryAfter: 7_200 })
    await give()
    expect(await deliver()).toMatchObject({ failed: 1 })
    const waiting = await db.delivery.findFirstOrThrow({ select: { nextAt: true, lastError: true } })
    expect(waiting.lastError).toBe("tooOften")
    expect(waiting.nextAt.getTime()).toBeGreaterThan(Date.now() + 7_000_000)
    telegram.refuseNext("sendMessage", { code: 403, description: "Forbidden: bot was blocked by the user" })
    expect(await deliver(() => new Date(Date.now() + 8_000_000))).toMatchObject({ dead: 1 })
    await give()
    expect(await db.delivery.count({ where: { status: "waiting" } })).toBe(0)
    await tell(updates.blocked(person, "member"))
    await give()
    expect(await deliver()).toMatchObject({ sent: 1 })
  })
})

describe("a buyer", () => {
  test("finds a free flat by rooms, sees its price and instalments in the complex's currency, and asks for a call", async () => {
    const complex = await makeComplex({ published: true, nameRu: `ЖК Бот ${unique()}` })
    const unitId = await flatIn({ place: complex })
    const hidden = await flatIn({ place: complex })
    await db.unit.update({ where: { id: hidden }, data: { status: "hidden" } })
    const person = stranger()
    const [shown] = await tell(updates.text(person, `/start complex_${complex.slug}`))
    const rooms = shown?.buttons.find(({ data }) => data?.startsWith("flats:"))?.data ?? ""
    expect(rooms.length).toBeLessThanOrEqual(64)
    const [list] = await tell(updates.press(person, rooms))
    expect(list?.buttons.map(({ data }) => data)).toEqual([`flat:${unitId}`])
    const [flat] = await tell(updates.press(person, `flat:${unitId}`))
    expect(flat?.text).toMatch(/сум/)
    expect((await tell(updates.press(person, `flat:${hidden}`)))[0]?.text).toMatch(/больше нет в продаже/)
    const [pay] = await tell(updates.press(person, `pay:${unitId}:24`))
    expect(pay?.text).toMatch(/Первый взнос 30 %: .*\n24 месяца: по .*сум в месяц/)

    await tell(updates.press(person, `call:${unitId}`))
    const phone = makePhone()
    const [foreign] = await tell(updates.contact(person, phone, 1))
    expect(foreign?.text).toMatch(/чужая карточка/)
    const [unowned] = await tell(updates.contact(person, phone, null))
    expect(unowned?.text).toMatch(/чужая карточка/)
    expect(await db.lead.count({ where: { phone } })).toBe(0)
    const shared = updates.contact(person, phone.slice(1))
    const [thanks] = await tell(shared)
    expect(thanks?.text).toMatch(/^Спасибо/)
    // A process that was lost before it could say that this was done: the thanks come again, the touch does not.
    await db.telegramUpdate.update({ where: { updateId: shared.update_id }, data: { handledAt: null } })
    expect(await tell(shared)).toHaveLength(1)
    const lead = await db.lead.findFirstOrThrow({ where: { phone }, select: { source: true, touches: true } })
    expect(lead).toMatchObject({ source: "telegram", touches: [{ source: "telegram", unitId }] })

    const words = updates.text(person, "А балкон <есть>?")
    expect((await tell(words))[0]?.text).toMatch(/Передали менеджеру/)
    const touches = await db.leadTouch.findMany({ where: { lead: { phone } }, orderBy: { at: "asc" } })
    expect(touches.map(({ message }) => message)).toEqual(["", "А балкон <есть>?"])
  })

  test("sees the plan of a flat where the site has an address that Telegram can fetch it from", async () => {
    process.env.APP_URL = "https://sotuv.example.uz"
    provide({})
    const complex = await makeComplex({ published: true })
    const unitId = await flatIn({ place: complex })
    const [flat] = await tell(updates.text(stranger({ language_code: "en" }), `/start unit_${unitId}`))
    delete process.env.APP_URL
    provide({})
    const page = `https://sotuv.example.uz/en/shaxmatki/${complex.slug}/${unitId}`
    expect(flat).toMatchObject({ method: "sendPhoto", params: { photo: `${page}/og.png` } })
    expect(flat?.buttons.map(({ url, data }) => url ?? data)).toEqual([`pay:${unitId}:24`, `call:${unitId}`, page])
  })

  test("comes by an advert's link in their own language, and the campaign counts them", async () => {
    const person = stranger({ language_code: "uz" })
    const [hello] = await tell(updates.text(person, "/start c_bahor-tg"))
    expect(hello?.text).toMatch(/^Assalomu alaykum/)
    await tell(updates.press(person, "call"))
    const phone = makePhone()
    await tell(updates.contact(person, phone))
    const touch = await db.leadTouch.findFirstOrThrow({ where: { lead: { phone } }, select: { utmCampaign: true } })
    expect(touch.utmCampaign).toBe("bahor-tg")
    const [english] = await tell(updates.press(person, "language:en"))
    expect(english?.text).toMatch(/^Hello/)
  })

  test("sees the date and the sum of the next payment of their own contract, and nothing else of it", async () => {
    const { contract } = await makeSigned(office, SCHEDULE, new Date("2026-01-15T06:00:00Z"))
    const phone = makePhone()
    await db.contract.update({ where: { id: contract.id }, data: { phone } })
    const person = stranger()
    const [ask] = await tell(updates.press(person, "contract"))
    expect(ask?.params.reply_markup).toMatchObject({ keyboard: [[{ request_contact: true }]] })
    const [answer] = await tell(updates.contact(person, phone))
    expect(answer?.text).toContain(contract.number)
    expect(answer?.text).toMatch(/Следующий платёж: \d\d\.\d\d\.\d{4}\nСумма: [\d\s]+сум/)
    expect(answer?.text).not.toContain(BUYER.fullName)
    expect((await tell(updates.press(stranger(), "contract")))[0]?.text).not.toContain(contract.number)
    const other = stranger()
    await tell(updates.press(other, "contract"))
    expect((await tell(updates.contact(other, makePhone())))[0]?.text).toMatch(/платежей не найдено/)
  })
})
