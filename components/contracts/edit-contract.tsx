"use client"

import { useMutation } from "@tanstack/react-query"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import type { PhoneCountry } from "@/lib/domain/phone"
import { formatMoney } from "@/lib/i18n/format"
import { changedBuyer, readPapers } from "./buyer-input"
import { ContractForm } from "./contract-form"
import { ItemTable } from "./item-table"
import { type Deal, fieldsOf, usualTerms } from "./terms"
import { UnitChoice } from "./unit-choice"
import { type PaperUnit, totalOf } from "./units"

type EditContractProps = {
  contract: ContractDto
  /** Those on the paper and whatever else the lead holds in the complex. */
  units: readonly PaperUnit[]
  /** Its price is that of the chosen units. */
  deal: Omit<Deal, "price">
  country: PhoneCountry
  today: string
}

/** A draft that changes. Its schedule is kept unless its units change or somebody asks for another one. */
export function EditContract({ contract, units, deal, country, today }: EditContractProps) {
  const t = useTranslations("contracts.draft")
  const locale = useLocale()
  const router = useRouter()
  const onSettled = useDealChanged()
  const { id, buyer, identityVisible } = contract
  const before = {
    ...buyer,
    email: buyer.email ?? "",
    passport: identityVisible ? buyer.passport : "",
    pinfl: identityVisible ? (buyer.pinfl ?? "") : "",
  }
  const present = contract.units.map((unit) => unit.reservationId)
  const [chosen, setChosen] = useState(present)
  const moved = chosen.length !== present.length || chosen.some((claim) => !present.includes(claim))
  const text = (amount: number) => formatMoney(amount, deal.currency, locale, { bare: true })
  const update = useMutation(
    client.contracts.update.mutationOptions({
      onSettled,
      onSuccess: () => {
        toast.success(t("saved"))
        router.push(`/dashboard/contracts/${id}` as Route)
      },
    }),
  )
  return (
    <ContractForm
      deal={{ ...deal, price: totalOf(units, chosen) }}
      country={country}
      buyer={before}
      papers={contract}
      terms={contract.terms ? fieldsOf(contract.terms, text) : usualTerms(today)}
      units={
        units.length > 1 ? (
          <UnitChoice units={units} chosen={chosen} currency={deal.currency} onChange={setChosen} />
        ) : null
      }
      keepsIdentity={!identityVisible}
      keptSchedule={
        moved
          ? undefined
          : (change) => (
              <>
                <ItemTable contract={contract} />
                <Button className="self-start" onClick={change}>
                  {t("changeSchedule")}
                </Button>
              </>
            )
      }
      submitLabel={t("save")}
      pending={update.isPending || update.isSuccess}
      error={update.error}
      onSubmit={(form, schedule) => {
        const changed = changedBuyer(form, before)
        update.mutate({
          id,
          ...(Object.keys(changed).length > 0 ? { buyer: changed } : {}),
          ...(moved ? { reservationIds: chosen } : {}),
          ...(schedule ? { schedule } : {}),
          ...readPapers(form),
        })
      }}
    />
  )
}
