import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { pruneDeliveries, queueDelivery, sendDeliveries } from "@/lib/domain/deliveries/commands"
import { LEASE_MS, MAX_ATTEMPTS } from "@/lib/domain/deliveries/rules"
import type { Sender } from "@/lib/domain/deliveries/schema"
import { sendMail } from "@/lib/integrations/mail/send-mail"
import { ownMailbox } from "../support/mailbox"

const start = new Date("2026-11-23T06:00:00Z")
const later = (ms: number) => () => new Date(start.getTime() + ms)
const HOUR = 3_600_000

const mailbox = ownMailbox()
const mail: Sender = ({ payload, idempotencyKey }) => {
  const subject = String(payload.subject)
  return sendMail({ to: "aziz@example.uz", subject, text: subject, html: `<p>${subject}</p>` }, idempotencyKey)
}

/** Queues one letter a subject, all in one change. */
async function queue(orderKey: string, ...subjects: string[]): Promise<void> {
  await transaction(async (tx) => {
    for (const subject of subjects) {
      const delivery = { channel: "mail" as const, orderKey, idempotencyKey: randomUUID(), payload: { subject } }
      await queueDelivery(tx, delivery, start)
    }
  })
}
const subjects = () => mailbox.letters.map((letter) => /^Subject: (.*)\r$/m.exec(letter)?.[1])
const messageIds = () => mailbox.letters.map((letter) => /^Message-ID: (.*)\r$/m.exec(letter)?.[1])
const rows = () =>
  db.delivery.findMany({ orderBy: { seq: "asc" }, select: { status: true, attempts: true, lastError: true } })

test("a letter that a change queued arrives at the mail server, once", async () => {
  await queue("aziz", "Hello")
  expect(await sendDeliveries({ mail }, later(0))).toEqual({ sent: 1, failed: 0, dead: 0 })
  await sendDeliveries({ mail }, later(HOUR))
  expect(subjects()).toEqual(["Hello"])
})

test("a change that is taken back sends nothing, and the same key queues once", async () => {
  const delivery = { channel: "mail" as const, orderKey: "aziz", idempotencyKey: "once", payload: { subject: "Once" } }
  const undone = transaction(async (tx) => {
    await queueDelivery(tx, delivery, start)
    throw new Error("taken back")
  })
  await expect(undone).rejects.toThrow("taken back")
  expect(await rows()).toEqual([])
  await transaction((tx) => queueDelivery(tx, delivery, start))
  await transaction((tx) => queueDelivery(tx, delivery, start))
  await sendDeliveries({ mail }, later(0))
  expect(subjects()).toEqual(["Once"])
})

test("a server that is busy is asked again later; the letters behind it wait, another person's do not", async () => {
  await queue("aziz", "First", "Second")
  mailbox.refuseNext(451)
  expect(await sendDeliveries({ mail }, later(0))).toEqual({ sent: 0, failed: 1, dead: 0 })
  await queue("malika", "Hers")
  await sendDeliveries({ mail }, later(10_000))
  expect(subjects()).toEqual(["Hers"])
  expect(await rows()).toMatchObject([{ status: "failed", lastError: "tooOften" }, { attempts: 0 }, { status: "sent" }])
  await sendDeliveries({ mail }, later(HOUR))
  expect(subjects()).toEqual(["Hers", "First", "Second"])
})

test("a refused letter is given up at once, and the next one of its person goes", async () => {
  await queue("aziz", "Refused", "Good")
  mailbox.refuseNext(550)
  expect(await sendDeliveries({ mail }, later(0))).toEqual({ sent: 1, failed: 0, dead: 1 })
  expect(subjects()).toEqual(["Good"])
  expect(await rows()).toMatchObject([{ status: "dead", lastError: "refused" }, { status: "sent" }])
})

test("a server that stays away is given up after the last attempt", async () => {
  await queue("aziz", "Nobody")
  const away: Sender = () => Promise.reject(new Error("no route"))
  for (let day = 0; day <= MAX_ATTEMPTS; day++) await sendDeliveries({ mail: away }, later(day * 24 * HOUR))
  expect(await rows()).toEqual([{ status: "dead", attempts: MAX_ATTEMPTS, lastError: "failed" }])
})

test("a process that ends between sending and noting it repeats the letter once, under the same Message-ID", async () => {
  await queue("aziz", "Twice")
  let sent: (() => void) | undefined
  const reached = new Promise<void>((resolve) => {
    sent = resolve
  })
  // Sends, and never comes back to say so: what a killed process leaves.
  const killed: Sender = async (delivery) => {
    await mail(delivery)
    sent?.()
    await new Promise(() => undefined)
  }
  void sendDeliveries({ mail: killed }, later(0))
  await reached
  await sendDeliveries({ mail }, later(LEASE_MS - 1))
  expect(subjects()).toEqual(["Twice"])
  await sendDeliveries({ mail }, later(LEASE_MS + 1))
  await sendDeliveries({ mail }, later(HOUR))
  expect(subjects()).toEqual(["Twice", "Twice"])
  expect(new Set(messageIds()).size).toBe(1)
})

test("a letter that ends its process each time is given up as well", async () => {
  await queue("aziz", "Poison")
  await db.delivery.updateMany({ data: { status: "sending", attempts: MAX_ATTEMPTS } })
  expect(await sendDeliveries({ mail }, later(LEASE_MS))).toEqual({ sent: 0, failed: 0, dead: 1 })
  expect(await rows()).toMatchObject([{ status: "dead", lastError: "interrupted" }])
})

test("six workers at once send forty letters once each, every person's in their order", async () => {
  const people = ["aziz", "malika", "rustam", "zarina"]
  const numbered = (person: string) => Array.from({ length: 10 }, (_, i) => `${person} ${i}`)
  for (const person of people) await queue(person, ...numbered(person))
  // A worker that finds all keys held by others ends: whoever holds them goes on.
  await Promise.all(Array.from({ length: 6 }, () => sendDeliveries({ mail }, later(0))))
  await sendDeliveries({ mail }, later(0))
  expect(subjects()).toHaveLength(40)
  for (const person of people) {
    expect(subjects().filter((subject) => subject?.startsWith(`${person} `))).toEqual(numbered(person))
  }
})

test("a channel without a sender keeps its messages; what was sent is forgotten after a month", async () => {
  await queue("aziz", "Old")
  await transaction((tx) =>
    queueDelivery(tx, { channel: "telegram", orderKey: "chat", idempotencyKey: "t", payload: {} }, start),
  )
  await sendDeliveries({ mail }, later(0))
  expect(await pruneDeliveries(later(29 * 24 * HOUR)())).toBe(0)
  expect(await pruneDeliveries(later(31 * 24 * HOUR)())).toBe(1)
  expect(await rows()).toMatchObject([{ status: "waiting", attempts: 0 }])
})
