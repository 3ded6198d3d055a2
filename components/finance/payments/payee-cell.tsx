"use client"

import type { Route } from "next"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Td } from "@/components/ui/table"

type Payee = { contractId: string | null; contractNumber: string | null; leadId: string; leadName: string }

/** Whose money it is: leads to the contract, or to the lead where there is none. On a phone `note` stands under it. */
export function PayeeCell({ row, note }: { row: Payee; note: string }) {
  const t = useTranslations("payments")
  const { contractId, contractNumber, leadId, leadName } = row
  const href = contractId ? `/dashboard/contracts/${contractId}` : `/dashboard/leads/${leadId}`
  return (
    <Td className="max-w-0 py-1! max-sm:pl-0 sm:w-[32%]">
      <Link href={href as Route} className="block truncate font-medium hover:underline">
        {leadName}
      </Link>
      <p className="truncate text-sm text-soft tabular">
        {contractNumber ?? t("booking")}
        <span className="sm:hidden"> · {note}</span>
      </p>
    </Td>
  )
}
