import { getTranslations } from "next-intl/server"
import type { Locale } from "@/lib/i18n/routing"
import type { CalculatorWords } from "./calculator"
import { MAX_TERM } from "./calculator-terms"

const MONTHS = Array.from({ length: MAX_TERM }, (_, index) => index + 1)
const YEARS = Array.from({ length: 18 }, (_, index) => index + 3)

export async function calculatorWords(locale: Locale): Promise<CalculatorWords> {
  const t = await getTranslations({ locale, namespace: "unit.calc" })
  return {
    kind: t("kind"),
    installment: t("installment"),
    mortgage: t("mortgage"),
    by: t("by"),
    byMonths: t("byMonths"),
    byMonthly: t("byMonthly"),
    canPay: t("canPay"),
    down: t("down"),
    months: t("months"),
    monthsOf: Object.fromEntries(MONTHS.map((count) => [count, t("monthsOf", { count })])),
    yearsOf: Object.fromEntries(YEARS.map((count) => [count, t("yearsOf", { count })])),
    rate: t("rate"),
    monthly: t("monthly"),
    downSum: t("downSum"),
    rest: t("rest"),
    loan: t("loan"),
    note: t("note"),
    mortgageNote: t("mortgageNote"),
    schedule: t("schedule"),
    impossible: t("impossible"),
  }
}
