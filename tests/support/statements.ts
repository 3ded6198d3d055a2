import pg from "pg"
import { secret } from "@/lib/env"

type Statement = { text: string; values: unknown[] }
type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[] }

/** Every SELECT that `work` sends to the database, as it was sent. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen = new Map<string, Statement>()
  const sent = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args
    const { text, values = second ?? [] } = typeof first === "string" ? { text: first } : (first as pg.QueryConfig)
    if (/^\s*(SELECT|WITH)/i.test(text)) seen.set(text, { text, values: values as unknown[] })
    return Reflect.apply(sent, this, args)
  } as typeof sent
  try {
    await work()
  } finally {
    pg.Client.prototype.query = sent
  }
  return [...seen.values()]
}

/** Tables of more than `rows` rows that this statement reads from end to end, as PostgreSQL would run it now. */
export async function tablesReadWhole({ text, values }: Statement, rows: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: secret("DATABASE_URL") })
  await client.connect()
  try {
    const explained = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(`EXPLAIN (FORMAT JSON) ${text}`, values)
    const whole = scans(explained.rows[0]?.["QUERY PLAN"][0].Plan)
    const large = await client.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relname = ANY($1) AND reltuples > $2",
      [whole, rows],
    )
    return large.rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

function scans(plan: Plan | undefined): string[] {
  if (!plan) return []
  const own = plan["Node Type"] === "Seq Scan" && plan["Relation Name"] ? [plan["Relation Name"]] : []
  return [...own, ...(plan.Plans ?? []).flatMap(scans)]
}
