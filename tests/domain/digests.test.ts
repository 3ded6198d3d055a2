import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { planCallback } from "@/lib/domain/callbacks/commands"
import { sendDeliveries } from "@/lib/domain/deliveries/commands"
import { queueDigests } from "@/lib/domain/digests/commands"
import { readDigest } from "@/lib/domain/digests/queries"
import { DIGEST_PARTS, dueDigest, LINES_OF } from "@/lib/domain/digests/rules"
import { setPreference } from "@/lib/domain/notifications/preferences/commands"
import { ROLES } from "@/lib/domain/policy"
import { sendLetter } from "@/lib/mail/send-letter"
import { makeLead, makeUser } from "../support/factories"
import { ownMailbox } from "../support/mailbox"

const mailbox = ownMailbox()
const MONDAY_NINE = new Date("2026-11-23T04:00:00Z")

describe("the digest", () => {
  test("goes once a morning to whoever wants it by letter, in their language, with their own work alone", async () => {
    const [reader, other] = [
      await makeUser("sales", { email: "aziz@example.uz", locale: "uz" }),
      await makeUser("sales", { email: "olim@example.uz" }),
    ]
    await setPreference(reader.actor, { group: "digest", channel: "mail", on: true })
    const [mine, theirs] = [await makeLead(reader), await makeLead(other)]
    const past = new Date(Date.now() - 3_600_000).toISOString()
    for (const [who, lead] of [
      [reader, mine],
      [other, theirs],
    ] as const) {
      await planCallback(who.actor, { id: lead.id, at: past }, new Date(Date.now() - 7_200_000))
    }
    const runs = await Promise.all([1, 2].map(() => queueDigests(MONDAY_NINE)))
    expect(Math.max(...runs.map(({ queued }) => queued))).toBe(1)
    expect(await db.delivery.count()).toBe(1)
    expect(await sendDeliveries({ mail: sendLetter }, () => new Date())).toMatchObject({ sent: 1 })
    expect(mailbox.letters).toHaveLength(1)
    const words = Buffer.from(mailbox.letters[0] ?? "").toString()
    expect(words).toContain("To: aziz@example.uz")
    expect(await readDigest(reader.actor, "morning")).toContainEqual({ key: "overdueCalls", count: 1 })
  })

  test("says nothing where there is nothing, and counts for the desk what no salesperson sees", async () => {
    const idle = await makeUser("sales", { email: "idle@example.uz" })
    await setPreference(idle.actor, { group: "digest", channel: "mail", on: true })
    await queueDigests(MONDAY_NINE)
    await sendDeliveries({ mail: sendLetter }, () => new Date())
    expect(mailbox.letters.filter((letter) => letter.includes("idle@example.uz"))).toEqual([])
    await makeLead(null, { status: "new" })
    const mop = await makeUser("mop")
    expect((await readDigest(mop.actor, "evening")).map(({ key }) => key)).toContain("unassigned")
    for (const role of ROLES) {
      const { actor } = await makeUser(role)
      for (const part of DIGEST_PARTS) {
        const keys = (await readDigest(actor, part)).map(({ key }) => key)
        expect(LINES_OF[part][role]).toEqual(expect.arrayContaining(keys))
      }
    }
  })

  test("has its hours, on the company's clock and working days", () => {
    const due = (at: string) => dueDigest(new Date(at), "Asia/Tashkent", [1, 2, 3, 4, 5, 6])
    expect(due("2026-11-23T03:59:59Z")).toBeNull()
    expect(due("2026-11-23T04:00:00Z")).toEqual({ part: "morning", day: "2026-11-23" })
    expect(due("2026-11-23T14:30:00Z")).toEqual({ part: "evening", day: "2026-11-23" })
    expect(due("2026-11-22T04:00:00Z")).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_079 }), (minute) => {
        const at = new Date(Date.parse("2026-11-23T00:00:00+05:00") + minute * 60_000)
        const hour = Math.floor((minute % 1_440) / 60)
        const expected = minute >= 6 * 1_440 ? null : hour === 9 ? "morning" : hour === 19 ? "evening" : null
        expect(dueDigest(at, "Asia/Tashkent", [1, 2, 3, 4, 5, 6])?.part ?? null).toBe(expected)
      }),
    )
  })
})
