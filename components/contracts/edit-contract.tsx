"use client"

import { useMutation } from "@tanstack/react-query"
import type { Route } from "next"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useDealChanged } from "@/components/claims/use-deal-changed"
import { Button } from "@/components/ui/button"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { ContractDto } from "@/lib/domain/contracts/schema"
import type { PhoneCountry } from "@/lib/domain/phone"
import { changedBuyer, readPapers } from "./buyer-input"
import { ContractForm } from "./contract-form"
import { ItemTable } from "./item-table"
import { type Deal, usualTerms } from "./terms"

type EditContractProps = { contract: ContractDto; deal: Deal; country: PhoneCountry; today: string }

/** A draft that changes. Its schedule is kept unless somebody asks for another one. */
export function EditContract({ contract, deal, country, today }: EditContractProps) {
  const t = useTranslations("contracts.draft")
  const router = useRouter()
  const onSettled = useDealChanged()
  const { id, buyer, identityVisible } = contract
  const before = {
    ...buyer,
    email: buyer.email ?? "",
    passport: identityVisible ? buyer.passport : "",
    pinfl: identityVisible ? (buyer.pinfl ?? "") : "",
  }
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
      deal={deal}
      country={country}
      buyer={before}
      papers={contract}
      terms={usualTerms(contract.items[0]?.dueDate ?? today)}
      keepsIdentity={!identityVisible}
      keptSchedule={(change) => (
        <>
          <ItemTable contract={contract} />
          <Button className="self-start" onClick={change}>
            {t("changeSchedule")}
          </Button>
        </>
      )}
      submitLabel={t("save")}
      pending={update.isPending || update.isSuccess}
      error={update.error}
      onSubmit={(form, schedule) => {
        const changed = changedBuyer(form, before)
        update.mutate({
          id,
          ...(Object.keys(changed).length > 0 ? { buyer: changed } : {}),
          ...(schedule ? { schedule } : {}),
          ...readPapers(form),
        })
      }}
    />
  )
}
