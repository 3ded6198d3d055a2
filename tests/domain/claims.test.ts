import { beforeEach, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { decideDiscount } from "@/lib/domain/discounts/commands"
import { sweepExpiredClaims } from "@/lib/domain/expiry/commands"
import { joinQueue } from "@/lib/domain/queue/commands"
import {
  claimUnit,
  confirmReservation,
  extendReservation,
  releaseClaimsOfLead,
  releaseReservation,
} from "@/lib/domain/reservations/commands"
import { listReservations } from "@/lib/domain/reservations/queries"
import { changeSettings } from "@/lib/domain/settings/commands"
import { makeUser } from "../support/factories"
import {
  DAY,
  flatIn,
  HOUR,
  leadOf,
  makeClaim,
  makeDraft,
  type Office,
  openOffice,
  outcome,
  standingOf,
  statusOf,
} from "../support/sale"

let office: Office
const now = new Date("2026-11-23T06:00:00Z")
const later = (ms: number) => new Date(now.getTime() + ms)

beforeEach(async () => {
  office = await openOffice() // a salesperson's holds are limited: each test has its own
})

describe("a claim", () => {
  test("freezes the price, moves unit and lead, and leaves a trail that public pages follow", async () => {
    const { unitId, leadId, claim } = await makeClaim(office, "held", now)
    expect(claim).toMatchObject({
      kind: "held",
      status: "active",
      price: 523_417_350,
      currency: "UZS",
      perM2: 8_249_288,
    })
    expect(claim.expiresAt).toBe(later(24 * HOUR).toISOString())
    expect(claim.ownerId).toBe(office.sales.id)
    await db.unit.update({ where: { id: unitId }, data: { price: 600_000_000n } })
    const [row] = (await listReservations(office.sales.actor, { limit: 1, leadId }, now)).items
    expect(row).toMatchObject({ price: 523_417_350, status: "active", lead: { id: leadId } })
    expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["held", "reserved hot"])
    const moved = await db.activity.findFirstOrThrow({ where: { kind: "unit.statusChanged", entityId: unitId } })
    expect(moved).toMatchObject({ complexId: office.place.id, data: { from: "available", to: "held" } })
    expect(await db.unitStatusChange.count({ where: { unitId, from: "available", to: "held" } })).toBe(1)
  })

  test("on a unit that somebody holds is refused with until when, and offers the queue", async () => {
    const { unitId, claim } = await makeClaim(office, "held", now)
    const leadId = await leadOf(office.sales)
    const refused = await outcome(claimUnit(office.sales.actor, { leadId, unitId, kind: "held" }, now))
    expect(refused).toMatchObject({ code: "unit_taken", data: { until: claim.expiresAt, queue: true } })
  })

  test("on a unit that is not on sale says what its status is, on an unknown one that there is none", async () => {
    const leadId = await leadOf(office.sales)
    const claim = (unitId: string) => outcome(claimUnit(office.sales.actor, { leadId, unitId, kind: "held" }, now))
    const hidden = await flatIn(office, { status: "hidden" })
    const blocked = await flatIn(office, { status: "blocked", blockedReason: "service" })
    expect(await claim(hidden)).toMatchObject({ code: "status_conflict", data: { status: "hidden" } })
    expect(await claim(blocked)).toMatchObject({ code: "status_conflict", data: { status: "blocked" } })
    expect((await claim("u-nothing")).code).toBe("not_found")
  })

  test("for another salesperson's lead does not find it, and a salesperson may not reserve", async () => {
    const [unitId, stranger] = await Promise.all([flatIn(office), makeUser("sales")])
    const leadId = await leadOf(office.sales)
    const claim = (actor: typeof stranger.actor, kind: "held" | "reserved") =>
      outcome(claimUnit(actor, { leadId, unitId, kind }, now))
    expect((await claim(stranger.actor, "held")).code).toBe("not_found")
    expect((await claim(office.sales.actor, "reserved")).code).toBe("forbidden")
    expect((await claim(office.finance.actor, "held")).code).toBe("forbidden")
    const made = await makeClaim(office, "held", now)
    expect((await listReservations(stranger.actor, { limit: 50, leadId: made.leadId }, now)).items).toEqual([])
    expect((await outcome(releaseReservation(stranger.actor, made.claim.id, {}, now))).code).toBe("not_found")
    expect(await statusOf(unitId)).toBe("available")
  })

  test("for a lost lead is refused and leaves the unit free", async () => {
    const unitId = await flatIn(office)
    const leadId = await leadOf(office.sales, { status: "lost", state: "lost", lostReason: "price" })
    const refused = await outcome(claimUnit(office.mop.actor, { leadId, unitId, kind: "held" }, now))
    expect(refused).toMatchObject({ code: "lead_closed", data: { status: "lost" } })
    expect(await statusOf(unitId)).toBe("available")
  })
})

