import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { POST as deauthorize } from "@/app/api/instagram/deauthorize/route"
import { POST as deleteData } from "@/app/api/instagram/delete/route"
import { POST, GET as verify } from "@/app/api/instagram/webhook/route"
import { finishConnecting } from "@/lib/api/router/instagram"
import { connectState } from "@/lib/auth/instagram-state"
import { db } from "@/lib/db/client"
import { sendDeliveries } from "@/lib/domain/deliveries/commands"
import {
  connectInstagram,
  readInstagramFigures,
  refreshInstagramTokens,
  resealInstagramTokens,
} from "@/lib/domain/instagram/accounts/commands"
import { listLiveTokens } from "@/lib/domain/instagram/accounts/queries"
import { receiveInstagram } from "@/lib/domain/instagram/messages/commands"
import type { InstagramStandingDto } from "@/lib/domain/instagram/schema"
import { getLeadCard } from "@/lib/domain/leads/card/queries"
import { provide } from "@/lib/env"
import { sendReply } from "@/lib/instagram/send-reply"
import { loginAddress } from "@/lib/integrations/instagram/app"
import { readInsights, refreshToken } from "@/lib/integrations/instagram/graph"
import { call } from "../support/api"
import { makeLead, makePhone, makeUser, unique } from "../support/factories"
import { ACCOUNT, APP, commentBody, messageBody, openInstagram, signed, signedRequest } from "../support/instagram"
import { outcome } from "../support/sale"

type Person = Awaited<ReturnType<typeof makeUser>>
const SECRET = "a word that Meta and the webhook know"
let meta: Awaited<ReturnType<typeof openInstagram>>
let admin: Person
let mop: Person

beforeAll(async () => {
  meta = await openInstagram()
  for (const host of ["LOGIN", "TOKEN", "GRAPH"]) process.env[`INSTAGRAM_${host}_ROOT`] = meta.root
  process.env.INSTAGRAM_APP_ID = APP.id
  process.env.INSTAGRAM_APP_SECRET = APP.secret
  process.env.WEBHOOK_SECRET = SECRET
  provide({})
  admin = await makeUser("admin")
  mop = await makeUser("mop")
})
afterAll(() => meta.close())
beforeEach(async () => {
  await db.$executeRaw`TRUNCATE "instagram_account", "delivery" CASCADE`
  meta.sent.length = 0
  await connect()
})

const connect = () =>
  finishConnecting(admin.actor, new URLSearchParams({ state: connectState(admin.actor), code: "a-good-code#_" }))

function hook(raw: string, signature: string | null = signed(raw)): Promise<Response> {
  const headers = new Headers({ "content-type": "application/json" })
  if (signature) headers.set("x-hub-signature-256", signature)
  return POST(new Request("http://localhost/api/instagram/webhook", { method: "POST", headers, body: raw }))
}

let lastId = 0
const somebody = () => `55500${++lastId}${Date.now()}`
const leadOf = (fromId: string) =>
  db.instagramMessage.findFirstOrThrow({ where: { fromId }, orderBy: { at: "desc" }, select: { leadId: true } })

describe("an account", () => {
  test("is connected by its owner in the session that began it, its token sealed, and asked to tell us", async () => {
    const account = await db.instagramAccount.findFirstOrThrow()
    expect(account).toMatchObject({ instagramId: ACCOUNT.id, username: ACCOUNT.username, disconnectedAt: null })
    expect(account.token).not.toContain("long-")
    expect(meta.subscribed.at(-1)).toBe("messages,comments")
    expect(new URL(loginAddress("s")).searchParams.get("scope")).toContain("instagram_business_manage_messages")
    const state = connectState(admin.actor)
    const other = await makeUser("admin")
    const stolen = finishConnecting(other.actor, new URLSearchParams({ state, code: "a-good-code" }))
    expect((await outcome(stolen)).code).toBe("instagram_state")
    const old = connectState(admin.actor, Date.now() - 3_600_000)
    expect(
      (await outcome(finishConnecting(admin.actor, new URLSearchParams({ state: old, code: "a-good-code" })))).code,
    ).toBe("instagram_state")
    expect(
      (await outcome(finishConnecting(admin.actor, new URLSearchParams({ state, code: "a-bad-code" })))).code,
    ).toBe("instagram_refused")
    expect(await finishConnecting(admin.actor, new URLSearchParams({ state, error: "access_denied" }))).toBe(false)
    expect((await outcome(finishConnecting(mop.actor, new URLSearchParams()))).code).toBe("forbidden")
  })

  test("is refreshed before its token ends, once, and let go by the button and by Meta", async () => {
    const soon = new Date(Date.now() + 55 * 86_400_000)
    expect(await refreshInstagramTokens(refreshToken)).toEqual({ refreshed: 0, failed: 0 })
    expect(await refreshInstagramTokens(refreshToken, soon)).toEqual({ refreshed: 1, failed: 0 })
    expect(await refreshInstagramTokens(refreshToken, soon)).toEqual({ refreshed: 0, failed: 0 })
    expect(
      await refreshInstagramTokens(() => Promise.reject(new Error("away")), new Date(soon.getTime() + 55 * 86_400_000)),
    ).toEqual({ refreshed: 0, failed: 1 })
    const { id } = await db.instagramAccount.findFirstOrThrow()
    expect((await call("DELETE", `/api/marketing/instagram/${id}`, { as: admin })).status).toBe(200)
    expect((await call("DELETE", `/api/marketing/instagram/${id}`, { as: admin })).status).toBe(404)
    expect(await db.instagramAccount.findFirstOrThrow()).toMatchObject({ token: "" })

    await connect()
    const form = (text: string) =>
      new Request("http://localhost/x", { method: "POST", body: new URLSearchParams({ signed_request: text }) })
    expect((await deauthorize(form(signedRequest(ACCOUNT.id, "another secret")))).status).toBe(401)
    expect((await deauthorize(form(signedRequest(ACCOUNT.id)))).status).toBe(200)
    expect((await db.instagramAccount.findFirstOrThrow()).disconnectedAt).not.toBeNull()
    const answer = await deleteData(form(signedRequest(ACCOUNT.id)))
    expect(await answer.json()).toMatchObject({
      url: expect.stringContaining("/privacy"),
      confirmation_code: expect.any(String),
    })
    expect(await db.instagramMessage.count()).toBe(0)
  })
})

