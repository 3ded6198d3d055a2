/** What must be, in the plainest words: no database, no clock, no code of the product. Written from the rules, not from the commands. */
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

export type Claim = {
  unit: number
  lead: number
  kind: "held" | "reserved"
  status: "active" | "contracted" | "released" | "expired" | "cancelled"
  price: bigint
  /** Null once a signature stopped it. */
  expires: number | null
  ended: number | null
  contract: Contract | null
}
export type Contract = {
  claim: Claim
  status: "draft" | "signed" | "completed" | "cancelled"
  /** What must have come for the unit to be sold. */
  first: bigint
  settlement: { open: boolean; paid: bigint } | null
  refunded: bigint
}
export type Payment = {
  claim: Claim
  contract: Contract | null
  amount: bigint
  status: "pending" | "completed" | "cancelled"
}
export type Unit = {
  status: "available" | "held" | "reserved" | "contracted" | "sold" | "handed_over" | "blocked"
  price: bigint
  queue: number[]
}
export type Lead = {
  status: "in_progress" | "reserved" | "sold" | "lost"
  state: "warm" | "hot" | "sold" | "lost"
  refunded: bigint
}

/** How an operation ends: "done", or the code of the refusal. */
export type End = string

export class Office {
  now: number
  readonly units: Unit[]
  readonly leads: Lead[]
  readonly claims: Claim[] = []
  readonly contracts: Contract[] = []
  readonly payments: Payment[] = []

  constructor(now: number, prices: readonly bigint[], leads: number) {
    this.now = now
    this.units = prices.map((price) => ({ status: "available", price, queue: [] }))
    this.leads = Array.from({ length: leads }, () => ({ status: "in_progress", state: "warm", refunded: 0n }))
  }

  unit(index: number): Unit {
    return this.units[index] ?? fail()
  }

  lead(index: number): Lead {
    return this.leads[index] ?? fail()
  }

  /** The claim that keeps the unit by its row; its time may be over. */
  claimOf(unit: number): Claim | undefined {
    return this.claims.find((claim) => claim.unit === unit && keeps(claim))
  }

  isLive(claim: Claim): boolean {
    return keeps(claim) && (claim.expires === null || claim.expires > this.now)
  }

  isOver(claim: Claim): boolean {
    return keeps(claim) && !this.isLive(claim)
  }

  completed(contract: Contract): bigint {
    return sum(this.payments.filter((payment) => payment.contract === contract && payment.status === "completed"))
  }

  /** Booking money of claims that ended without a contract, less what went back. */
  credit(lead: number): bigint {
    const came = this.payments.filter(
      ({ claim, contract, status }) =>
        claim.lead === lead && contract === null && status === "completed" && !this.isLive(claim),
    )
    return sum(came) - this.lead(lead).refunded
  }
}

export function keeps(claim: Claim): boolean {
  return claim.status === "active" || claim.status === "contracted"
}

function sum(payments: readonly Payment[]): bigint {
  return payments.reduce((total, payment) => total + payment.amount, 0n)
}

function fail(): never {
  throw new Error("The model has no such record")
}