describe("limits", () => {
  test("a salesperson has ten live holds, and expired ones do not count", async () => {
    const sales = await makeUser("sales")
    const hold = async (at: Date) => {
      const [unitId, leadId] = await Promise.all([flatIn(office), leadOf(sales)])
      return outcome(claimUnit(sales.actor, { unitId, leadId, kind: "held" }, at))
    }
    const codes: string[] = []
    for (let k = 0; k < 11; k++) codes.push((await hold(now)).code)
    expect(codes).toEqual([...Array<string>(10).fill("done"), "hold_limit_person"])
    expect((await hold(later(25 * HOUR))).code).toBe("done")
  })

  test("who waited gets the unit also when their salesperson holds as many as allowed", async () => {
    const sales = await makeUser("sales")
    const { unitId, claim } = await makeClaim(office, "held", now)
    const waiting = await leadOf(sales)
    await joinQueue(sales.actor, unitId, { leadId: waiting }, now)
    for (let k = 0; k < 10; k++) {
      const [own, leadId] = [await flatIn(office), await leadOf(sales)]
      await claimUnit(sales.actor, { unitId: own, leadId, kind: "held" }, now)
    }
    await releaseReservation(office.mop.actor, claim.id, {}, later(HOUR))
    const live = await db.reservation.findFirstOrThrow({ where: { unitId, status: "active" } })
    expect(live.leadId).toBe(waiting)
  })

  test("two at once do not slip past the limit", async () => {
    const sales = await makeUser("sales")
    const holds = Array.from({ length: 14 }, async () => {
      const [unitId, leadId] = await Promise.all([flatIn(office), leadOf(sales)])
      return (await outcome(claimUnit(sales.actor, { unitId, leadId, kind: "held" }, now))).code
    })
    const codes = await Promise.all(holds)
    expect(codes.filter((code) => code === "done")).toHaveLength(10)
    expect(codes.filter((code) => code === "hold_limit_person")).toHaveLength(4)
  })

  test("a lead has three holds; reservations are not counted among them", async () => {
    const leadId = await leadOf(office.sales)
    const claim = async (kind: "held" | "reserved") =>
      (await outcome(claimUnit(office.mop.actor, { leadId, unitId: await flatIn(office), kind }, now))).code
    expect([await claim("held"), await claim("held"), await claim("held")]).toEqual(["done", "done", "done"])
    expect([await claim("held"), await claim("reserved")]).toEqual(["hold_limit_lead", "done"])
  })

  test("the same lead holds the same unit again only after a day", async () => {
    const { unitId, leadId, claim } = await makeClaim(office, "held", now)
    await releaseReservation(office.mop.actor, claim.id, {}, later(HOUR))
    const again = (at: Date) => outcome(claimUnit(office.mop.actor, { leadId, unitId, kind: "held" }, at))
    expect(await again(later(2 * HOUR))).toMatchObject({
      code: "hold_pause",
      data: { until: later(25 * HOUR).toISOString() },
    })
    expect((await again(later(25 * HOUR + 1))).code).toBe("done")
  })
})