test("a token outlives the key that it was sealed with, once it was sealed again", async () => {
  const before = process.env.ENCRYPTION_KEYS ?? ""
  const next = `k9:${Buffer.alloc(32, 9).toString("base64")}`
  process.env.ENCRYPTION_KEYS = `${next},${before}`
  provide({})
  expect([await resealInstagramTokens(), await resealInstagramTokens()]).toEqual([1, 0])
  process.env.ENCRYPTION_KEYS = next
  provide({})
  expect(await listLiveTokens(new Date())).toMatchObject([
    { instagramId: ACCOUNT.id, token: expect.stringMatching(/^long-/) },
  ])
  process.env.ENCRYPTION_KEYS = `${before},${next}`
  provide({})
})

describe("what an account reached", () => {
  test("is kept by day for thirty days, what Meta has none of left out, and another day's trouble loses nothing", async () => {
    const day = (ahead: number) => new Date(Date.parse("2026-11-01T06:00:00Z") + ahead * 86_400_000)
    await db.instagramAccount.updateMany({ data: { tokenExpiresAt: day(100) } })
    for (let ahead = 0; ahead < 32; ahead++) {
      expect(await readInstagramFigures(readInsights, day(ahead))).toEqual({ accounts: 1, failed: 0 })
    }
    expect(await readInstagramFigures(() => Promise.reject(new Error("away")), day(40))).toEqual({
      accounts: 0,
      failed: 1,
    })
    const standing = await call<InstagramStandingDto>("GET", "/api/marketing/instagram", { as: admin })
    const days = standing.json.accounts[0]?.days ?? []
    expect(days).toHaveLength(30)
    expect(days[0]).toEqual({ day: "2026-12-01", figures: { reach: 100, views: 200, total_interactions: 300 } })
    expect(JSON.stringify(standing.json)).not.toContain("long-")
  })
})

describe("the webhook", () => {
  test("answers Meta's challenge to whoever knows the word, and takes nothing that is not signed over its bytes", async () => {
    const ask = (word: string) =>
      verify(
        new Request(
          `http://localhost/x?hub.mode=subscribe&hub.verify_token=${encodeURIComponent(word)}&hub.challenge=8812`,
        ),
      )
    expect(await (await ask(SECRET)).text()).toBe("8812")
    expect((await ask("another word")).status).toBe(403)
    const raw = messageBody(somebody(), "Салом", `m-${unique()}`)
    for (const signature of [null, "sha256=00", signed(raw, "another secret"), signed(`${raw} `)]) {
      expect((await hook(raw, signature)).status).toBe(401)
    }
    expect(await db.instagramMessage.count()).toBe(0)
    expect((await hook(JSON.stringify({ object: "page" }))).status).toBe(200)
    expect((await hook("no json")).status).toBe(400)
  })

  test("says that there is no app where there is none", async () => {
    process.env.INSTAGRAM_APP_ID = ""
    provide({})
    expect((await hook("{}")).status).toBe(503)
    process.env.INSTAGRAM_APP_ID = APP.id
    provide({})
  })
})

