"use client"

import { useQuery } from "@tanstack/react-query"
import { QueryState } from "@/components/desk/query-state"
import { OverpaymentButton } from "@/components/payments/overpayment-button"
import { PaymentDialog } from "@/components/payments/payment-dialog"
import { PaymentRows } from "@/components/payments/payment-rows"
import { SettlementRefund } from "@/components/payments/settlement-refund"
import { client } from "@/lib/client/client"
import { Addenda } from "./addenda"
import { BuyerCard } from "./buyer-card"
import { ContractFigures } from "./contract-figures"
import { ContractHeader } from "./contract-header"
import { ContractUnits } from "./contract-units"
import type { ContractRights } from "./rights"
import { ScheduleSection } from "./schedule-section"
import { SettlementCard } from "./settlement-card"

type ContractCardProps = {
  id: string
  rights: ContractRights
  /** The company's day. */
  today: string
  cashAllowed: boolean
}

/** A contract: who buys what for how much, what is due when, what came. */
export function ContractCard({ id, rights, today, cashAllowed }: ContractCardProps) {
  const query = useQuery(client.contracts.read.queryOptions({ input: { id } }))
  if (!query.data) return <QueryState query={query} />
  const contract = query.data
  return (
    <>
      <ContractHeader contract={contract} rights={rights} today={today} />
      <ContractFigures contract={contract} />
      <div className="mt-8 grid gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <ScheduleSection contract={contract} today={today} />
          <Addenda contract={contract} />
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          {contract.settlement ? <SettlementCard contract={contract} mayApprove={rights.settle} /> : null}
          {rights.pay ? <SettlementRefund contract={contract} today={today} cashAllowed={cashAllowed} /> : null}
          <ContractUnits contract={contract} />
          <PaymentRows
            payments={contract.payments}
            mayDecide={rights.pay}
            action={
              rights.pay && contract.status !== "cancelled" ? (
                <span className="flex flex-wrap justify-end gap-2">
                  <OverpaymentButton contract={contract} today={today} />
                  <PaymentDialog small today={today} cashAllowed={cashAllowed} contract={contract} />
                </span>
              ) : null
            }
          />
          <BuyerCard contract={contract} />
        </div>
      </div>
    </>
  )
}
