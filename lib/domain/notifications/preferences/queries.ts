import { db } from "@/lib/db/client"
import type { Tx } from "@/lib/db/transaction"
import { type Actor, personId } from "../../actor"
import type { NotificationKind } from "../schema"
import { channelsFor, concerns, DEFAULTS, GROUP_OF } from "./rules"
import { NOTIFICATION_GROUPS, type NotificationChannel, type NotificationGroup, type PreferencesDto } from "./schema"

/** What a person hears, by group and channel. Tokens and the system hear nothing. */
export async function getPreferences(actor: Actor): Promise<PreferencesDto> {
  const userId = personId(actor)
  const person = userId
    ? await db.user.findUnique({
        where: { id: userId },
        select: {
          email: true,
          telegramAccount: { select: { blockedAt: true } },
          preferences: { select: { group: true, channel: true, on: true } },
        },
      })
    : null
  const on = (group: NotificationGroup, channel: NotificationChannel) =>
    channelsFor(group).includes(channel) &&
    (person?.preferences.find((row) => row.group === group && row.channel === channel)?.on ?? DEFAULTS[channel])
  const own = person ? NOTIFICATION_GROUPS.filter((group) => concerns(group, actor.role)) : []
  return {
    groups: own.map((group) => ({
      group,
      bell: on(group, "bell"),
      mail: on(group, "mail"),
      telegram: on(group, "telegram"),
    })),
    telegram: person?.telegramAccount != null && person.telegramAccount.blockedAt === null,
    email: person?.email ?? null,
  }
}

/** By which channels this person wants to hear of this kind; letters and Telegram only where there is an address. */
export function wantedChannels(tx: Tx, userId: string, kind: NotificationKind): Promise<NotificationChannel[]> {
  return channelsOfGroup(tx, userId, GROUP_OF[kind])
}

/** The same of a group. */
export async function channelsOfGroup(
  tx: Tx,
  userId: string,
  group: NotificationGroup,
): Promise<NotificationChannel[]> {
  const person = await tx.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      telegramAccount: { select: { blockedAt: true } },
      preferences: { where: { group }, select: { channel: true, on: true } },
    },
  })
  return channelsFor(group).filter((channel) => {
    if (channel === "mail" && !person?.email) return false
    if (channel === "telegram" && (!person?.telegramAccount || person.telegramAccount.blockedAt)) return false
    return person?.preferences.find((row) => row.channel === channel)?.on ?? DEFAULTS[channel]
  })
}

/** To whom a letter goes and in which language; null for who has left or has no address. */
export async function findRecipient(
  userId: string,
): Promise<{ to: string; name: string; locale: Actor["locale"] } | null> {
  const person = await db.user.findUnique({
    where: { id: userId },
    select: { email: true, name: true, locale: true, active: true },
  })
  return person?.active && person.email ? { to: person.email, name: person.name, locale: person.locale } : null
}
