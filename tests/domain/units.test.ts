import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { changeComplex, createComplex } from "@/lib/domain/complexes/commands"
import {
  getPublicComplex,
  getPublicGrid,
  getPublicUnit,
  listPublicComplexes,
  listPublicPaths,
} from "@/lib/domain/complexes/queries"
import { joinQueue } from "@/lib/domain/queue/commands"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { changeUnit, releaseUnits } from "@/lib/domain/units/commands"
import { getGrid, getUnit, listUnits } from "@/lib/domain/units/queries"
import { listUnitsInput } from "@/lib/domain/units/schema"
import { makeComplex, makeLead, makeUnit, makeUser, unique } from "../support/factories"
import { DAY, makeDraft, openOffice, pay } from "../support/sale"

type Person = Awaited<ReturnType<typeof makeUser>>
let admin: Person
let sales: Person
let other: Person

beforeAll(async () => {
  admin = await makeUser("admin")
  sales = await makeUser("sales")
  other = await makeUser("sales")
})

describe("what the public sees", () => {
  test("hidden units do not exist; only a free one has a price; the counts are the grid's", async () => {
    const complex = await makeComplex()
    const blocked = { status: "blocked" as const }
    const made = {
      available: await makeUnit(complex, { price: 700_000_000n }),
      parking: await makeUnit(complex, { kind: "parking", rooms: null, price: 90_000_000n }),
      held: await makeUnit(complex, { status: "held" }),
      contracted: await makeUnit(complex, { status: "contracted" }),
      sold: await makeUnit(complex, { status: "sold" }),
      handed: await makeUnit(complex, { status: "handed_over" }),
      soldElsewhere: await makeUnit(complex, { ...blocked, blockedReason: "sold_elsewhere" }),
      reservedElsewhere: await makeUnit(complex, { ...blocked, blockedReason: "reserved_elsewhere" }),
      service: await makeUnit(complex, { ...blocked, blockedReason: "service" }),
      hidden: await makeUnit(complex, { status: "hidden" }),
    }
    const grid = await getPublicGrid(complex.slug)
    const seen = new Map(grid?.items.map((unit) => [unit.id, unit.publicStatus]))
    expect(seen.get(made.hidden.id)).toBeUndefined()
    expect(Object.entries(made).map(([name, unit]) => [name, seen.get(unit.id)])).toEqual([
      ["available", "available"],
      ["parking", "available"],
      ["held", "reserved"],
      ["contracted", "reserved"],
      ["sold", "sold"],
      ["handed", "sold"],
      ["soldElsewhere", "sold"],
      ["reservedElsewhere", "reserved"],
      ["service", "closed"],
      ["hidden", undefined],
    ])
    for (const unit of grid?.items ?? []) {
      if (unit.publicStatus === "available") expect(unit.price).toBeGreaterThan(0)
      else expect(unit.price).toBeNull()
    }
    const card = (await listPublicComplexes("ru")).find((one) => one.slug === complex.slug)
    expect(card).toMatchObject({
      counts: { available: 2, reserved: 3, sold: 3, closed: 1 },
      priceFrom: 700_000_000, // of flats: a parking space is no price to begin with
    })
    expect(await getPublicUnit(complex.slug, made.hidden.id)).toBeNull()
    expect(await getPublicUnit(complex.slug, made.sold.id)).toMatchObject({ publicStatus: "sold", price: null })
    expect(await getPublicUnit("another", made.sold.id)).toBeNull()
    const paths = (await listPublicPaths()).complexes.find((one) => one.slug === complex.slug)
    expect(paths?.unitIds).toHaveLength(9)
  })

  test("a complex that is not published does not exist", async () => {
    const complex = await makeComplex({ published: false })
    const unit = await makeUnit(complex)
    expect(await getPublicComplex(complex.slug, "ru")).toBeNull()
    expect(await getPublicGrid(complex.slug)).toBeNull()
    expect(await getPublicUnit(complex.slug, unit.id)).toBeNull()
    expect((await listPublicComplexes("ru")).map((one) => one.slug)).not.toContain(complex.slug)
  })

  test("an expired hold is free at once, with every job stopped; unless somebody waits for the unit", async () => {
    const complex = await makeComplex()
    const [free, awaited] = [await makeUnit(complex), await makeUnit(complex)]
    for (const unit of [free, awaited]) {
      const lead = await makeLead(sales)
      await claimUnit(sales.actor, { leadId: lead.id, unitId: unit.id, kind: "held" })
    }
    const waiting = await makeLead(other)
    await joinQueue(other.actor, awaited.id, { leadId: waiting.id })
    const statuses = async (now: Date) => {
      const items = (await getPublicGrid(complex.slug, now))?.items ?? []
      return [free, awaited].map(({ id }) => items.find((unit) => unit.id === id)?.publicStatus)
    }
    expect(await statuses(new Date())).toEqual(["reserved", "reserved"])
    const tomorrow = new Date(Date.now() + 25 * 3_600_000)
    expect(await statuses(tomorrow)).toEqual(["available", "reserved"])
    expect(await getUnit(sales.actor, free.id, tomorrow)).toMatchObject({ status: "available", claim: null })
    const listed = await listUnits(
      sales.actor,
      listUnitsInput.parse({ complexId: complex.id, status: "available" }),
      tomorrow,
    )
    expect(listed.items.map((unit) => unit.id)).toEqual([free.id])
  })

  test("texts are in the reader's language, and Russian where theirs is empty", async () => {
    const complex = await makeComplex({ addressRu: "Ташкент, Чиланзар", addressUz: "Toshkent, Chilonzor" })
    expect(await getPublicComplex(complex.slug, "uz")).toMatchObject({ address: "Toshkent, Chilonzor" })
    expect(await getPublicComplex(complex.slug, "en")).toMatchObject({ address: "Ташкент, Чиланзар" })
  })
})

