import { db } from "@/lib/db/client"
import { addDays } from "@/lib/domain/calendar"
import { planHandover } from "@/lib/domain/handovers/commands"
import { dayOf } from "../timeline"
import type { World } from "../world"

const DAY_MS = 86_400_000
/** Days from now; the first was not kept. */
const DAYS = [-1, 2, 2, 5, 9, 13]

/** The first buyers have agreed on a day for their keys: МОП wrote them down a week ago. */
export async function planHandovers({ now, staff }: World): Promise<void> {
  const agreed = new Date(now.getTime() - 7 * DAY_MS)
  const sold = await db.contract.findMany({
    where: {
      signedAt: { lt: agreed },
      status: { in: ["signed", "completed"] },
      units: { every: { unit: { status: "sold" } } },
    },
    orderBy: { signedAt: "asc" },
    take: DAYS.length,
    select: { id: true },
  })
  for (const [index, { id }] of sold.entries()) {
    await planHandover(staff.mop, id, { on: addDays(dayOf(now), DAYS[index] ?? 0) }, agreed)
  }
}
