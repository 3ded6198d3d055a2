import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { notePromise, planDebtorCall } from "@/lib/domain/arrears/chasing/commands"
import { listContractManagers } from "@/lib/domain/arrears/managers/queries"
import { listArrears } from "@/lib/domain/arrears/queries"
import { completePayment, recordPayment } from "@/lib/domain/payments/commands"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { makeUser } from "../support/factories"
import { makeDraft, makeSigned, type Office, openOffice, outcome } from "../support/sale"

let office: Office
let owing: { id: string }[]
const signed = new Date("2026-01-15T06:00:00Z")
const at = (text: string) => new Date(text)
/** 100 million at once, nine months of 42 341 000 and one more. */
const PLAIN: DatedScheduleInput = {
  kind: "installment",
  downAmount: 100_000_000,
  months: 10,
  step: 1_000,
  startDate: "2026-01-15",
}

beforeAll(async () => {
  office = await openOffice()
  owing = [await makeSigned(office, PLAIN, signed), await makeSigned(office, PLAIN, signed)].map(
    (made) => made.contract,
  )
})

const desk = (when: string, more: object = {}, of: Office = office) =>
  listArrears(of.finance.actor, { limit: 50, complexId: of.place.id, ...more }, at(when))

async function paid(of: Office, contractId: string, amount: number, on: string) {
  const entry = { contractId, type: "installment", target: "principal", amount, method: "card", paidAt: on } as const
  const { id } = await recordPayment(of.finance.actor, entry, at(`${on}T06:00:00Z`))
  await completePayment(of.finance.actor, id, at(`${on}T06:00:00Z`))
}

describe("a promise to pay", () => {
  test("waits until its day is over, is kept by the money itself and broken without it", async () => {
    const [contract, other] = owing
    if (!contract || !other) throw new Error("Nobody owes")
    // Said on the evening of the 1st in Greenwich: in Tashkent it is the 2nd already.
    const said = at("2026-02-01T20:00:00Z")
    await notePromise(office.finance.actor, contract.id, { on: "2026-02-05", amount: 30_000_000 }, said)
    await notePromise(office.finance.actor, other.id, { on: "2026-02-05", amount: 30_000_000 }, said)
    await paid(office, contract.id, 10_000_000, "2026-02-01") // came before it was said
    await paid(office, contract.id, 29_000_000, "2026-02-02")
    const states = async (when: string) =>
      Object.fromEntries((await desk(when)).items.map((row) => [row.contractId, row.promise?.state]))
    expect(await states("2026-02-05T06:00:00Z")).toEqual({ [contract.id]: "open", [other.id]: "open" })
    await paid(office, contract.id, 1_000_000, "2026-02-05")
    expect(await states("2026-02-05T18:00:00Z")).toEqual({ [contract.id]: "kept", [other.id]: "open" })
    expect(await states("2026-02-06T06:00:00Z")).toEqual({ [contract.id]: "kept", [other.id]: "broken" })
    const broken = await desk("2026-02-06T06:00:00Z", { promise: "broken" })
    expect(broken.items.map((row) => row.contractId)).toEqual([other.id])
    expect(broken.groups).toMatchObject([{ contracts: 1, amount: 100_000_000 }])
    // The last one counts.
    await notePromise(office.finance.actor, other.id, { on: "2026-02-20", amount: 1 }, at("2026-02-06T06:00:00Z"))
    expect((await states("2026-02-07T06:00:00Z"))[other.id]).toBe("open")
  })

  test("is for a day to come, a signed contract and whoever the client is; the log has it", async () => {
    const { contract, leadId } = await makeSigned(office, PLAIN, signed)
    const draft = await makeDraft(office, PLAIN, signed)
    const note = (who: Office["sales"], id: string, on = "2026-03-01") =>
      outcome(notePromise(who.actor, id, { on, amount: 5 }, at("2026-02-20T06:00:00Z")))
    expect((await note(office.finance, contract.id, "2026-02-19")).code).toBe("validation_failed")
    expect((await note(office.finance, draft.contract.id)).code).toBe("status_conflict")
    expect((await note(await makeUser("sales"), contract.id)).code).toBe("not_found")
    expect((await note(office.sales, contract.id)).code).toBe("done")
    const row = await db.activity.findFirstOrThrow({ where: { kind: "payment.promised", entityId: contract.id } })
    expect(row).toMatchObject({ leadId, data: { on: "2026-03-01", amount: "5" } })
    await expect(db.paymentPromise.updateMany({ data: { amount: 6n } })).rejects.toThrow(/written once/)
  })
})

describe("the desk", () => {
  test("says when somebody last spoke to the debtor and when they are called next, on the owner's day", async () => {
    const own = await openOffice()
    const { contract, leadId } = await makeSigned(own, PLAIN, signed)
    const when = "2026-03-01T06:00:00Z"
    expect((await desk(when, {}, own)).items).toMatchObject([{ contactAt: null, callAt: null, promise: null }])
    await db.leadComment.create({ data: { leadId, text: "Обещал подумать", at: at("2026-02-20T10:00:00Z") } })
    const call = await planDebtorCall(own.finance.actor, contract.id, { at: "2026-03-02T05:00:00Z" }, at(when))
    expect(call).toMatchObject({ lead: { id: leadId }, owner: { id: own.sales.id } })
    expect((await desk(when, {}, own)).items).toMatchObject([
      { contactAt: "2026-02-20T10:00:00.000Z", callAt: "2026-03-02T05:00:00.000Z" },
    ])
    const stranger = await makeUser("sales")
    const foreign = await outcome(planDebtorCall(stranger.actor, contract.id, { at: "2026-03-02T05:00:00Z" }, at(when)))
    expect(foreign.code).toBe("not_found")
  })

  test("sums each age by the rows that its filter leaves, whatever else is asked for", async () => {
    const own = await openOffice()
    const late = await makeSigned(own, PLAIN, signed)
    await paid(own, late.contract.id, 100_000_000, "2026-01-15")
    await makeSigned(own, PLAIN, signed)
    await makeSigned(own, PLAIN, signed)
    const when = "2026-03-25T06:00:00Z"
    const all = await desk(when, {}, own)
    expect(all.groups.map((group) => [group.bucket, group.contracts])).toEqual([
      ["31-60", 1],
      ["61-90", 2],
    ])
    for (const { bucket, amount, contracts } of all.groups) {
      const { items, groups } = await desk(when, { bucket }, own)
      expect(items.reduce((sum, row) => sum + row.overdue, 0)).toBe(amount)
      expect(items).toHaveLength(contracts)
      expect(groups).toEqual(all.groups)
    }
    const total = (sums: { amount: number }[]) => sums.reduce((sum, row) => sum + row.amount, 0)
    expect(total(all.buckets)).toBe(total(all.groups))
    expect((await desk(when, { managerId: own.mop.id }, own)).items).toEqual([])
    const found = await desk(when, { q: late.contract.number }, own)
    expect(found.items.map((row) => row.contractId)).toEqual([late.contract.id])
    expect((await desk(when, { q: "100%_" }, own)).items).toEqual([])
    expect(await listContractManagers(own.sales.actor)).toMatchObject([{ id: own.sales.id }])
  })
})
