import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import type { Actor } from "../actor"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { dateOf } from "../schedules/queries"
import type { AddHolidayInput, HolidayDto } from "./schema"

/**
 * Lists a day on which banks are closed: due dates of schedules that are made from now on move past it, those that are written
 * stay. Refuses with `already_exists` a day that is listed.
 */
export async function addHoliday(actor: Actor, input: AddHolidayInput, now = new Date()): Promise<HolidayDto> {
  assertMay(actor, "setting.manage")
  return transaction(async (tx) => {
    const { day, name } = input
    const { count } = await tx.holiday.createMany({ data: [{ day: dateOf(day), name }], skipDuplicates: true })
    if (count === 0) throw new DomainError("already_exists", {}, [{ path: ["day"], message: "taken" }])
    await recordActivity(tx, actor, "holiday.added", { entity: "holiday", entityId: day, data: { day, name } }, now)
    return { day, name }
  })
}

/** Takes a day off the list; `not_found` when it is not on it. */
export async function removeHoliday(actor: Actor, day: string, now = new Date()): Promise<void> {
  assertMay(actor, "setting.manage")
  await transaction(async (tx) => {
    const where = { day: dateOf(day) }
    const holiday = await tx.holiday.findUnique({ where, select: { name: true } })
    // The guarded delete decides: of two hands at once one finds it gone.
    const { count } = await tx.holiday.deleteMany({ where })
    if (!holiday || count === 0) throw new DomainError("not_found")
    const data = { day, name: holiday.name }
    await recordActivity(tx, actor, "holiday.removed", { entity: "holiday", entityId: day, data }, now)
  })
}