describe("what people write", () => {
  test("becomes one lead by their handle, a touch for each conversation, and a line of the card for each message", async () => {
    const from = { id: somebody(), username: `nodira_${lastId}` }
    await hook(commentBody(from, "Сколько стоит двушка?", `c-${unique()}`))
    const { leadId } = await leadOf(from.id)
    const mid = `m-${unique()}`
    await Promise.all([hook(messageBody(from.id, "Можно план?", mid)), hook(messageBody(from.id, "Можно план?", mid))])
    expect((await leadOf(from.id)).leadId).toBe(leadId)
    const lead = await db.lead.findUniqueOrThrow({
      where: { id: leadId ?? "" },
      select: { name: true, phone: true, source: true, touches: { select: { source: true } } },
    })
    expect(lead).toEqual({
      name: `@${from.username}`,
      phone: null,
      source: "instagram",
      touches: [{ source: "instagram" }],
    })
    const card = await getLeadCard(mop.actor, leadId ?? "")
    expect(card?.timeline.filter(({ kind }) => kind === "message")).toMatchObject([
      { text: "Можно план?", comment: false },
      { comment: true },
    ])
    const later = {
      instagramId: ACCOUNT.id,
      mid: `m-${unique()}`,
      fromId: from.id,
      handle: null,
      text: "Ещё актуально?",
      comment: false,
    }
    await receiveInstagram({ ...later, at: new Date(Date.now() + 3 * 86_400_000) })
    expect(await db.leadTouch.count({ where: { leadId: leadId ?? "" } })).toBe(2)
  })

  test("with a phone in it is that phone's lead, whoever owns it", async () => {
    const owner = await makeUser("sales")
    const known = await makeLead(owner, { phone: makePhone() })
    const from = somebody()
    const { phone } = await db.lead.findUniqueOrThrow({ where: { id: known.id }, select: { phone: true } })
    await hook(messageBody(from, `Перезвоните ${phone?.slice(4)} пожалуйста`, `m-${unique()}`))
    expect((await leadOf(from)).leadId).toBe(known.id)
    expect(await db.lead.findUniqueOrThrow({ where: { id: known.id }, select: { assigneeId: true } })).toEqual({
      assigneeId: owner.id,
    })
  })

  test("of two first messages at once makes one lead", async () => {
    const from = somebody()
    await Promise.all([1, 2, 3, 4].map((n) => hook(messageBody(from, `строка ${n}`, `m-${unique()}-${n}`))))
    const rows = await db.instagramMessage.findMany({ where: { fromId: from }, select: { leadId: true } })
    expect([rows.length, new Set(rows.map(({ leadId }) => leadId)).size]).toEqual([4, 1])
  })
})

describe("an answer", () => {
  const send = () => sendDeliveries({ instagram: sendReply }, () => new Date())

  test("goes to the person, or privately to a comment, and stands on the card as sent", async () => {
    const from = { id: somebody(), username: `sherzod_${lastId}` }
    const commentId = `c-${unique()}`
    await hook(commentBody(from, "Цена?", commentId))
    const id = (await leadOf(from.id)).leadId ?? ""
    const reply = (text: string, as = mop) => call("POST", `/api/leads/${id}/instagram`, { as, body: { text } })
    expect((await reply("Напишу в директ")).status).toBe(201)
    await send()
    expect(meta.sent).toEqual([{ recipient: { comment_id: commentId }, message: { text: "Напишу в директ" } }])
    await hook(messageBody(from.id, "Жду", `m-${unique()}`, Date.now() + 1_000))
    await reply("От 570 млн")
    meta.refuseNext({ status: 400, code: 613 })
    expect(await send()).toMatchObject({ failed: 1 })
    expect(await sendDeliveries({ instagram: sendReply }, () => new Date(Date.now() + 7_200_000))).toMatchObject({
      sent: 1,
    })
    expect(meta.sent.at(-1)).toEqual({ recipient: { id: from.id }, message: { text: "От 570 млн" } })
    const card = await getLeadCard(mop.actor, id)
    expect(card?.timeline.filter((item) => item.kind === "message" && item.outgoing)).toMatchObject([
      { status: "sent" },
      { status: "sent" },
    ])
    expect(card?.status).toBe("in_progress")
    const stranger = await makeUser("sales")
    expect((await reply("чужой", stranger)).status).toBe(404)
  })

  test("is refused in words when a day has passed, and dies when the account's token has", async () => {
    const from = somebody()
    await hook(messageBody(from, "Здравствуйте", `m-${unique()}`, Date.now() - 25 * 3_600_000))
    const id = (await leadOf(from)).leadId ?? ""
    const late = await call("POST", `/api/leads/${id}/instagram`, { as: mop, body: { text: "Поздно" } })
    expect([late.status, late.json.code]).toEqual([409, "instagram_window_closed"])
    await hook(messageBody(from, "Вы тут?", `m-${unique()}`))
    expect((await call("POST", `/api/leads/${id}/instagram`, { as: mop, body: { text: "Да" } })).status).toBe(201)
    await connectInstagram(admin.actor, {
      instagramId: ACCOUNT.id,
      username: ACCOUNT.username,
      token: "dead",
      tokenExpiresAt: new Date(),
    })
    expect(await send()).toMatchObject({ dead: 1 })
    const without = await makeLead(null)
    expect((await call("POST", `/api/leads/${without.id}/instagram`, { as: mop, body: { text: "?" } })).status).toBe(
      404,
    )
  })
})
