import type { ContractDto } from "@/lib/domain/contracts/schema"
import { RefundDialog } from "./refund-dialog"

type SettlementRefundProps = { contract: ContractDto; today: string; cashAllowed: boolean }

/** Pays back what is left of a cancelled contract's plan. */
export function SettlementRefund({ contract, ...form }: SettlementRefundProps) {
  const { id, settlement, currency } = contract
  const left = settlement ? settlement.refundPlan - settlement.refunded : 0
  if (left <= 0) return null
  return (
    <div className="-mt-4 flex justify-end">
      <RefundDialog of={{ contractId: id }} currency={currency} left={left} {...form} />
    </div>
  )
}