describe("the employees' grid", () => {
  test("says who holds a unit and until when; for whom only to those who may see the lead", async () => {
    const complex = await makeComplex()
    const unit = await makeUnit(complex)
    const lead = await makeLead(sales)
    const claim = await claimUnit(sales.actor, { leadId: lead.id, unitId: unit.id, kind: "held" })
    const cell = async (person: Person) =>
      (await getGrid(person.actor, complex.id))?.items.find((item) => item.id === unit.id)
    expect(await cell(sales)).toMatchObject({
      status: "held",
      claim: { id: claim.id, until: claim.expiresAt, mine: true, lead: { id: lead.id } },
    })
    const { name } = await db.user.findUniqueOrThrow({ where: { id: sales.id }, select: { name: true } })
    expect(await cell(other)).toMatchObject({ claim: { holder: name, mine: false, lead: null } })
    expect(await cell(admin)).toMatchObject({ claim: { lead: { id: lead.id } } })
  })

  test("is drawn block by block, from the top floor down", async () => {
    const complex = await makeComplex()
    for (const [floor, stack] of [
      [-1, 1],
      [1, 2],
      [1, 1],
      [3, 1],
    ] as const) {
      await makeUnit(complex, { floor, stack, number: `${floor}/${stack}` })
    }
    const grid = await getGrid(sales.actor, complex.slug)
    expect(grid?.items.map((unit) => unit.number)).toEqual(["3/1", "1/1", "1/2", "-1/1"])
  })
})

