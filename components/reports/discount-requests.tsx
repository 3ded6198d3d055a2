"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { Route } from "next"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { DiscountRequestDto } from "@/lib/domain/discounts/schema"
import type { UserDto } from "@/lib/domain/users/schema"
import { formatMoneyShort, formatPercent } from "@/lib/i18n/format"

/** Discounts that somebody waits for: decided here, in one press. */
export function DiscountRequests({ total, items }: { total: number; items: readonly DiscountRequestDto[] }) {
  const t = useTranslations("rop.discounts")
  const locale = useLocale() as UserDto["locale"]
  const refuse = useRefusalToast()
  const queryClient = useQueryClient()
  const decide = useMutation(
    client.discounts.decide.mutationOptions({
      onError: refuse,
      onSuccess: ({ status }) => toast.success(t(status === "approved" ? "approved" : "refused")),
      onSettled: async () => {
        await queryClient.invalidateQueries({ queryKey: client.reports.key() })
        await queryClient.invalidateQueries({ queryKey: client.discounts.key() })
      },
    }),
  )
  if (items.length === 0) return null
  return (
    <Section title={t("title")} note={total}>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-medium">
                {formatPercent(item.basisPoints, locale)} ·{" "}
                <Link href={`/dashboard/leads/${item.leadId}` as Route} className="hover:underline">
                  {item.leadName}
                </Link>
              </p>
              <p className="text-sm text-soft">
                {t("line", {
                  unit: item.unitNumber,
                  from: formatMoneyShort(item.price, item.currency, locale),
                  to: formatMoneyShort(item.priceAsked, item.currency, locale),
                  name: item.askedBy ?? "–",
                })}
              </p>
            </div>
            {([true, false] as const).map((approve) => (
              <Button
                key={String(approve)}
                size="sm"
                disabled={decide.isPending}
                onClick={() => decide.mutate({ id: item.id, approve })}
              >
                {t(approve ? "approve" : "refuse")}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
