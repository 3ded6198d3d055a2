import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Hydrated } from "@/components/desk/hydrated"
import { expensesInfinite, pageOfMonth, readExpenseFilters } from "@/components/expenses/expense-query"
import { ExpenseScreen } from "@/components/expenses/expense-screen"
import { toParams } from "@/components/leads/filters"
import { requireRole } from "@/lib/auth/guard"
import { dayInZone } from "@/lib/domain/calendar"
import { listComplexes } from "@/lib/domain/complexes/register/queries"
import { listCampaignChoices, listExpenses, listMonthSpend } from "@/lib/domain/expenses/queries"
import { can } from "@/lib/domain/policy"
import { getSettings } from "@/lib/domain/settings/queries"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav")
  return { title: t("expenses") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ExpensesPage({ searchParams }: Props) {
  const actor = await requireRole("rop", "finance", "admin")
  const settings = await getSettings()
  const today = dayInZone(new Date(), settings["company.timeZone"])
  const currency = settings["company.currency"]
  const filters = readExpenseFilters(toParams(await searchParams), today)
  const [page, spend, complexes, campaigns] = await Promise.all([
    listExpenses(actor, pageOfMonth(filters)),
    listMonthSpend(actor, `${filters.month}-01`, currency),
    listComplexes(actor, { limit: 100 }),
    listCampaignChoices(actor),
  ])
  const first = { pages: [page], pageParams: [undefined] }
  return (
    <Hydrated entries={[[expensesInfinite(filters).queryKey, first]]}>
      <ExpenseScreen
        filters={filters}
        today={today}
        currency={currency}
        spend={spend}
        complexes={complexes.items.map(({ id, name }) => ({ id, name }))}
        campaigns={campaigns}
        mayEnter={can(actor, "expense.create")}
        mayBudget={can(actor, "plan.edit")}
      />
    </Hydrated>
  )
}
