import { db } from "@/lib/db/client"
import type { ExpenseCategory } from "@/lib/db/generated/client"
import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "@/lib/domain/activity"
import { addDays, addMonths, type Day } from "@/lib/domain/calendar"
import { setBudgets } from "@/lib/domain/expenses/budgets/commands"
import { setPlans } from "@/lib/domain/plans/commands"
import type { BuiltComplex } from "../complexes/build"
import type { Random } from "../random"
import type { Staff } from "../staff"
import { clock } from "../timeline"

const date = (day: Day) => new Date(`${day}T00:00:00Z`)
const firstOf = (day: Day): Day => `${day.slice(0, 8)}01`

/** What a month costs: category, so'm, on which day of the month, what for. */
const MONTHLY: [ExpenseCategory, number, number, string][] = [
  ["rent", 38_000_000, 3, "Аренда офиса продаж"],
  ["salary", 74_000_000, 5, "Оклады отдела продаж"],
  ["communication", 2_900_000, 6, "Телефония и интернет"],
  ["transport", 4_600_000, 12, "Показы: такси и топливо"],
  ["office", 3_200_000, 9, "Канцелярия, вода, кофе"],
  ["agent_commission", 21_000_000, 18, "Комиссия агентств"],
  ["tax", 11_400_000, 22, "Налоги с фонда оплаты"],
  ["event", 9_500_000, 25, "День открытых дверей"],
]

/** A month of all campaigns; what they cost comes with them. */
const ADVERTISING = 88_000_000

const BUDGETS = [...MONTHLY, ["advertising", ADVERTISING] as const].map(([category, amount]) => ({
  category,
  amount: Math.round((amount * 1.05) / 500_000) * 500_000,
}))

/** Expenses without campaigns, budgets, and plans of sales, for the months of the demo and the present one. */
export async function keepBooks(
  staff: Staff,
  complexes: readonly BuiltComplex[],
  random: Random,
  today: Day,
): Promise<void> {
  const months = [3, 2, 1, 0].map((ago) => firstOf(addMonths(firstOf(today), -ago)))
  for (const month of months) {
    const at = clock(month, "09:30")
    await setBudgets(staff.rop, { month: month.slice(0, 7), budgets: BUDGETS }, at)
    await setPlans(staff.rop, { month: month.slice(0, 7), plans: plans(staff, complexes) }, at)
    for (const line of MONTHLY) await spend(staff, random, month, line, today)
  }
}

async function spend(
  { rop }: Staff,
  random: Random,
  month: Day,
  [category, usual, dayOfMonth, note]: (typeof MONTHLY)[number],
  today: Day,
): Promise<void> {
  const on = addDays(month, dayOfMonth - 1)
  const amount = BigInt(Math.round((usual * (0.85 + random.next() * 0.3)) / 50_000) * 50_000)
  if (on >= today || (category === "event" && random.chance(0.4))) return
  const at = clock(on, "16:30")
  await transaction(async (tx) => {
    const data = {
      category,
      amount,
      currency: "UZS" as const,
      on: date(on),
      note,
      createdById: rop.id ?? "",
      createdAt: at,
    }
    const { id } = await tx.expense.create({ data, select: { id: true } })
    const shown = { category, amount: amount.toString(), currency: "UZS" }
    await recordActivity(tx, rop, "expense.created", { entity: "expense", entityId: id, data: shown }, at)
  })
}

function plans({ sales, sales2 }: Staff, complexes: readonly BuiltComplex[]) {
  return [
    { userId: sales.id ?? "", contracts: 15, amount: 8_100_000_000 },
    { userId: sales2.id ?? "", contracts: 13, amount: 7_100_000_000 },
    ...complexes.map(({ id, slug }) =>
      slug === "rassvet"
        ? { complexId: id, contracts: 17, amount: 9_400_000_000 }
        : { complexId: id, contracts: 11, amount: 5_800_000_000 },
    ),
  ]
}

const HOLIDAYS = [
  ["01-01", "Новый год"],
  ["03-08", "День женщин"],
  ["03-21", "Навруз"],
  ["05-09", "День памяти и почестей"],
  ["09-01", "День независимости"],
  ["10-01", "День учителя и наставника"],
  ["12-08", "День Конституции"],
] as const

/** Holidays with a fixed date, for every year that a schedule of the demo reaches; the moving ones are entered yearly. */
export async function listHolidays(today: Day): Promise<void> {
  const year = Number(today.slice(0, 4))
  await db.holiday.createMany({
    data: [-1, 0, 1, 2, 3, 4].flatMap((ahead) =>
      HOLIDAYS.map(([day, name]) => ({ day: date(`${year + ahead}-${day}`), name })),
    ),
  })
}
