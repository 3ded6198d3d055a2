import { randomUUID } from "node:crypto"
import { inTime } from "../product"
import { BUYER, pick, SCHEDULE } from "../sale"

/** A write that was answered with success, and the query that must still find exactly one row of it after whatever happened. */
export type Acknowledged = { sql: string; values: string[] }

const FOUND = {
  claim: `SELECT 1 FROM "reservation" WHERE "id" = $1`,
  release: `SELECT 1 FROM "reservation" WHERE "id" = $1 AND "endedAt" IS NOT NULL`,
  comment: `SELECT 1 FROM "lead_comment" WHERE "id" = $1 AND "text" = $2`,
  draft: `SELECT 1 FROM "contract" WHERE "id" = $1 AND "number" = $2`,
  sign: `SELECT 1 FROM "contract" WHERE "id" = $1 AND "signedAt" IS NOT NULL`,
  pay: `SELECT 1 FROM "payment" WHERE "id" = $1`,
  complete: `SELECT 1 FROM "payment" WHERE "id" = $1 AND "completedAt" IS NOT NULL`,
} as const
type Write = keyof typeof FOUND

type Place = { origin: string; token: string; units: readonly string[]; leads: readonly string[] }
type Answer = { id: string; number?: string; items?: { amount: number }[] }

/** One of many who write over HTTP, one thing after another, and who keep every answer they got. */
export class Client {
  readonly acknowledged: Acknowledged[] = []
  readonly #place: Place
  #stopped = false
  #claims: string[] = []
  #drafts: string[] = []
  #signed: { id: string; initial: number }[] = []
  #pending: string[] = []

  constructor(place: Place) {
    this.#place = place
  }

  stop(): void {
    this.#stopped = true
  }

  /** Writes until it is stopped. What is not answered is not known: neither kept nor done again. */
  async work(): Promise<void> {
    this.#stopped = false
    while (!this.#stopped) {
      await this.#write().catch(() => new Promise((resolve) => setTimeout(resolve, 50)))
    }
  }

  async #write(): Promise<void> {
    const { units, leads } = this.#place
    switch (pick<Write>(["claim", "claim", "comment", "draft", "sign", "pay", "complete", "release"])) {
      case "claim": {
        const body = { unitId: pick(units), leadId: pick(leads), kind: "reserved" }
        const claim = await this.#post("claim", "/api/reservations", body)
        if (claim) this.#claims.push(claim.id)
        return
      }
      case "comment": {
        const text = randomUUID()
        await this.#post("comment", `/api/leads/${pick(leads)}/comments`, { text }, () => [text])
        return
      }
      case "draft": {
        const reservationId = this.#claims.pop()
        if (!reservationId) return
        const body = { reservationId, buyer: BUYER, schedule: SCHEDULE }
        const draft = await this.#post("draft", "/api/contracts", body, ({ number = "" }) => [number])
        if (draft) this.#drafts.push(draft.id)
        return
      }
      case "sign": {
        const id = this.#drafts.pop()
        const signed = id && (await this.#post("sign", `/api/contracts/${id}/sign`, {}))
        if (signed) this.#signed.push({ id: signed.id, initial: signed.items?.[0]?.amount ?? 1 })
        return
      }
      case "pay": {
        const contract = this.#signed.at(-1)
        if (!contract) return
        const money = { type: "initial", method: "bank_transfer", paidAt: "2026-01-15", amount: contract.initial }
        const payment = await this.#post("pay", "/api/finance/payments", { ...money, contractId: contract.id })
        if (payment) this.#pending.push(payment.id)
        return
      }
      case "complete": {
        const id = this.#pending.pop()
        if (id) await this.#post("complete", `/api/finance/payments/${id}/complete`, {})
        return
      }
      case "release": {
        const id = this.#claims.length > 3 ? this.#claims.shift() : undefined
        if (id) await this.#post("release", `/api/reservations/${id}/release`, {})
        return
      }
    }
  }

  /** Sends it; keeps the answer when it was a success. Undefined: refused. Throws when no answer came. */
  async #post(write: Write, path: string, body: object, more: (answer: Answer) => string[] = () => []) {
    const sent = fetch(`${this.#place.origin}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.#place.token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    }).then(async (response) => ({ ok: response.ok, answer: (await response.json()) as Answer }))
    const { ok, answer } = await inTime(sent, 30_000)
    if (!ok) return undefined
    this.acknowledged.push({ sql: FOUND[write], values: [answer.id, ...more(answer)] })
    return answer
  }
}
