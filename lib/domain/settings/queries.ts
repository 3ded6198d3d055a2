import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import type { Actor } from "../actor"
import { assertMay } from "../policy"
import { SETTINGS, type SettingDto, type Settings } from "./schema"

const read = new WeakMap<Tx, Promise<Settings>>()

/**
 * All settings: what was changed over the defaults. A stored value that no longer fits falls back to its default. A transaction reads
 * them once, so that its steps go by the same: a hold and its deadline, a schedule and its penalty.
 */
export function getSettings(tx: Tx = db): Promise<Settings> {
  if (tx === db) return readSettings(tx)
  const known = read.get(tx) ?? readSettings(tx)
  read.set(tx, known)
  return known
}

async function readSettings(tx: Tx): Promise<Settings> {
  const rows = await tx.setting.findMany({ select: { key: true, value: true }, take: 200 })
  const stored = new Map(rows.map((row) => [row.key, row.value]))
  const entries = Object.entries(SETTINGS).map(([key, setting]) => {
    const parsed = setting.schema.safeParse(stored.get(key))
    return [key, parsed.success ? parsed.data : setting.default]
  })
  return Object.fromEntries(entries) as Settings
}

export async function listSettings(actor: Actor): Promise<SettingDto[]> {
  assertMay(actor, "setting.manage")
  const rows = await db.setting.findMany({
    select: { key: true, value: true, updatedAt: true, updatedBy: { select: { name: true } } },
    take: 200,
  })
  const settings = await getSettings()
  return Object.entries(SETTINGS).map(([key, setting]) => {
    const row = rows.find((candidate) => candidate.key === key)
    return {
      key,
      value: settings[key as keyof Settings],
      default: setting.schema.parse(setting.default),
      changedAt: row?.updatedAt.toISOString() ?? null,
      changedBy: row?.updatedBy?.name ?? null,
    }
  })
}
