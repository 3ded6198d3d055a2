import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { changeCallback, planCallback } from "@/lib/domain/callbacks/commands"
import { getLeadCard } from "@/lib/domain/leads/card/queries"
import { assignLead, changeLead, commentLead, setLeadState, setLeadStatus } from "@/lib/domain/leads/commands"
import { listLeads } from "@/lib/domain/leads/list/queries"
import { listLeadsInput } from "@/lib/domain/leads/list/schema"
import { mergeLead } from "@/lib/domain/leads/merging/commands"
import { transferLeads } from "@/lib/domain/leads/transfer/commands"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { makeComplex, makeLead, makeUnit, makeUser } from "../support/factories"
import { makeSigned, openOffice, standingOf, statusOf } from "../support/sale"

type Person = Awaited<ReturnType<typeof makeUser>>
let mop: Person
let mine: Person
let other: Person

beforeAll(async () => {
  mop = await makeUser("mop")
  mine = await makeUser("sales")
  other = await makeUser("sales")
})

const search = async (query: object, as = mop) =>
  (await listLeads(as.actor, listLeadsInput.parse(query))).items.map((lead) => lead.name)

describe("the list", () => {
  let complexId = ""
  beforeAll(async () => {
    const complex = await makeComplex()
    complexId = complex.id
    const names = ["Ёлкин Пётр", "Елкина Анна", "Ўктам Каримов", "Уткина Вера", "Яна Ли"]
    for (const [i, name] of names.entries()) {
      await makeLead(i % 2 === 0 ? mine : other, {
        name,
        complexId,
        phone: `+9989055500${String(i).padStart(2, "0")}`,
        createdAt: new Date(Date.UTC(2026, 0, 10 + i, 20)),
      })
    }
  })

  test("a salesperson sees their own leads and no others, whatever they filter by", async () => {
    expect(await search({ complexId, sort: "createdAt" }, mine)).toEqual(["Ёлкин Пётр", "Ўктам Каримов", "Яна Ли"])
    expect(await search({ complexId, assigneeId: other.id }, mine)).toEqual([])
    expect(await search({ complexId, q: "Уткина" }, mine)).toEqual([])
    expect(await search({ complexId })).toHaveLength(5)
  })

  test("names sort as Russian and Uzbek people sort them, page by page", async () => {
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const input = listLeadsInput.parse({ complexId, sort: "name", limit: "2", ...(cursor ? { cursor } : {}) })
      const page = await listLeads(mop.actor, input)
      seen.push(...page.items.map((lead) => lead.name))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(["Елкина Анна", "Ёлкин Пётр", "Уткина Вера", "Ўктам Каримов", "Яна Ли"].sort(byRussian))
    expect(await search({ complexId, sort: "-name" })).toEqual([...seen].reverse())
  })

  test("pages by time neither repeat nor skip while leads come in", async () => {
    const first = await listLeads(mop.actor, listLeadsInput.parse({ complexId, limit: 2 }))
    await makeLead(mine, { name: "Новый", complexId })
    const rest = listLeadsInput.parse({ complexId, cursor: first.nextCursor })
    const second = await listLeads(mop.actor, rest)
    const names = [...first.items, ...second.items].map((lead) => lead.name)
    expect(names).toEqual(["Яна Ли", "Уткина Вера", "Ўктам Каримов", "Елкина Анна", "Ёлкин Пётр"])
  })

  test.each([
    ["yolkin", ["Ёлкин Пётр", "Елкина Анна"]], // ё is written е, and a name may go on
    ["Петр Елкин", ["Ёлкин Пётр"]],
    ["oktam", ["Ўктам Каримов"]],
    ["O'ktam", ["Ўктам Каримов"]],
    ["90 555 00 01", ["Елкина Анна"]],
    ["+998 (90) 555-00-01", ["Елкина Анна"]],
    ["8 90 555 00 01", ["Елкина Анна"]],
    ["5550003", ["Уткина Вера"]],
    ["%", []],
    ["_", []],
  ])("«%s» finds %j", async (q, names) => {
    expect(await search({ complexId, q, sort: "createdAt" })).toEqual(names)
  })

  test("a contract's number and a claimed unit's number find the lead", async () => {
    const office = await openOffice()
    const { contract, leadId, unitId } = await makeSigned(office)
    const unit = await db.unit.findUniqueOrThrow({ where: { id: unitId }, select: { number: true } })
    const ids = async (q: string) =>
      (await listLeads(office.mop.actor, listLeadsInput.parse({ q }))).items.map((lead) => lead.id)
    expect(await ids(contract.number)).toEqual([leadId])
    expect(await ids(unit.number)).toContain(leadId)
  })

  test("a day is the company's: 20:00 UTC on the 10th is the 11th in Tashkent", async () => {
    expect(await search({ complexId, createdFrom: "2026-01-11", createdTo: "2026-01-11" })).toEqual(["Ёлкин Пётр"])
    expect(await search({ complexId, createdTo: "2026-01-10" })).toEqual([])
  })
})

