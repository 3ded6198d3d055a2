import { transaction } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { assertMay } from "../policy"
import { getSettings, listSettings } from "./queries"
import type { ChangeSettingsInput, SettingDto, SettingKey } from "./schema"

/** Changes company settings; `null` goes back to the default. Each key is one activity row with before and after. */
export async function changeSettings(
  actor: Actor,
  input: ChangeSettingsInput,
  now = new Date(),
): Promise<SettingDto[]> {
  assertMay(actor, "setting.manage")
  await transaction(async (tx) => {
    const before = await getSettings(tx)
    for (const [key, value] of Object.entries(input) as [SettingKey, ChangeSettingsInput[SettingKey]][]) {
      if (value === undefined) continue
      if (value === null) await tx.setting.deleteMany({ where: { key } })
      else {
        const row = { value, updatedById: personId(actor) }
        await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row, select: { key: true } })
      }
      const data = { before: before[key], after: value }
      await recordActivity(tx, actor, "setting.changed", { entity: "setting", entityId: key, data }, now)
    }
  })
  return listSettings(actor)
}