describe("a claim's life", () => {
  test("confirmed it is reserved for seven days", async () => {
    const { unitId, claim } = await makeClaim(office, "held", now)
    expect((await outcome(confirmReservation(office.sales.actor, claim.id, now))).code).toBe("forbidden")
    const confirmed = await confirmReservation(office.mop.actor, claim.id, later(HOUR))
    expect(confirmed).toMatchObject({ kind: "reserved", expiresAt: later(HOUR + 7 * DAY).toISOString() })
    expect(await statusOf(unitId)).toBe("reserved")
    const twice = await outcome(confirmReservation(office.mop.actor, claim.id, later(HOUR)))
    expect(twice).toMatchObject({ code: "status_conflict", data: { status: "reserved" } })
  })

  test("its owner extends it once, the desk again", async () => {
    const { claim } = await makeClaim(office, "held", now)
    const extended = await extendReservation(office.sales.actor, claim.id, later(HOUR))
    expect(extended.expiresAt).toBe(later(48 * HOUR).toISOString())
    expect((await outcome(extendReservation(office.sales.actor, claim.id, later(HOUR)))).code).toBe("extension_used")
    expect((await extendReservation(office.mop.actor, claim.id, later(HOUR))).extensions).toBe(2)
  })

  test("over, it can be neither confirmed, extended nor released, and lists call it expired before the sweep", async () => {
    const { leadId, claim } = await makeClaim(office, "held", now)
    const over = later(24 * HOUR)
    expect((await outcome(confirmReservation(office.mop.actor, claim.id, over))).code).toBe("claim_ended")
    expect((await outcome(extendReservation(office.mop.actor, claim.id, over))).code).toBe("claim_ended")
    expect((await outcome(releaseReservation(office.mop.actor, claim.id, {}, over))).code).toBe("claim_ended")
    const all = await listReservations(office.mop.actor, { limit: 5, leadId }, over)
    expect(all.items[0]?.status).toBe("expired")
    expect((await listReservations(office.mop.actor, { limit: 5, leadId, live: "true" }, over)).items).toEqual([])
  })

  test("released it frees the unit, and the lead is in progress again", async () => {
    const { unitId, leadId, claim } = await makeClaim(office, "reserved", now)
    const released = await releaseReservation(office.sales.actor, claim.id, { reason: "Передумал" }, later(HOUR))
    expect(released).toMatchObject({ status: "released", endReason: "Передумал" })
    expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["available", "in_progress warm"])
  })

  test("expired with every job stopped and nobody waiting, it does not keep the unit from a new claim", async () => {
    const { unitId, leadId } = await makeClaim(office, "held", now)
    const other = await leadOf(office.sales)
    const claim = await claimUnit(office.sales.actor, { leadId: other, unitId, kind: "held" }, later(24 * HOUR))
    expect(claim.leadId).toBe(other)
    expect([await standingOf(leadId), await standingOf(other)]).toEqual(["in_progress warm", "reserved hot"])
  })

  test("the sweep ends what is over, tells the owner, and finds nothing the second time", async () => {
    const { unitId, claim } = await makeClaim(office, "held", now)
    const swept = await sweepExpiredClaims(later(24 * HOUR))
    expect(swept.expired).toBeGreaterThan(0)
    expect(swept.failed).toEqual([])
    expect(await statusOf(unitId)).toBe("available")
    const row = await db.reservation.findUniqueOrThrow({ where: { id: claim.id } })
    expect(row).toMatchObject({ status: "expired", endedAt: new Date(claim.expiresAt ?? "") })
    expect(await db.notification.count({ where: { userId: office.sales.id, kind: "claim.expired" } })).toBeGreaterThan(
      0,
    )
    expect(await sweepExpiredClaims(later(24 * HOUR))).toMatchObject({ expired: 0, cancelledContracts: 0 })
  })
})

