"use client"

import { useInfiniteQuery } from "@tanstack/react-query"
import { Plus, Target } from "lucide-react"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { ExportMenu } from "@/components/desk/export-menu"
import { MorePages } from "@/components/desk/more-pages"
import { daysOfMonth } from "@/components/desk/periods"
import { QueryState } from "@/components/desk/query-state"
import { SpendChart } from "@/components/reports/spend-chart"
import { SpendList } from "@/components/reports/spend-list"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import type { CategorySpend, ExpenseDto } from "@/lib/domain/expenses/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatMonth } from "@/lib/i18n/format-time"
import { BudgetForm } from "./budget-form"
import { ExpenseFilterBar } from "./expense-filter-bar"
import { ExpenseForm, type ExpenseFormProps } from "./expense-form"
import { type ExpenseFilters, expensesAddress, expensesInfinite } from "./expense-query"
import { ExpenseTable } from "./expense-table"

type ExpenseScreenProps = Pick<ExpenseFormProps, "today" | "currency" | "complexes" | "campaigns"> & {
  filters: ExpenseFilters
  spend: readonly CategorySpend[]
  mayEnter: boolean
  mayBudget: boolean
}

/** A month's expenses: each by its day, and by category against the budget. */
export function ExpenseScreen({ filters, spend, mayEnter, mayBudget, ...form }: ExpenseScreenProps) {
  const t = useTranslations()
  const locale = useLocale() as UserDto["locale"]
  const router = useRouter()
  const [moving, startMoving] = useTransition()
  const [task, setTask] = useState<{ expense: ExpenseDto | null } | null>(null)
  const [budgeting, setBudgeting] = useState(false)
  const query = useInfiniteQuery(expensesInfinite(filters))
  const expenses = query.data?.pages.flatMap((page) => page.items) ?? []
  const { month, category } = filters
  const search = new URLSearchParams({ ...daysOfMonth(month), ...(category ? { category } : {}) }).toString()
  const actions = (
    <>
      <ExportMenu path="/api/rop/expenses/export" search={search} />
      {mayBudget ? (
        <Button onClick={() => setBudgeting(true)}>
          <Target aria-hidden="true" />
          {t("expenses.setBudget")}
        </Button>
      ) : null}
      {mayEnter ? (
        <Button variant="primary" onClick={() => setTask({ expense: null })}>
          <Plus aria-hidden="true" />
          {t("expenses.add")}
        </Button>
      ) : null}
    </>
  )
  return (
    <>
      <PageHeader title={t("shell.nav.expenses")} note={formatMonth(filters.month, locale)} actions={actions} />
      <ExpenseFilterBar
        filters={filters}
        today={form.today}
        onChange={(next) => startMoving(() => router.push(expensesAddress(next) as Route, { scroll: false }))}
      />
      <div
        aria-busy={moving}
        className={`grid items-start gap-x-7 gap-y-8 lg:grid-cols-[2fr_1fr] ${moving ? "opacity-60" : ""}`}
      >
        <Section title={t("expenses.byDay")}>
          {!query.data ? <QueryState query={query} rows={8} /> : null}
          {query.data && expenses.length === 0 ? (
            <EmptyState
              title={t("expenses.empty")}
              text={t(filters.category ? "expenses.emptyCategory" : "expenses.emptyMonth")}
            />
          ) : null}
          {expenses.length > 0 ? (
            <>
              <ExpenseTable expenses={expenses} onEdit={(expense) => setTask({ expense })} />
              <MorePages query={query} shown={expenses.length} />
            </>
          ) : null}
        </Section>
        <div className="min-w-0">
          <SpendChart spend={spend} currency={form.currency} />
          <SpendList spend={spend} currency={form.currency} month={filters.month} />
        </div>
      </div>
      {budgeting ? (
        <Dialog
          open
          onOpenChange={setBudgeting}
          title={t("expenses.budgetTitle", { month: formatMonth(filters.month, locale) })}
          description={t("expenses.budgetNote")}
          closeLabel={t("common.close")}
        >
          <BudgetForm month={filters.month} currency={form.currency} spend={spend} onDone={() => setBudgeting(false)} />
        </Dialog>
      ) : null}
      {task ? (
        <Dialog
          open
          onOpenChange={(open) => (open ? undefined : setTask(null))}
          title={t(task.expense ? "expenses.editTitle" : "expenses.add")}
          closeLabel={t("common.close")}
        >
          <ExpenseForm {...form} expense={task.expense} onDone={() => setTask(null)} />
        </Dialog>
      ) : null}
    </>
  )
}
