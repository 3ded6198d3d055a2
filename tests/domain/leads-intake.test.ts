import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { SYSTEM } from "@/lib/domain/actor"
import { setLeadStatus } from "@/lib/domain/leads/commands"
import { createLead } from "@/lib/domain/leads/entry/commands"
import { receiveTouch } from "@/lib/domain/leads/intake/commands"
import { mergeLead } from "@/lib/domain/leads/merging/commands"
import { submitPublicLead } from "@/lib/domain/leads/site/commands"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { makeComplex, makeLead, makePhone, makeUnit, makeUser, putOnShift } from "../support/factories"

const ask = (phone: string, more: object = {}) =>
  submitPublicLead({ name: "Камола", phone, consent: true, website: "", ...more })
const leadOf = (phone: string) =>
  db.lead.findFirst({
    where: { phone },
    select: { id: true, status: true, state: true, assigneeId: true, complexId: true, unitId: true },
  })

beforeEach(async () => {
  await db.attendance.deleteMany({}) // nobody at work unless the test says so
})

describe("one phone is one lead", () => {
  test("twenty requests at once from one phone make one lead with twenty touches, routed once", async () => {
    const sales = await makeUser("sales")
    await putOnShift(sales)
    const phone = makePhone()
    const ids = await Promise.all(Array.from({ length: 20 }, () => ask(phone)))
    const leads = await db.lead.findMany({ where: { phone }, select: { id: true, assigneeId: true } })
    expect(leads).toHaveLength(1)
    expect(leads[0]?.assigneeId).toBe(sales.id)
    const touches = await db.leadTouch.findMany({ where: { leadId: leads[0]?.id ?? "" }, select: { id: true } })
    expect(touches.map((touch) => touch.id).sort()).toEqual(ids.map((answer) => answer.id).sort())
    const told = await db.notification.findMany({ where: { userId: sales.id }, select: { kind: true } })
    expect(told.filter((notice) => notice.kind === "lead.assigned")).toHaveLength(1)
    expect(told.filter((notice) => notice.kind === "lead.touched")).toHaveLength(19)
  })

  test("any spelling of the phone finds the same lead, and the owner stays", async () => {
    const owner = await makeUser("sales")
    const lead = await makeLead(owner, { phone: "+998901112233", status: "in_progress" })
    await putOnShift(await makeUser("sales"))
    await ask("8 90 111 22 33")
    await ask("90-111-22-33")
    expect(await leadOf("+998901112233")).toMatchObject({ id: lead.id, assigneeId: owner.id, status: "in_progress" })
    expect(await db.leadTouch.count({ where: { leadId: lead.id } })).toBe(2)
    await db.leadTouch.deleteMany({ where: { leadId: lead.id } })
    await db.lead.delete({ where: { id: lead.id } })
  })

  test("a lost lead that asks again is new and goes to whoever's turn it is", async () => {
    const [before, now] = [await makeUser("sales"), await makeUser("sales")]
    await putOnShift(now)
    const lost = await makeLead(before, { status: "lost", state: "lost", lostReason: "price" })
    await ask(lost.phone ?? "")
    expect(await leadOf(lost.phone ?? "")).toMatchObject({ status: "new", state: "warm", assigneeId: now.id })
    const history = await db.leadStatusChange.findMany({ where: { leadId: lost.id } })
    expect(history).toMatchObject([{ fromStatus: "lost", toStatus: "new", byId: null }])
  })

  test("nobody at work: the lead waits in the queue, and the next touch routes it", async () => {
    const phone = makePhone()
    await ask(phone)
    expect(await leadOf(phone)).toMatchObject({ status: "new", assigneeId: null })
    const sales = await makeUser("sales")
    await putOnShift(sales)
    await ask(phone)
    expect(await leadOf(phone)).toMatchObject({ assigneeId: sales.id })
  })

  test("the same message of a messenger twice at once is one touch", async () => {
    const person = { name: "Aziz", phone: makePhone(), phoneRaw: "" }
    const touch = { source: "telegram" as const, externalId: `tg-${person.phone}` }
    const received = await Promise.all(Array.from({ length: 6 }, () => receiveTouch(SYSTEM, person, touch)))
    expect(new Set(received.map((one) => one.touchId)).size).toBe(1)
    expect(received.filter((one) => one.fresh)).toHaveLength(1)
  })

  test("a phone of a merged lead leads to the lead it went into", async () => {
    const mop = await makeUser("mop")
    const [gone, kept] = [await makeLead(), await makeLead()]
    await mergeLead(mop.actor, { id: gone.id, intoId: kept.id })
    await ask(gone.phone ?? "")
    expect(await db.lead.count({ where: { phone: gone.phone } })).toBe(1)
    expect(await db.leadTouch.count({ where: { leadId: kept.id } })).toBe(1)
  })
})