describe("a lead's life", () => {
  test("the first comment answers a new lead: in progress, the clock stops once", async () => {
    const { id } = await makeLead(mine, { status: "new" })
    const at = new Date()
    await commentLead(mine.actor, { id, text: "Дозвонился" }, at)
    await commentLead(mine.actor, { id, text: "Ещё раз" }, new Date(at.getTime() + 60_000))
    const lead = await db.lead.findUniqueOrThrow({ where: { id }, select: { status: true, respondedAt: true } })
    expect(lead).toEqual({ status: "in_progress", respondedAt: at })
    expect(await db.leadStatusChange.count({ where: { leadId: id } })).toBe(1)
  })

  test("a callback is the owner's, moves with the lead, and is on the card until it is done", async () => {
    const { id } = await makeLead(mine, { status: "new" })
    const past = new Date(Date.now() - 60_000).toISOString()
    const callback = await planCallback(mop.actor, { id, at: past, note: "Обещали" })
    expect(callback).toMatchObject({ owner: { id: mine.id }, overdue: true })
    expect((await getLeadCard(mine.actor, id))?.nextStep).toMatchObject({ kind: "call_back", overdue: true })
    await assignLead(mop.actor, { id, userId: other.id })
    const moved = await db.callback.findUniqueOrThrow({ where: { id: callback.id }, select: { ownerId: true } })
    expect(moved.ownerId).toBe(other.id)
    await expect(changeCallback(mine.actor, { id: callback.id, done: true })).rejects.toMatchObject({
      code: "not_found",
    })
    expect(await changeCallback(other.actor, { id: callback.id, done: true })).toMatchObject({ overdue: false })
    expect((await getLeadCard(other.actor, id))?.callbacks).toEqual([])
  })

  test("losing a lead needs a reason and frees what it held; the history says why", async () => {
    const complex = await makeComplex()
    const unit = await makeUnit(complex)
    const { id } = await makeLead(mine)
    await claimUnit(mine.actor, { leadId: id, unitId: unit.id, kind: "held" })
    expect(await standingOf(id)).toBe("reserved hot")
    await expect(setLeadStatus(mine.actor, { id, status: "lost" })).rejects.toMatchObject({ code: "reason_required" })
    await setLeadStatus(mine.actor, { id, status: "lost", reason: "competitor", note: "Ушёл к соседям" })
    expect(await standingOf(id)).toBe("lost lost")
    expect(await statusOf(unit.id)).toBe("available")
    const lead = await db.lead.findUniqueOrThrow({ where: { id }, select: { lostReason: true, lostNote: true } })
    expect(lead).toEqual({ lostReason: "competitor", lostNote: "Ушёл к соседям" })
    const card = await getLeadCard(mine.actor, id)
    expect(card?.timeline.find((item) => item.kind === "status" && item.toStatus === "lost")).toMatchObject({
      reason: "competitor",
    })
  })

  test("a lead with a live contract cannot be lost, and one with a claim is not in progress by hand", async () => {
    const office = await openOffice()
    const { leadId } = await makeSigned(office)
    const lose = setLeadStatus(office.mop.actor, { id: leadId, status: "lost", reason: "price" })
    await expect(lose).rejects.toMatchObject({ code: "lead_has_contract" })
    const takeUp = setLeadStatus(office.mop.actor, { id: leadId, status: "in_progress" })
    await expect(takeUp).rejects.toMatchObject({ code: "status_conflict" })
    expect(await standingOf(leadId)).toBe("reserved hot")
  })

  test("a claim and a loss at once end in one of the two stories, never in a lost lead that holds a flat", async () => {
    const complex = await makeComplex()
    for (let round = 0; round < 6; round++) {
      const unit = await makeUnit(complex)
      const { id } = await makeLead(mine)
      await Promise.allSettled([
        setLeadStatus(mine.actor, { id, status: "lost", reason: "price" }),
        claimUnit(mine.actor, { leadId: id, unitId: unit.id, kind: "held" }),
      ])
      const held = (await statusOf(unit.id)) === "held"
      expect(await standingOf(id)).toBe(held ? "reserved hot" : "lost lost")
    }
  })

  test("the temperature of a sold or lost lead is not for hands", async () => {
    const { id } = await makeLead(mine, { status: "lost", state: "lost", lostReason: "price" })
    await expect(setLeadState(mine.actor, { id, state: "hot" })).rejects.toMatchObject({ code: "lead_closed" })
  })

  test("another's lead does not exist for a salesperson, and finance only reads", async () => {
    const finance = await makeUser("finance")
    const { id } = await makeLead(other)
    expect(await getLeadCard(mine.actor, id)).toBeNull()
    expect(await getLeadCard(finance.actor, id)).toMatchObject({ id })
    for (const work of [
      () => commentLead(mine.actor, { id, text: "Моё" }),
      () => changeLead(mine.actor, { id, name: "Чужой" }),
      () => setLeadState(mine.actor, { id, state: "hot" }),
    ]) {
      await expect(work()).rejects.toMatchObject({ code: "not_found" })
    }
    await expect(commentLead(finance.actor, { id, text: "?" })).rejects.toMatchObject({ code: "forbidden" })
  })

  test("a phone that another lead has is refused, and the lead stays as it was", async () => {
    const [a, b] = [await makeLead(mine), await makeLead(other)]
    const change = changeLead(mine.actor, { id: a.id, phone: b.phone ?? "", name: "Новое имя" })
    await expect(change).rejects.toMatchObject({ code: "already_exists", fields: [{ path: ["phone"] }] })
    const kept = await db.lead.findUniqueOrThrow({ where: { id: a.id }, select: { phone: true } })
    expect(kept.phone).toBe(a.phone)
  })

  test("a new name and phone are found at once", async () => {
    const { id } = await makeLead(mine)
    await changeLead(mine.actor, { id, name: "Зулхумор", phone: "90 777 66 55" })
    expect(await search({ q: "zulxumor" })).toEqual(["Зулхумор"])
    expect(await search({ q: "907776655" })).toEqual(["Зулхумор"])
  })
})

