import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { cancelContract } from "@/lib/domain/cancellations/commands"
import { getContract } from "@/lib/domain/contracts/queries"
import { handOver, undoHandover } from "@/lib/domain/handovers/commands"
import { cancelPayment } from "@/lib/domain/payments/commands"
import { call } from "../support/api"
import { makeSigned, type Office, openOffice, outcome, pay, SCHEDULE, standingOf, statusOf } from "../support/sale"

let office: Office
/** 23:00 of the 15th in Tashkent. */
const signedAt = new Date("2026-01-15T18:00:00Z")
const today = new Date("2026-03-02T06:00:00Z")

beforeAll(async () => {
  office = await openOffice()
})

async function makeSold() {
  const made = await makeSigned(office, SCHEDULE, signedAt)
  const payment = await pay(office, made.contract.id, { amount: 157_026_000 })
  return { ...made, payment }
}

describe("the keys", () => {
  test("are given once the unit is sold: it is handed over, and the card says when and by whom", async () => {
    const { unitId, leadId, contract } = await makeSold()
    const done = await handOver(office.mop.actor, contract.id, { on: "2026-03-01", note: "Два комплекта" }, today)
    expect(done.handover).toEqual({ on: "2026-03-01", note: "Два комплекта", by: office.mop.actor.name })
    expect([await statusOf(unitId), await standingOf(leadId)]).toEqual(["handed_over", "sold sold"])
    const history = await db.unitStatusChange.findFirst({ where: { unitId, to: "handed_over" } })
    expect(history).toMatchObject({ from: "sold", byId: office.mop.id })
    const twice = await outcome(handOver(office.mop.actor, contract.id, { on: "2026-03-01" }, today))
    expect(twice).toMatchObject({ code: "status_conflict", data: { status: "handed_over" } })
    const late = await outcome(cancelContract(office.rop.actor, contract.id, { reason: "Поздно" }, today))
    expect(late).toMatchObject({ code: "status_conflict", data: { status: "handed_over" } })
  })

  test("are not given for what is not sold, and not before the signature or after today", async () => {
    const { contract } = await makeSigned(office, SCHEDULE, signedAt)
    const give = (on: string) => outcome(handOver(office.rop.actor, contract.id, { on }, today))
    expect(await give("2026-03-01")).toMatchObject({ code: "status_conflict", data: { status: "contracted" } })
    await pay(office, contract.id, { amount: 157_026_000 })
    expect((await give("2026-01-14")).code).toBe("validation_failed")
    expect((await give("2026-03-03")).code).toBe("validation_failed")
    expect((await give("2026-01-15")).code).toBe("done")
  })

  test("are put down by the desk, the head of sales and the admin; others may not", async () => {
    const { contract } = await makeSold()
    const path = `/api/contracts/${contract.id}/handover`
    for (const who of ["sales", "finance"] as const) {
      expect((await call("POST", path, { as: office[who], body: { on: "2026-01-20" } })).status).toBe(403)
    }
    expect((await call("POST", path, { as: office.admin, body: { on: "2026-01-20" } })).status).toBe(200)
    expect((await call("POST", `${path}/undo`, { as: office.mop, body: { reason: "Ошибка" } })).status).toBe(403)
  })
})

describe("a handover that was a mistake", () => {
  test("is taken back by the admin with a reason: the unit is sold again, and the log keeps both", async () => {
    const { unitId, contract } = await makeSold()
    await handOver(office.mop.actor, contract.id, { on: "2026-03-01" }, today)
    const undone = await undoHandover(office.admin.actor, contract.id, { reason: "Не та квартира" }, today)
    expect([undone.handover, await statusOf(unitId)]).toEqual([null, "sold"])
    const log = await db.activity.findMany({
      where: { entityId: contract.id, kind: { startsWith: "contract.hand" } },
      orderBy: { seq: "asc" },
    })
    expect(log.map((row) => row.kind)).toEqual(["contract.handedOver", "contract.handoverUndone"])
    const twice = await outcome(undoHandover(office.admin.actor, contract.id, { reason: "Ещё раз" }, today))
    expect(twice).toMatchObject({ code: "status_conflict", data: { status: "sold" } })
  })

  test("leaves the unit in the contract when its first money was taken back meanwhile", async () => {
    const { unitId, contract, payment } = await makeSold()
    await handOver(office.mop.actor, contract.id, { on: "2026-03-01" }, today)
    await cancelPayment(office.finance.actor, payment.id, { reason: "Чужой платёж" }, today)
    expect(await statusOf(unitId)).toBe("handed_over")
    await undoHandover(office.admin.actor, contract.id, { reason: "Денег нет" }, today)
    expect(await statusOf(unitId)).toBe("contracted")
  })
})

test("a contract completes with its last payment, by itself, and is open again when that payment is taken back", async () => {
  const { contract } = await makeSold()
  const rest = { amount: contract.price - 157_026_000, type: "installment" } as const
  const last = await pay(office, contract.id, rest)
  const completed = await getContract(office.mop.actor, contract.id)
  expect([completed.status, completed.completedAt === null]).toEqual(["completed", false])
  expect((await handOver(office.mop.actor, contract.id, { on: "2026-03-01" }, today)).handover?.on).toBe("2026-03-01")
  await cancelPayment(office.finance.actor, last.id, { reason: "Возвращён банком" })
  const open = await getContract(office.mop.actor, contract.id)
  expect([open.status, open.completedAt]).toEqual(["signed", null])
})
