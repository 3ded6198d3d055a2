import { beforeAll, expect, test } from "vitest"
import { rescheduleContract } from "@/lib/domain/reschedules/commands"
import type { DatedScheduleInput } from "@/lib/domain/schedules/schema"
import { makeSigned, type Office, openOffice, pay, SCHEDULE } from "../support/sale"

let office: Office
const now = new Date("2026-01-15T06:00:00Z")
/** 23:30 of 1 March in London is the 2nd in Tashkent. */
const night = new Date("2026-03-01T23:30:00Z")

beforeAll(async () => {
  office = await openOffice()
})

const sumOf = (items: { amount: number }[]) => items.reduce((sum, item) => sum + item.amount, 0)

test("every change after the signature is an addendum with its number, day, reason and author; what was signed has none", async () => {
  const { contract } = await makeSigned(office, SCHEDULE, now)
  await pay(office, contract.id, { amount: 157_026_000 })
  const again = (months: number, reason: string, at: Date) => {
    const schedule = { kind: "installment", months, startDate: "2026-03-02" } as const
    return rescheduleContract(office.finance.actor, contract.id, { schedule, reason }, at)
  }
  await again(36, "Просит дольше", night)
  const last = await again(12, "Получил премию", new Date("2026-06-01T06:00:00Z"))
  expect(last.versions.map(({ version, addendum, reason, by }) => [version, addendum, reason, by])).toEqual([
    [3, { number: 2, on: "2026-06-01" }, "Получил премию", office.finance.actor.name],
    [2, { number: 1, on: "2026-03-02" }, "Просит дольше", office.finance.actor.name],
    [1, null, null, office.mop.actor.name],
  ])
  for (const version of last.versions) expect(sumOf(version.items)).toBe(contract.price)
  expect(last.terms).toMatchObject({ kind: "installment", months: 12 })
  const other = await makeSigned(office, SCHEDULE, now)
  const { versions } = await rescheduleContract(
    office.finance.actor,
    other.contract.id,
    { schedule: SCHEDULE, reason: "Другой договор" },
    night,
  )
  expect(versions[0]?.addendum?.number).toBe(1)
}, 60_000)

test("the rest may be paid in any of the ways a price may", async () => {
  const kinds: DatedScheduleInput[] = [
    { kind: "full", startDate: "2026-03-02" },
    { kind: "until", startDate: "2026-03-02", untilDate: "2027-03-02" },
    { kind: "balloon", startDate: "2026-03-02", months: 12, balloonAmount: 100_000_000 },
    { kind: "hybrid", startDate: "2026-03-02", months: 6, trancheAmount: 200_000_000, trancheDate: "2026-03-20" },
  ]
  for (const schedule of kinds) {
    const { contract } = await makeSigned(office, SCHEDULE, now)
    await pay(office, contract.id, { amount: 170_000_000 })
    const changed = await rescheduleContract(
      office.finance.actor,
      contract.id,
      { schedule, reason: "По просьбе" },
      night,
    )
    expect([schedule.kind, sumOf(changed.items)]).toEqual([schedule.kind, contract.price])
    expect(changed.items.reduce((sum, item) => sum + item.paid, 0)).toBe(170_000_000)
    expect(changed.units[0]?.status).toBe("sold")
  }
}, 60_000)