describe("a lead that is lost", () => {
  test("gives up its claims and its places in queues; a contract forbids it", async () => {
    const { unitId, leadId } = await makeClaim(office, "held", now)
    const wished = await makeClaim(office, "held", now)
    const { id } = await joinQueue(office.sales.actor, wished.unitId, { leadId }, now)
    const ended = await transaction((tx) => releaseClaimsOfLead(tx, office.sales.actor, leadId, "price", later(HOUR)))
    expect(ended).toBe(1)
    expect(await statusOf(unitId)).toBe("available")
    expect((await db.queueEntry.findUniqueOrThrow({ where: { id } })).status).toBe("left")
    const told = await db.activity.findMany({ where: { entityId: id }, orderBy: { seq: "asc" } })
    expect(told.map(({ kind }) => kind)).toEqual(["queue.joined", "queue.left"])
    const contracted = await makeDraft(office, undefined, now)
    const refused = await outcome(
      transaction((tx) => releaseClaimsOfLead(tx, office.mop.actor, contracted.leadId, null, now)),
    )
    expect(refused.code).toBe("lead_has_contract")
  })
})

describe("discounts", () => {
  const ask = async (actor: Office["mop"]["actor"], discountBasisPoints: number) => {
    const [unitId, leadId] = await Promise.all([flatIn(office), leadOf(office.sales)])
    return claimUnit(actor, { unitId, leadId, kind: "held", discountBasisPoints }, now)
  }

  test("within the cap are given at once, rounded half up to a thousand so'm", async () => {
    expect(await ask(office.mop.actor, 200)).toMatchObject({
      discountBasisPoints: 200,
      price: 512_949_000,
      discountRequestId: null,
    })
  })

  test("above it the unit is claimed at the cap, and РОП decides up to ten percent", async () => {
    const claim = await ask(office.sales.actor, 1_000)
    expect(claim).toMatchObject({ discountBasisPoints: 0, price: 523_417_350 })
    const id = claim.discountRequestId ?? ""
    expect((await outcome(decideDiscount(office.mop.actor, id, { approve: true }, now))).code).toBe("forbidden")
    const decided = await decideDiscount(office.rop.actor, id, { approve: true }, now)
    expect(decided).toMatchObject({ status: "approved", price: 471_076_000, priceAsked: 471_076_000 })
    const twice = await outcome(decideDiscount(office.admin.actor, id, { approve: false }, now))
    expect(twice).toMatchObject({ code: "status_conflict", data: { status: "approved" } })
  })

  test("above ten percent only an admin approves; РОП may refuse", async () => {
    const claim = await ask(office.mop.actor, 1_500)
    const id = claim.discountRequestId ?? ""
    const tooMuch = await outcome(decideDiscount(office.rop.actor, id, { approve: true }, now))
    expect(tooMuch.code).toBe("discount_out_of_range")
    expect((await decideDiscount(office.admin.actor, id, { approve: true }, now)).status).toBe("approved")
    const other = await ask(office.mop.actor, 1_500)
    const refused = await decideDiscount(office.rop.actor, other.discountRequestId ?? "", { approve: false }, now)
    expect(refused).toMatchObject({ status: "refused", price: 512_949_000 })
  })

  test("the company's numbers may be others", async () => {
    const caps = { "claims.discountSalesBp": 100, "claims.discountRopBp": 300 }
    await changeSettings(office.admin.actor, caps)
    const claim = await ask(office.sales.actor, 500)
    expect(claim).toMatchObject({ discountBasisPoints: 100 })
    const tooMuch = await outcome(
      decideDiscount(office.rop.actor, claim.discountRequestId ?? "", { approve: true }, now),
    )
    expect(tooMuch).toMatchObject({ code: "discount_out_of_range", data: { limit: 300 } })
    await changeSettings(office.admin.actor, { "claims.discountSalesBp": null, "claims.discountRopBp": null })
  })

  test("are not given for a claim that is over, nor of the whole price", async () => {
    const claim = await ask(office.sales.actor, 500)
    const late = await outcome(
      decideDiscount(office.rop.actor, claim.discountRequestId ?? "", { approve: true }, later(2 * DAY)),
    )
    expect(late.code).toBe("claim_ended")
    expect((await outcome(ask(office.admin.actor, 10_000))).code).toBe("discount_out_of_range")
  })
})
