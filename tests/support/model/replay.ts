import type { Query } from "./invariants/law"

type Entry = { seq: bigint | string; kind: string; entity: string; entityId: string; data: Data }
type Data = Record<string, unknown>
type Row = { id: string; status: string }

const TABLES = ["unit", "lead", "reservation", "contract", "payment"] as const
type Table = (typeof TABLES)[number]

/**
 * Every status as the activity log tells it. Fed with what was written since the last look, it must agree with the tables:
 * then the log alone is enough to say what happened, and no command has changed a row without saying so.
 */
export class Replay {
  readonly #query: Query
  readonly #state: Record<Table, Map<string, string>> = {
    unit: new Map(),
    lead: new Map(),
    reservation: new Map(),
    contract: new Map(),
    payment: new Map(),
  }
  readonly #claims = new Map<string, readonly string[]>()
  #seq = "0"

  constructor(query: Query) {
    this.#query = query
  }

  /** Takes what is there for given: rows that came before the log. */
  async begin(): Promise<void> {
    for (const table of TABLES) {
      for (const row of await this.#rows(table)) this.#state[table].set(row.id, row.status)
    }
    const [last] = (await this.#query(`SELECT coalesce(max("seq"), 0)::text AS seq FROM "activity"`, [])) as {
      seq: string
    }[]
    this.#seq = last?.seq ?? "0"
  }

  /** Reads on and compares; returns each disagreement in words. Only between rushes: an open transaction has a number, too. */
  async disagreements(): Promise<string[]> {
    const sql = `SELECT "seq"::text, "kind", "entity", "entityId", "data" FROM "activity" WHERE "seq" > $1::text::bigint ORDER BY "activity"."seq"`
    const found: string[] = []
    for (const entry of (await this.#query(sql, [this.#seq])) as Entry[]) {
      this.#seq = String(entry.seq)
      const wrong = this.#follow(entry)
      if (wrong) found.push(`activity ${entry.seq} ${entry.kind} of ${entry.entity} ${entry.entityId}: ${wrong}`)
    }
    for (const table of TABLES) {
      const rows = await this.#rows(table)
      for (const row of rows) {
        const told = this.#state[table].get(row.id)
        if (told !== row.status) found.push(`${table} ${row.id} is ${row.status}, the log says ${told ?? "nothing"}`)
      }
      if (rows.length < this.#state[table].size) found.push(`the log tells of a ${table} that is not there`)
    }
    return found
  }

  async #rows(table: Table): Promise<Row[]> {
    return (await this.#query(`SELECT "id", "status"::text AS "status" FROM "${table}"`, [])) as Row[]
  }

  /** Applies one entry; says what is wrong when it does not follow from what came before. */
  #follow({ kind, entityId, data }: Entry): string | undefined {
    switch (kind) {
      case "unit.statusChanged":
        return this.#move("unit", entityId, String(data.from), String(data.to))
      case "units.released":
        return strings(data.unitIds)
          .map((id) => this.#move("unit", id, "hidden", "available"))
          .find((wrong) => wrong !== undefined)
      case "lead.statusChanged":
      case "lead.stateChanged":
        return this.#move("lead", entityId, statusOf(data.from), statusOf(data.to))
      case "reservation.created":
        return this.#move("reservation", entityId, undefined, "active")
      case "reservation.released":
      case "reservation.expired":
        this.#state.reservation.set(entityId, String(data.status))
        return undefined
      case "contract.drafted":
        this.#state.contract.set(entityId, "draft")
        return this.#bind(entityId, strings(data.reservationIds))
      case "contract.signed":
        return this.#move("contract", entityId, "draft", "signed")
      case "contract.completed":
        return this.#move("contract", entityId, "signed", "completed")
      case "contract.updated":
        if (data.reservationIds !== undefined) return this.#bind(entityId, strings(data.reservationIds))
        return data.status === undefined
          ? undefined
          : this.#move("contract", entityId, "completed", String(data.status))
      case "contract.cancelled":
        this.#state.contract.set(entityId, "cancelled")
        return undefined
      case "payment.recorded":
        return this.#move("payment", entityId, undefined, "pending")
      case "payment.completed":
        return this.#move("payment", entityId, "pending", "completed")
      case "payment.cancelled":
        this.#state.payment.set(entityId, "cancelled")
        return undefined
    }
  }

  /** A contract has exactly these claims: new ones are contracted, those left out live on as they were. */
  #bind(contractId: string, claims: readonly string[]): string | undefined {
    const before = this.#claims.get(contractId) ?? []
    this.#claims.set(contractId, claims)
    const moves = [
      ...claims.filter((id) => !before.includes(id)).map((id) => this.#move("reservation", id, "active", "contracted")),
      ...before.filter((id) => !claims.includes(id)).map((id) => this.#move("reservation", id, "contracted", "active")),
    ]
    return moves.find((wrong) => wrong !== undefined)
  }

  #move(table: Table, id: string, from: string | undefined, to: string): string | undefined {
    const stood = this.#state[table].get(id)
    this.#state[table].set(id, to)
    return stood === from ? undefined : `it moves from ${from ?? "nothing"}, and stood at ${stood ?? "nothing"}`
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function statusOf(standing: unknown): string {
  return typeof standing === "object" && standing !== null && "status" in standing ? String(standing.status) : ""
}
