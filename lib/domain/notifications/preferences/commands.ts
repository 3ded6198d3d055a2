import { db } from "@/lib/db/client"
import { type Actor, personId } from "../../actor"
import { DomainError } from "../../errors"
import { assertMay } from "../../policy"
import { getPreferences } from "./queries"
import { channelsFor, concerns, DEFAULTS } from "./rules"
import type { PreferencesDto, SetPreferenceInput } from "./schema"

/** Says whether one wants to hear of a group on a channel. Refuses with `forbidden` a token, and a group that is not the role's. */
export async function setPreference(actor: Actor, input: SetPreferenceInput): Promise<PreferencesDto> {
  assertMay(actor, "self.edit")
  const userId = personId(actor)
  const { group, channel, on } = input
  if (!userId || !concerns(group, actor.role) || !channelsFor(group).includes(channel))
    throw new DomainError("forbidden")
  // Only differences are kept: whoever has none follows the defaults, also when those change.
  if (on === DEFAULTS[channel]) await db.notificationPreference.deleteMany({ where: { userId, group, channel } })
  else {
    const where = { userId_group_channel: { userId, group, channel } }
    await db.notificationPreference.upsert({
      where,
      create: { userId, ...input },
      update: { on },
      select: { on: true },
    })
  }
  return getPreferences(actor)
}