describe("what an admin changes", () => {
  test("a draft that nobody signed in time frees its unit at once, but not where money came: that awaits the settlement", async () => {
    const office = await openOffice()
    const week = new Date(Date.now() + 8 * DAY)
    const statusIn = async (unitId: string) => {
      const unit = await getUnit(office.admin.actor, unitId, week)
      const shown = (await getPublicGrid(office.place.slug, week))?.items.find((item) => item.id === unitId)
      return [unit.status, shown?.publicStatus]
    }
    const { unitId, contract } = await makeDraft(office)
    expect(await statusIn(unitId)).toEqual(["available", "available"])
    await pay(office, contract.id, { amount: 1_000_000 })
    expect(await statusIn(unitId)).toEqual(["contracted", "reserved"])
  })

  test("a price is frozen while somebody holds the unit, and free again when the hold has expired", async () => {
    const complex = await makeComplex()
    const unit = await makeUnit(complex)
    const lead = await makeLead(sales)
    await claimUnit(sales.actor, { leadId: lead.id, unitId: unit.id, kind: "held" })
    const reprice = (now?: Date) => changeUnit(admin.actor, { id: unit.id, price: 510_000_000 }, now)
    await expect(reprice()).rejects.toMatchObject({ code: "unit_claimed" })
    const later = new Date(Date.now() + 2 * DAY)
    expect(await reprice(later)).toMatchObject({ price: 510_000_000, status: "available", perM2: 8_037_825 })
    const change = await db.priceChangeItem.findFirstOrThrow({ where: { unitId: unit.id } })
    expect(change).toMatchObject({ oldPrice: 500_000_000n, newPrice: 510_000_000n })
  })

  test("blocks with a reason and unblocks; a claimed unit is not an admin's to move", async () => {
    const complex = await makeComplex()
    const unit = await makeUnit(complex)
    const block = { id: unit.id, status: "blocked" as const }
    await expect(changeUnit(admin.actor, block)).rejects.toMatchObject({ code: "reason_required" })
    const blocked = await changeUnit(admin.actor, { ...block, blockedReason: "service", reason: "Консьерж" })
    expect(blocked).toMatchObject({ status: "blocked", blockedReason: "service", blockedNote: "Консьерж" })
    expect(await changeUnit(admin.actor, { id: unit.id, status: "available" })).toMatchObject({ status: "available" })
    const lead = await makeLead(sales)
    await claimUnit(sales.actor, { leadId: lead.id, unitId: unit.id, kind: "held" })
    const hide = changeUnit(admin.actor, { id: unit.id, status: "hidden" })
    await expect(hide).rejects.toMatchObject({ code: "status_conflict", data: { status: "held" } })
    expect(await db.unitStatusChange.count({ where: { unitId: unit.id } })).toBe(3)
  })

  test("a unit without a price does not go on sale, alone or in bulk", async () => {
    const complex = await makeComplex()
    const hidden = { status: "hidden" as const }
    const [unpriced] = [await makeUnit(complex, { ...hidden, price: null }), await makeUnit(complex, hidden)]
    await makeUnit(complex, { ...hidden, rooms: 3 })
    const sell = changeUnit(admin.actor, { id: unpriced.id, status: "available" })
    await expect(sell).rejects.toMatchObject({ code: "unit_unpriced" })
    const filter = { complexId: complex.id, rooms: 2 }
    const count = { count: 1, unpriced: 1 }
    expect(await releaseUnits(admin.actor, { filter, preview: true })).toEqual({ ...count, preview: true })
    expect(await releaseUnits(admin.actor, { filter, preview: false })).toEqual({ ...count, preview: false })
    expect(await releaseUnits(admin.actor, { filter, preview: false })).toMatchObject({ count: 0 })
    await expect(releaseUnits(sales.actor, { filter, preview: true })).rejects.toMatchObject({ code: "forbidden" })
  })

  test("a complex gets its address from its name; routes of the site and taken ones are refused", async () => {
    const name = `Гулистан ${unique()}`
    const made = await createComplex(admin.actor, {
      nameRu: name,
      currency: "UZS",
      blocks: [{ name: "1", entrances: [{ name: "1" }] }],
    })
    expect(made).toMatchObject({ slug: expect.stringMatching(/^gulistan-/), published: false, blocks: [{ name: "1" }] })
    await expect(createComplex(admin.actor, { nameRu: "Login", currency: "UZS" })).rejects.toMatchObject({
      code: "slug_reserved",
    })
    const again = createComplex(admin.actor, { nameRu: "Другой", slug: made.slug, currency: "UZS" })
    await expect(again).rejects.toMatchObject({ code: "already_exists" })
  })

  test("a former address redirects, and nobody else may take it", async () => {
    const complex = await makeComplex()
    const slug = `novyy-${unique()}`
    await changeComplex(admin.actor, { id: complex.id, slug })
    const redirects = (await listPublicPaths()).redirects
    expect(redirects).toContainEqual({ from: complex.slug, to: slug })
    const take = createComplex(admin.actor, { nameRu: "Чужой", slug: complex.slug, currency: "UZS" })
    await expect(take).rejects.toMatchObject({ code: "already_exists" })
    const back = await changeComplex(admin.actor, { id: complex.id, slug: complex.slug })
    expect(back.slug).toBe(complex.slug)
    expect((await listPublicPaths()).redirects).toContainEqual({ from: slug, to: complex.slug })
  })
})
