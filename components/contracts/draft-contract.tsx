"use client"

import { useMutation } from "@tanstack/react-query"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { PhoneCountry } from "@/lib/domain/phone"
import { readBuyer, readPapers } from "./buyer-input"
import { ContractForm } from "./contract-form"
import { type Deal, usualTerms } from "./terms"

type DraftContractProps = {
  reservationId: string
  deal: Deal
  buyer: { fullName: string; phone: string }
  country: PhoneCountry
  /** The company's day. */
  today: string
}

/** A contract from a claim; its number is issued with it. */
export function DraftContract({ reservationId, deal, buyer, country, today }: DraftContractProps) {
  const t = useTranslations("contracts.draft")
  const router = useRouter()
  const onSettled = useDealChanged()
  const draft = useMutation(
    client.contracts.draft.mutationOptions({
      onSettled,
      onSuccess: ({ id, number }) => {
        toast.success(t("created", { number }))
        router.push(`/dashboard/contracts/${id}` as Route)
      },
    }),
  )
  return (
    <ContractForm
      deal={deal}
      country={country}
      buyer={buyer}
      terms={usualTerms(today)}
      submitLabel={t("submit")}
      pending={draft.isPending || draft.isSuccess}
      error={draft.error}
      onSubmit={(form, schedule) => {
        if (schedule) draft.mutate({ reservationId, buyer: readBuyer(form), schedule, ...readPapers(form) })
      }}
    />
  )
}
