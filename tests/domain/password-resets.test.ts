import { expect, test } from "vitest"
import { verifyPassword } from "@/lib/crypto/password"
import { db } from "@/lib/db/client"
import { sendDeliveries } from "@/lib/domain/deliveries/commands"
import { completePasswordReset, requestPasswordReset } from "@/lib/domain/password-resets/commands"
import { createUser, signOutEverywhere } from "@/lib/domain/users/commands"
import { sendLetter } from "@/lib/mail/send-letter"
import { makeUser, unique } from "../support/factories"
import { ownMailbox } from "../support/mailbox"

const NEXT = "four quiet brown horses"
const MINUTE = 60_000

const mailbox = ownMailbox()

const makeReader = (fields = {}) => makeUser("sales", { email: `${unique()}@example.uz`, ...fields })

/** Sends what waits and answers the token of the last letter. */
async function receive(): Promise<string> {
  await sendDeliveries({ mail: sendLetter })
  // Quoted-printable breaks long lines by "=".
  const letter = (mailbox.letters.at(-1) ?? "").replace(/=\r\n/g, "")
  return /login\/reset#([0-9a-f.-]+)/.exec(letter)?.[1] ?? ""
}
const stored = (id: string) => db.user.findUniqueOrThrow({ where: { id } })

test("a forgotten password: the link in the letter sets a new one and ends every session, once", async () => {
  const { id, login } = await makeReader({ mustChangePassword: true })
  const before = await stored(id)
  await requestPasswordReset({ login })
  const token = await receive()
  await completePasswordReset({ token, password: NEXT })
  const after = await stored(id)
  expect(await verifyPassword(after.passwordHash, NEXT)).toBe(true)
  expect(after).toMatchObject({ mustChangePassword: false, tokenVersion: before.tokenVersion + 1 })
  await expect(completePasswordReset({ token, password: NEXT })).rejects.toMatchObject({ code: "reset_link_dead" })
})

test("eight open one link at once: one of them sets the password", async () => {
  const { login } = await makeReader()
  await requestPasswordReset({ login })
  const token = await receive()
  const tries = Array.from({ length: 8 }, (_, i) => completePasswordReset({ token, password: `${NEXT} ${i}` }))
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})

test("the link can be asked for by e-mail, and its token lies nowhere in the database", async () => {
  const { id } = await makeReader()
  const { email } = await stored(id)
  await requestPasswordReset({ login: (email ?? "").toUpperCase().toLowerCase() })
  const token = await receive()
  expect(token).not.toBe("")
  const links = await db.passwordReset.findMany({ where: { userId: id } })
  const kept = JSON.stringify([links, await db.delivery.findMany({ select: { payload: true, idempotencyKey: true } })])
  expect(links).toHaveLength(1)
  expect(kept).not.toContain(token.split(".")[1])
})

test("nobody with that login: the same is queued, and no letter goes", async () => {
  const gone = await makeReader({ active: false })
  const { login: mailless } = await makeUser()
  for (const login of ["nobody-at-all", gone.login, mailless]) await requestPasswordReset({ login })
  expect(await db.delivery.count()).toBe(3)
  expect(await sendDeliveries({ mail: sendLetter })).toEqual({ sent: 3, failed: 0, dead: 0 })
  expect(mailbox.letters).toEqual([])
})

test("asking forty times sends one letter in two minutes; a later letter ends the link of the earlier", async () => {
  const { login } = await makeReader()
  const at = new Date(Math.floor(Date.now() / (2 * MINUTE)) * 2 * MINUTE)
  for (let i = 0; i < 40; i++) await requestPasswordReset({ login }, at)
  const first = await receive()
  expect(mailbox.letters).toHaveLength(1)
  await requestPasswordReset({ login }, new Date(at.getTime() - 2 * MINUTE))
  const second = await receive()
  await expect(completePasswordReset({ token: first, password: NEXT })).rejects.toMatchObject({
    code: "reset_link_dead",
  })
  await completePasswordReset({ token: second, password: NEXT })
})

test("a link ends after thirty minutes, and with whatever signs its person out", async () => {
  const { id, login } = await makeReader()
  const admin = await makeUser("admin")
  await requestPasswordReset({ login })
  const token = await receive()
  const late = completePasswordReset({ token, password: NEXT }, new Date(Date.now() + 31 * MINUTE))
  await expect(late).rejects.toMatchObject({ code: "reset_link_dead" })
  await signOutEverywhere(admin.actor, { id })
  await expect(completePasswordReset({ token, password: NEXT })).rejects.toMatchObject({ code: "reset_link_dead" })
})

test("a weak password is refused and the link stays", async () => {
  const { login } = await makeReader()
  await requestPasswordReset({ login })
  const token = await receive()
  await expect(completePasswordReset({ token, password: "short" })).rejects.toMatchObject({ code: "password_weak" })
  await completePasswordReset({ token, password: NEXT })
})

test("a letter that goes again after a crash carries the same link", async () => {
  const { login } = await makeReader()
  await requestPasswordReset({ login })
  const first = await receive()
  await db.delivery.updateMany({ data: { status: "sending", nextAt: new Date(0) } })
  expect(await receive()).toBe(first)
  expect(mailbox.letters).toHaveLength(2)
})

test("a new employee with an e-mail is invited in their language for three days; one without is not", async () => {
  const admin = await makeUser("admin")
  const login = `new-${unique()}`
  const profile = { login, name: "Aziz <Karimov>", role: "sales" as const }
  const { id } = await createUser(admin.actor, { ...profile, email: `${login}@example.uz`, locale: "uz" })
  await createUser(admin.actor, { ...profile, login: `${login}-2` })
  const token = await receive()
  expect(mailbox.letters).toHaveLength(1)
  expect(mailbox.letters[0]).toContain("/uz/login/reset#")
  expect(mailbox.letters[0]).toContain("Aziz &lt;Karimov&gt;")
  await completePasswordReset({ token, password: NEXT }, new Date(Date.now() + 71 * 60 * MINUTE))
  expect(await stored(id)).toMatchObject({ mustChangePassword: false })
})
