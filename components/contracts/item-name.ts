"use client"

import { useTranslations } from "next-intl"
import type { ScheduleItemType } from "@/lib/domain/schedules/schema"

/** «Платёж 3»: installments are counted among themselves, the rest have names. */
export function useItemName() {
  const t = useTranslations("contracts.item")
  return (type: ScheduleItemType, index: number, items: readonly { type: ScheduleItemType }[]): string => {
    if (type !== "installment") return t(type)
    const number = items.slice(0, index + 1).filter((item) => item.type === "installment").length
    return t("installment", { number: String(number) })
  }
}
