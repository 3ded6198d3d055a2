import { verifyPassword } from "@/lib/crypto/password"
import { connected } from "../database"

export const DEMO_LOGINS = ["admin", "sales", "sales2", "mop", "rop", "finance"]
/** Printed in the README, so whoever can reach the port knows it. */
export const PUBLIC_PASSWORD = "shaxmatka-demo"

/** Whether `password` opens at least one of the demo accounts. */
export async function opensDemo(url: string, password: string): Promise<boolean> {
  const sql = 'SELECT "passwordHash" FROM "user" WHERE login = ANY($1) AND active'
  const rows = await connected(url, (client) => client.query<{ passwordHash: string }>(sql, [DEMO_LOGINS]))
  for (const row of rows.rows) if (await verifyPassword(row.passwordHash, password)) return true
  return false
}

export function hasPeople(url: string): Promise<boolean> {
  return connected(url, async (client) => (await client.query('SELECT 1 FROM "user" LIMIT 1')).rowCount === 1)
}