describe("the public form", () => {
  test("a robot that fills the honeypot is thanked, and nothing is stored", async () => {
    const phone = makePhone()
    const answer = await ask(phone, { website: "https://spam.example" })
    expect(answer.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(await leadOf(phone)).toBeNull()
  })

  test("what the visitor looked at is noted; what is hidden or gone is not", async () => {
    const complex = await makeComplex()
    const [shown, hidden] = [await makeUnit(complex), await makeUnit(complex, { status: "hidden" })]
    const phones = [makePhone(), makePhone(), makePhone()]
    await ask(phones[0] ?? "", { unitId: shown.id })
    await ask(phones[1] ?? "", { unitId: hidden.id, complexSlug: complex.slug })
    await ask(phones[2] ?? "", { unitId: "nonsense", complexSlug: "no-such-complex" })
    expect(await leadOf(phones[0] ?? "")).toMatchObject({ complexId: complex.id, unitId: shown.id })
    expect(await leadOf(phones[1] ?? "")).toMatchObject({ complexId: complex.id, unitId: null })
    expect(await leadOf(phones[2] ?? "")).toMatchObject({ complexId: null, unitId: null })
  })

  test("a phone that cannot be read is refused on its field, and nothing is guessed", async () => {
    await expect(ask("9981248581")).rejects.toMatchObject({ code: "phone_unparsed", fields: [{ path: ["phone"] }] })
  })
})

describe("a lead entered by hand", () => {
  const entry = (phone: string, more: object = {}) => ({ name: "Олим", phone, source: "walk_in" as const, ...more })

  test("is the salesperson's own", async () => {
    const [me, other] = [await makeUser("sales"), await makeUser("sales")]
    await putOnShift(other)
    const made = await createLead(me.actor, entry(makePhone(), { note: "Хочет двушку", budget: 700_000_000 }))
    expect(made).toMatchObject({ lead: { assignee: { id: me.id }, status: "new", source: "walk_in" } })
  })

  test("with a phone that another's lead has says whose it is and nothing more", async () => {
    const [me, owner] = [await makeUser("sales"), await makeUser("sales")]
    const mop = await makeUser("mop")
    const lead = await makeLead(owner)
    const { name } = await db.user.findUniqueOrThrow({ where: { id: owner.id }, select: { name: true } })
    expect(await createLead(me.actor, entry(lead.phone ?? ""))).toEqual({
      duplicate: { duplicate: true, ownerName: name },
    })
    expect(await createLead(mop.actor, entry(lead.phone ?? ""))).toEqual({
      duplicate: { duplicate: true, ownerName: name, id: lead.id },
    })
  })

  test("may be a second one of the same phone, with a reason", async () => {
    const me = await makeUser("sales")
    const lead = await makeLead(await makeUser("sales"))
    const twice = entry(lead.phone ?? "", { allowDuplicate: true })
    await expect(createLead(me.actor, twice)).rejects.toMatchObject({ code: "reason_required" })
    const made = await createLead(me.actor, { ...twice, reason: "Муж и жена" })
    expect(made).toMatchObject({ lead: { duplicateReason: "Муж и жена", assignee: { id: me.id } } })
    await ask(lead.phone ?? "")
    expect(await db.leadTouch.count({ where: { leadId: lead.id } })).toBe(1)
  })
})

describe("whose owner has left", () => {
  test("a lead that comes back is routed with its claims to somebody at work, or waits for МОП", async () => {
    const [gone, here] = [await makeUser("sales"), await makeUser("sales")]
    const [complex, lead] = [await makeComplex(), await makeLead(gone)]
    const unit = await makeUnit(complex)
    const claim = await claimUnit(gone.actor, { leadId: lead.id, unitId: unit.id, kind: "held" })
    const other = await makeLead(gone)
    await db.user.update({ where: { id: gone.id }, data: { active: false }, select: { id: true } })
    await ask(other.phone ?? "")
    expect((await leadOf(other.phone ?? ""))?.assigneeId).toBeNull()
    await putOnShift(here)
    await ask(lead.phone ?? "")
    expect(await leadOf(lead.phone ?? "")).toMatchObject({ assigneeId: here.id, status: "reserved" })
    const row = await db.reservation.findUniqueOrThrow({ where: { id: claim.id }, select: { ownerId: true } })
    expect(row.ownerId).toBe(here.id)
    expect(await db.notification.count({ where: { userId: here.id, kind: "lead.assigned" } })).toBe(1)
  })
})

describe("turns", () => {
  test("leads go round: each salesperson at work gets the same number, also when all come at once", async () => {
    const people = [await makeUser("sales"), await makeUser("sales"), await makeUser("sales")]
    await putOnShift(...people)
    const phones = Array.from({ length: 12 }, () => makePhone())
    await Promise.all(phones.map((phone) => ask(phone)))
    const leads = await db.lead.findMany({ where: { phone: { in: phones } }, select: { assigneeId: true } })
    const counts = people.map((person) => leads.filter((lead) => lead.assigneeId === person.id).length)
    expect(counts).toEqual([4, 4, 4])
  })

  test("who has as many new leads as allowed is passed by, until one is taken up", async () => {
    const [full, free] = [await makeUser("sales", { leadCap: 1 }), await makeUser("sales", { leadCap: 0 })]
    await putOnShift(full, free)
    const phones = [makePhone(), makePhone(), makePhone()]
    await ask(phones[0] ?? "")
    await ask(phones[1] ?? "")
    const first = await leadOf(phones[0] ?? "")
    expect(first?.assigneeId).toBe(full.id)
    expect((await leadOf(phones[1] ?? ""))?.assigneeId).toBeNull()
    await setLeadStatus(full.actor, { id: first?.id ?? "", status: "in_progress" })
    await ask(phones[2] ?? "")
    expect((await leadOf(phones[2] ?? ""))?.assigneeId).toBe(full.id)
  })

  test("who has checked out, is deactivated or forgot yesterday's check-out gets nothing", async () => {
    const [left, fired, forgot] = [
      await makeUser("sales"),
      await makeUser("sales", { active: false }),
      await makeUser("sales"),
    ]
    await putOnShift(left, fired)
    await db.attendance.updateMany({ where: { userId: left.id }, data: { outAt: new Date() } })
    const dayAndAHalfAgo = new Date(Date.now() - 36 * 3_600_000)
    await db.attendance.create({
      data: { userId: forgot.id, day: dayAndAHalfAgo, inAt: dayAndAHalfAgo, status: "present" },
    })
    const phone = makePhone()
    await ask(phone)
    expect((await leadOf(phone))?.assigneeId).toBeNull()
  })
})
