import { z } from "zod"

/** What one is told of, as a person would group it. */
export const NOTIFICATION_GROUPS = ["leads", "callbacks", "claims", "discounts", "imports", "digest"] as const
export type NotificationGroup = (typeof NOTIFICATION_GROUPS)[number]

export const NOTIFICATION_CHANNELS = ["bell", "mail", "telegram"] as const
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number]

export const preferencesDto = z.object({
  /** Those that concern the person's role. */
  groups: z.array(
    z.object({
      group: z.enum(NOTIFICATION_GROUPS),
      bell: z.boolean(),
      mail: z.boolean(),
      telegram: z.boolean(),
    }),
  ),
  /** Where letters go; null: nowhere, whatever is wanted. */
  email: z.string().nullable(),
  /** Whether a Telegram is linked. */
  telegram: z.boolean(),
})
export type PreferencesDto = z.output<typeof preferencesDto>

/** `PUT /api/notifications/preferences` */
export const setPreferenceInput = z.strictObject({
  group: z.enum(NOTIFICATION_GROUPS),
  channel: z.enum(NOTIFICATION_CHANNELS),
  on: z.boolean(),
})
export type SetPreferenceInput = z.output<typeof setPreferenceInput>
