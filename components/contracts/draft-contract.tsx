"use client"

import { useMutation } from "@tanstack/react-query"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { PhoneCountry } from "@/lib/domain/phone"
import { readBuyer, readPapers } from "./buyer-input"
import { ContractForm } from "./contract-form"
import { type Deal, usualTerms } from "./terms"
import { UnitChoice } from "./unit-choice"
import { type PaperUnit, totalOf } from "./units"

type DraftContractProps = {
  /** The claim that the contract is made of. */
  reservationId: string
  /** Everything the lead holds in the complex, that claim first. */
  units: readonly PaperUnit[]
  /** Its price is that of the chosen units. */
  deal: Omit<Deal, "price">
  buyer: { fullName: string; phone: string; locale?: string }
  country: PhoneCountry
  /** The company's day. */
  today: string
}

/** A contract from a claim, and from others of the same lead; its number is issued with it. */
export function DraftContract({ reservationId, units, deal, buyer, country, today }: DraftContractProps) {
  const t = useTranslations("contracts.draft")
  const router = useRouter()
  const onSettled = useDealChanged()
  const [chosen, setChosen] = useState([reservationId])
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
      deal={{ ...deal, price: totalOf(units, chosen) }}
      country={country}
      buyer={buyer}
      terms={usualTerms(today)}
      units={
        units.length > 1 ? (
          <UnitChoice
            units={units}
            chosen={chosen}
            required={reservationId}
            currency={deal.currency}
            onChange={setChosen}
          />
        ) : null
      }
      submitLabel={t("submit")}
      pending={draft.isPending || draft.isSuccess}
      error={draft.error}
      onSubmit={(form, schedule) => {
        const reservationIds = chosen.filter((id) => id !== reservationId)
        const what = { reservationId, ...(reservationIds.length > 0 ? { reservationIds } : {}) }
        if (schedule) draft.mutate({ ...what, buyer: readBuyer(form), schedule, ...readPapers(form) })
      }}
    />
  )
}
