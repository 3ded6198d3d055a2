import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId, SYSTEM } from "../actor"
import { addDays, dayInZone, daysBetween } from "../calendar"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { getSettings } from "../settings/queries"
import { STAY, shiftHours, toAttendanceDto } from "./queries"
import { isLate, lastShiftEnd, type ShiftHours, shiftEndAfter, wrongEndOf } from "./rules"
import {
  type AddAttendanceInput,
  type AttendanceDto,
  type CheckInput,
  type EditAttendanceInput,
  LONGEST_ABSENCE_DAYS,
  type RemoveAttendanceInput,
  type SetAbsenceInput,
} from "./schema"

/** Begins a stay at work: the actor's own, or another's where the role may. Refuses with `already_checked_in`. */
export async function checkIn(actor: Actor, input: CheckInput, now = new Date(), via = "web"): Promise<AttendanceDto> {
  const userId = attendee(actor, input)
  return explainOpen(() =>
    transaction(async (tx) => {
      await assertActive(tx, userId)
      const hours = shiftHours(await getSettings(tx))
      await closeForgotten(tx, now, hours, userId)
      const day = new Date(`${dayInZone(now, hours.timeZone)}T00:00:00Z`)
      const earlier = await tx.attendance.findFirst({ where: { userId, day }, select: { id: true } })
      const late = !earlier && isLate(now, hours)
      const stay = await tx.attendance.create({
        data: { userId, day, inAt: now, status: late ? "late" : "present", via, editedById: editor(actor, userId) },
        select: STAY,
      })
      const subject = { entity: "attendance", entityId: stay.id, data: { userId, status: stay.status } }
      await recordActivity(tx, actor, "attendance.checkedIn", subject, now)
      return toAttendanceDto(stay)
    }),
  )
}

/** Ends the open stay. Refuses with `not_checked_in`, also when the shift's end has already closed it. */
export async function checkOut(actor: Actor, input: CheckInput, now = new Date()): Promise<AttendanceDto> {
  const userId = attendee(actor, input)
  return transaction(async (tx) => {
    const hours = shiftHours(await getSettings(tx))
    const [stay] = await tx.attendance.updateManyAndReturn({
      where: { userId, outAt: null, inAt: { gte: lastShiftEnd(now, hours), lte: now } },
      data: { outAt: now, editedById: editor(actor, userId) },
      select: STAY,
    })
    if (!stay) throw new DomainError("not_checked_in")
    const subject = { entity: "attendance", entityId: stay.id, data: { userId } }
    await recordActivity(tx, actor, "attendance.checkedOut", subject, now)
    return toAttendanceDto(stay)
  })
}

/** Job: closes stays that the end of their shift has overtaken, at that end, and flags them. Returns how many. */
export async function closeForgottenCheckOuts(now = new Date()): Promise<{ closed: number }> {
  const hours = shiftHours(await getSettings())
  return { closed: await transaction((tx) => closeForgotten(tx, now, hours)) }
}

/** Corrects a stay; the change is audited with both versions. */
export async function editAttendance(
  actor: Actor,
  input: EditAttendanceInput,
  now = new Date(),
): Promise<AttendanceDto> {
  assertMay(actor, "attendance.edit")
  return explainOpen(() => transaction((tx) => correctStay(tx, actor, input, now)))
}

async function correctStay(tx: Tx, actor: Actor, input: EditAttendanceInput, now: Date): Promise<AttendanceDto> {
  const before = await tx.attendance.findUnique({ where: { id: input.id }, select: STAY })
  if (!before) throw new DomainError("not_found")
  const inAt = input.inAt ? new Date(input.inAt) : before.inAt
  const outAt = input.outAt === undefined ? before.outAt : input.outAt === null ? null : new Date(input.outAt)
  assertStay(inAt, outAt, now)
  const hours = shiftHours(await getSettings(tx))
  const stay = await tx.attendance.update({
    where: { id: input.id },
    data: {
      inAt,
      outAt,
      day: new Date(`${dayInZone(inAt, hours.timeZone)}T00:00:00Z`),
      status: input.status ?? before.status,
      forgotten: input.outAt ? false : before.forgotten,
      editedById: personId(actor),
    },
    select: STAY,
  })
  const data = { userId: stay.userId, before: toAttendanceDto(before), after: toAttendanceDto(stay) }
  await recordActivity(tx, actor, "attendance.edited", { entity: "attendance", entityId: stay.id, data }, now)
  return toAttendanceDto(stay)
}

/**
 * Puts down a stay that nobody put down at its time. Refuses with `validation_failed` one that ends before it begins, lasts over a
 * day, has not ended yet, or overlaps another of the same person.
 */
