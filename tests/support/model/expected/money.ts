import { confirm, end, expireAll, promote, stand } from "./claims"
import { type Claim, type Contract, DAY, type End, type Office, type Payment } from "./office"

export type Terms = "full" | "third" | "nothing"

/** What must have come for the unit to be sold: the initial item, or without one the first of two months. Step 1 000 so'm. */
export function firstMoney(price: bigint, terms: Terms): bigint {
  if (terms === "full") return price
  if (terms === "nothing") return (price / 2n / 1_000n) * 1_000n
  return ((price * 30n + 99_999n) / 100_000n) * 1_000n
}

export function draft(office: Office, claim: Claim, terms: Terms): End {
  if (!office.isLive(claim)) return "claim_ended"
  if (claim.status === "contracted") return "status_conflict"
  const first = firstMoney(claim.price, terms)
  const contract: Contract = { claim, status: "draft", first, settlement: null, refunded: 0n }
  office.contracts.push(contract)
  claim.status = "contracted"
  claim.contract = contract
  claim.expires = office.now + 7 * DAY
  office.unit(claim.unit).status = "contracted"
  for (const payment of office.payments) if (payment.claim === claim) payment.contract = contract
  return "done"
}

export function sign(office: Office, contract: Contract): End {
  if (contract.status !== "draft") return "contract_not_draft"
  if (!office.isLive(contract.claim)) return "claim_ended"
  contract.status = "signed"
  contract.claim.expires = null
  follow(office, contract)
  return "done"
}

/** Unit, contract and lead follow the money. */
function follow(office: Office, contract: Contract): void {
  if (contract.status === "draft" || contract.status === "cancelled") return
  const came = office.completed(contract)
  const unit = office.unit(contract.claim.unit)
  // Keys that were given stay given.
  if (unit.status !== "handed_over") unit.status = came >= contract.first ? "sold" : "contracted"
  contract.status = came >= contract.claim.price ? "completed" : "signed"
  stand(office, contract.claim.lead)
}

export function pay(office: Office, contract: Contract, amount: bigint): End {
  if (contract.status === "cancelled") return "status_conflict"
  office.payments.push({ claim: contract.claim, contract, amount, status: "pending" })
  return "done"
}

export function book(office: Office, claim: Claim, amount: bigint): End {
  if (!office.isLive(claim)) return "claim_ended"
  office.payments.push({ claim, contract: claim.contract, amount, status: "pending" })
  return "done"
}

export function complete(office: Office, payment: Payment): End {
  const { claim, contract } = payment
  if (payment.status !== "pending") return "payment_decided"
  if (contract?.status === "cancelled") return "status_conflict"
  payment.status = "completed"
  if (contract) follow(office, contract)
  else if (office.isLive(claim) && claim.kind === "held") confirm(office, claim)
  return "done"
}

export function cancelPayment(office: Office, payment: Payment): End {
  const { claim, contract, status } = payment
  if (status === "cancelled") return "payment_decided"
  payment.status = "cancelled"
  const refusal = status === "completed" ? takenBack(office, claim.lead, contract) : null
  if (refusal) payment.status = status
  else if (contract) follow(office, contract)
  return refusal ?? "done"
}

/** What has gone back to the buyer must stay covered, and an approved settlement stays as it is. */
function takenBack(office: Office, lead: number, contract: Contract | null): End | null {
  if (!contract) return office.credit(lead) < 0n ? "refund_above_plan" : null
  if (contract.status !== "cancelled") return null
  if (!contract.settlement?.open) return "status_conflict"
  const paid = office.completed(contract)
  if (paid < contract.refunded) return "refund_above_plan"
  contract.settlement.paid = paid
  return null
}

export function cancelContract(office: Office, contract: Contract): End {
  if (contract.status !== "draft" && contract.status !== "signed") return "status_conflict"
  if (office.unit(contract.claim.unit).status === "handed_over") return "status_conflict"
  const paid = office.completed(contract)
  contract.status = "cancelled"
  if (paid > 0n) contract.settlement = { open: true, paid }
  end(office, contract.claim, "cancelled", paid > 0n ? "blocked" : "available")
  return "done"
}

export function giveKeys(office: Office, contract: Contract): End {
  if (contract.status !== "signed" && contract.status !== "completed") return "status_conflict"
  const unit = office.unit(contract.claim.unit)
  if (unit.status !== "sold") return "status_conflict"
  unit.status = "handed_over"
  return "done"
}

export function takeKeysBack(office: Office, contract: Contract): End {
  if (contract.status !== "signed" && contract.status !== "completed") return "status_conflict"
  const unit = office.unit(contract.claim.unit)
  if (unit.status !== "handed_over") return "status_conflict"
  unit.status = "sold"
  follow(office, contract)
  return "done"
}

export function settle(office: Office, contract: Contract): End {
  if (!contract.settlement?.open) return "status_conflict"
  contract.settlement.open = false
  office.unit(contract.claim.unit).status = "available"
  promote(office, contract.claim.unit)
  return "done"
}

export function refundContract(contract: Contract, amount: bigint): End {
  if (!contract.settlement) return "status_conflict"
  if (contract.refunded + amount > contract.settlement.paid) return "refund_above_plan"
  contract.refunded += amount
  return "done"
}

export function refundCredit(office: Office, lead: number, amount: bigint): End {
  expireAll(office, (row) => row.lead === lead)
  if (amount > office.credit(lead)) return "refund_above_plan"
  office.lead(lead).refunded += amount
  return "done"
}
