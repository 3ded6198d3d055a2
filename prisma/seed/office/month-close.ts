import { waivePenalty } from "@/lib/domain/arrears/commands"
import { listArrears } from "@/lib/domain/arrears/queries"
import { addMonths } from "@/lib/domain/calendar"
import { closeMonth } from "@/lib/domain/month-close/commands"
import { clock, DAY_MS, dayOf } from "../timeline"
import { unlessRefused, type World } from "../world"

const REASONS = ["Задержка банка: подтвердили выпиской", "Покупатель был в больнице, справка в файлах"]

/** A little penalty was forgiven lately, and every month but the last one is closed, on the fifth of the month after it. */
export async function closeBooks({ now, staff }: World): Promise<void> {
  const lately = new Date(now.getTime() - 4 * DAY_MS)
  const { items } = await listArrears(staff.finance, { limit: 100 }, lately)
  const late = items.filter((row) => row.penalty > 100_000).slice(0, REASONS.length)
  for (const [index, { contractId, penalty }] of late.entries()) {
    const half = Math.floor(penalty / 2)
    await waivePenalty(staff.finance, contractId, { amount: half, reason: REASONS[index] ?? "" }, lately)
  }
  const month = `${dayOf(now).slice(0, 7)}-01`
  for (const ago of [4, 3, 2]) {
    const closed = addMonths(month, -ago).slice(0, 7)
    const fifth = clock(`${addMonths(month, 1 - ago).slice(0, 7)}-05`, "17:00")
    await unlessRefused(closeMonth(staff.finance, { month: closed }, fifth))
  }
}