export async function addAttendance(actor: Actor, input: AddAttendanceInput, now = new Date()): Promise<AttendanceDto> {
  assertMay(actor, "attendance.edit")
  const { userId } = input
  const [inAt, outAt] = [new Date(input.inAt), new Date(input.outAt)]
  assertStay(inAt, outAt, now)
  return transaction(async (tx) => {
    await assertActive(tx, userId)
    const overlapping = { userId, inAt: { lt: outAt }, OR: [{ outAt: null }, { outAt: { gt: inAt } }] }
    if ((await tx.attendance.count({ where: overlapping })) > 0) {
      throw new DomainError("validation_failed", {}, [{ path: ["inAt"], message: "stayOverlaps" }])
    }
    const hours = shiftHours(await getSettings(tx))
    const day = new Date(`${dayInZone(inAt, hours.timeZone)}T00:00:00Z`)
    const earlier = await tx.attendance.count({ where: { userId, day, inAt: { lt: inAt } } })
    const status = earlier === 0 && isLate(inAt, hours) ? "late" : "present"
    const stay = await tx.attendance.create({
      data: { userId, day, inAt, outAt, status, via: "web", editedById: personId(actor) },
      select: STAY,
    })
    const data = { userId, after: toAttendanceDto(stay) }
    await recordActivity(tx, actor, "attendance.edited", { entity: "attendance", entityId: stay.id, data }, now)
    return toAttendanceDto(stay)
  })
}

/** Takes away a stay that was put down by mistake; what it was stays in the log. */
export async function removeAttendance(actor: Actor, { id }: RemoveAttendanceInput, now = new Date()): Promise<void> {
  assertMay(actor, "attendance.edit")
  await transaction(async (tx) => {
    const before = await tx.attendance.findUnique({ where: { id }, select: STAY })
    if (!before) throw new DomainError("not_found")
    await tx.attendance.delete({ where: { id }, select: { id: true } })
    const data = { userId: before.userId, before: toAttendanceDto(before) }
    await recordActivity(tx, actor, "attendance.edited", { entity: "attendance", entityId: id, data }, now)
  })
}

function assertStay(inAt: Date, outAt: Date | null, now: Date): void {
  const wrong = wrongEndOf(inAt, outAt, now)
  if (wrong) throw new DomainError("validation_failed", {}, [{ path: [wrong], message: "stayOrder" }])
}

/**
 * Notes that somebody is away on a day or on all up to `until`, or takes it back with `kind: null`. Refuses with `validation_failed`
 * an end before the beginning, or more days than three months have.
 */
export async function setAbsence(actor: Actor, input: SetAbsenceInput, now = new Date()): Promise<void> {
  assertMay(actor, "attendance.edit")
  const { userId, kind, note, until = input.day } = input
  const length = daysBetween(input.day, until)
  if (length < 0 || length >= LONGEST_ABSENCE_DAYS) {
    throw new DomainError("validation_failed", {}, [
      { path: ["until"], message: length < 0 ? "endsBefore" : "invalid" },
    ])
  }
  const days = Array.from({ length: length + 1 }, (_, index) => new Date(`${addDays(input.day, index)}T00:00:00Z`))
  await transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } })
    if (!user) throw new DomainError("not_found")
    // Two desks that note at once: the second waits, and writes over the first.
    await tx.$queryRaw`SELECT 1 FROM "user" WHERE "id" = ${userId} FOR NO KEY UPDATE`
    await tx.absence.deleteMany({ where: { userId, day: { in: days } } })
    if (kind !== null) {
      await tx.absence.createMany({ data: days.map((day) => ({ userId, day, kind, note, byId: personId(actor) })) })
    }
    const data = { day: input.day, ...(until === input.day ? {} : { until }), kind }
    await recordActivity(tx, actor, "attendance.edited", { entity: "user", entityId: userId, data }, now)
  })
}

async function closeForgotten(tx: Tx, now: Date, hours: ShiftHours, userId?: string): Promise<number> {
  const open = await tx.attendance.findMany({
    where: { outAt: null, inAt: { lt: lastShiftEnd(now, hours) }, ...(userId ? { userId } : {}) },
    select: { id: true, userId: true, inAt: true },
    take: 1_000,
  })
  let closed = 0
  for (const stay of open) {
    const outAt = shiftEndAfter(stay.inAt, hours)
    const { count } = await tx.attendance.updateMany({
      where: { id: stay.id, outAt: null },
      data: { outAt, forgotten: true },
    })
    if (count === 0) continue // checked out meanwhile
    closed++
    const data = { userId: stay.userId, forgotten: true }
    await recordActivity(tx, SYSTEM, "attendance.checkedOut", { entity: "attendance", entityId: stay.id, data }, now)
  }
  return closed
}

/** The index lets one stay be open: of two clicks at once the second is told so. */
async function explainOpen<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (violatedUnique(error) === "attendance_one_open") throw new DomainError("already_checked_in")
    throw error
  }
}

function attendee(actor: Actor, input: CheckInput): string {
  const self = personId(actor)
  const userId = input?.userId ?? self
  assertMay(actor, userId === self ? "attendance.self" : "attendance.edit")
  if (!userId) throw new DomainError("forbidden") // a token has no working day
  return userId
}

function editor(actor: Actor, userId: string): string | null {
  const self = personId(actor)
  return self === userId ? null : self
}

async function assertActive(tx: Tx, userId: string): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { active: true } })
  if (!user) throw new DomainError("not_found")
  if (!user.active) throw new DomainError("user_inactive")
}

/** Ends the open stay of somebody who leaves the company, in the caller's transaction. */
export async function endStay(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.attendance.updateMany({ where: { userId, outAt: null, inAt: { lte: now } }, data: { outAt: now } })
}