describe("handing over", () => {
  test("leads, claims and callbacks go together, as many as the preview said", async () => {
    const [leaving, staying] = [await makeUser("sales"), await makeUser("sales")]
    const complex = await makeComplex()
    const unit = await makeUnit(complex)
    const [a, b] = [await makeLead(leaving), await makeLead(leaving)]
    await claimUnit(leaving.actor, { leadId: a.id, unitId: unit.id, kind: "held" })
    await planCallback(leaving.actor, { id: b.id, at: new Date().toISOString() })
    const hand = { fromUserId: leaving.id, toUserId: staying.id }
    const counts = { leads: 2, claims: 1, callbacks: 1 }
    expect(await transferLeads(mop.actor, { ...hand, preview: true })).toEqual({ ...counts, preview: true })
    expect(await transferLeads(mop.actor, { ...hand, preview: false })).toEqual({ ...counts, preview: false })
    expect(await db.lead.count({ where: { assigneeId: leaving.id } })).toBe(0)
    expect(await db.reservation.count({ where: { ownerId: staying.id, status: "active" } })).toBe(1)
    expect(await db.callback.count({ where: { ownerId: staying.id } })).toBe(1)
  })

  test("not to somebody who has left or does not sell, and not by a salesperson", async () => {
    const [gone, finance] = [await makeUser("sales", { active: false }), await makeUser("finance")]
    for (const to of [gone, finance]) {
      const give = transferLeads(mop.actor, { fromUserId: mine.id, toUserId: to.id, preview: false })
      await expect(give).rejects.toMatchObject({ code: "user_inactive" })
    }
    const own = transferLeads(mine.actor, { fromUserId: mine.id, toUserId: other.id, preview: true })
    await expect(own).rejects.toMatchObject({ code: "forbidden" })
  })
})

describe("merging", () => {
  test("touches, comments and claims go to the other lead, which stands where its claims put it", async () => {
    const complex = await makeComplex()
    const unit = await makeUnit(complex)
    const [source, target] = [await makeLead(mine), await makeLead(other)]
    await commentLead(mine.actor, { id: source.id, text: "Был у нас" })
    await claimUnit(mine.actor, { leadId: source.id, unitId: unit.id, kind: "held" })
    await mergeLead(mop.actor, { id: source.id, intoId: target.id })
    expect(await standingOf(target.id)).toBe("reserved hot")
    expect(await getLeadCard(mop.actor, source.id)).toBeNull()
    const card = await getLeadCard(other.actor, target.id)
    expect(card?.claims).toMatchObject([{ unit: { id: unit.id } }])
    expect(card?.timeline.map((item) => item.kind)).toContain("comment")
    const claim = await db.reservation.findFirstOrThrow({ where: { unitId: unit.id }, select: { ownerId: true } })
    expect(claim.ownerId).toBe(other.id)
  })

  test("two people who merge in opposite directions: one succeeds", async () => {
    const [a, b] = [await makeLead(), await makeLead()]
    const done = await Promise.allSettled([
      mergeLead(mop.actor, { id: a.id, intoId: b.id }),
      mergeLead(mop.actor, { id: b.id, intoId: a.id }),
    ])
    expect(done.filter((one) => one.status === "fulfilled")).toHaveLength(1)
    expect(await db.lead.count({ where: { id: { in: [a.id, b.id] }, mergedIntoId: null } })).toBe(1)
  })
})

function byRussian(a: string, b: string): number {
  return a.localeCompare(b, "ru")
}
