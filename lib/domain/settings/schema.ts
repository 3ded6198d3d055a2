import { z } from "zod"

const whole = (min: number, max: number) => z.number().int().min(min).max(max)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const isoWeekdays = z.array(whole(1, 7)).max(7)

/** Every setting of the company: what it accepts and what holds until somebody changes it (domain.md §3, §4, §7, §8). */
export const SETTINGS = {
  "company.name": { schema: z.string().min(1).max(120), default: "Shaxmatka" },
  /** Requisites of documents. Empty: a line to fill in by hand. */
  "company.legalName": { schema: z.string().max(200), default: "" },
  "company.director": { schema: z.string().max(200), default: "" },
  "company.address": { schema: z.string().max(300), default: "" },
  "company.taxId": { schema: z.string().regex(/^(\d{9,14})?$/), default: "" },
  "company.account": { schema: z.string().max(40), default: "" },
  "company.bank": { schema: z.string().max(200), default: "" },
  "company.mfo": { schema: z.string().regex(/^(\d{5,9})?$/), default: "" },
  "company.phone": { schema: z.string().max(40), default: "+998712000000" },
  "company.country": { schema: z.enum(["UZ", "TJ", "RU", "KZ"]), default: "UZ" },
  "company.timeZone": { schema: z.string().refine(isTimeZone), default: "Asia/Tashkent" },
  "company.currency": { schema: z.enum(["UZS", "TJS", "RUB", "USD", "KZT"]), default: "UZS" },
  "work.days": { schema: isoWeekdays.min(1), default: [1, 2, 3, 4, 5, 6] },
  "work.from": { schema: clock, default: "09:00" },
  "work.to": { schema: clock, default: "18:00" },
  "work.lateAfter": { schema: clock, default: "09:15" },
  "work.shiftEnd": { schema: clock, default: "20:00" },
  /** ISO weekdays on which banks are closed: due dates move past them. */
  "bank.weekend": { schema: isoWeekdays.max(6), default: [6, 7] },
  "claims.holdHours": { schema: whole(1, 720), default: 24 },
  "claims.extensionHours": { schema: whole(1, 720), default: 24 },
  /** How often whoever owns a claim extends it; those who may extend again are not counted. */
  "claims.ownExtensions": { schema: whole(0, 20), default: 1 },
  "claims.reservedDays": { schema: whole(1, 90), default: 7 },
  "claims.draftDays": { schema: whole(1, 90), default: 7 },
  "claims.holdsPerPerson": { schema: whole(1, 1_000), default: 10 },
  "claims.holdsPerLead": { schema: whole(1, 100), default: 3 },
  /** How long a lead waits before holding the same unit again. */
  "claims.pauseHours": { schema: whole(0, 720), default: 24 },
  /** The highest discount that each gives by itself, in basis points; РОП also approves so much. Админ gives any. */
  "claims.discountSalesBp": { schema: whole(0, 10_000), default: 0 },
  "claims.discountMopBp": { schema: whole(0, 10_000), default: 200 },
  "claims.discountRopBp": { schema: whole(0, 10_000), default: 1_000 },
  /** Open new leads a salesperson may have before routing passes them by. */
  "leads.cap": { schema: whole(1, 1_000), default: 20 },
  /** Rounding of schedules, in major units of a UZS contract; other currencies use one whole unit. */
  "schedule.stepUzs": { schema: whole(0, 1_000_000), default: 1_000 },
  "payments.cashAllowed": { schema: z.boolean(), default: false },
  /** Hundredths of a basis point a day: 500 is 0.05 %. */
  "penalty.rate": { schema: whole(0, 100_000), default: 500 },
  "penalty.capBp": { schema: whole(0, 10_000), default: 500 },
  /** Whether buyers are told of their payments, and between which hours. */
  "notices.buyers": { schema: z.boolean(), default: true },
  "notices.from": { schema: clock, default: "09:00" },
  "notices.to": { schema: clock, default: "20:00" },
} as const satisfies Record<string, { schema: z.ZodType; default: unknown }>

export type SettingKey = keyof typeof SETTINGS
export type Settings = { [K in SettingKey]: z.output<(typeof SETTINGS)[K]["schema"]> }

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf("timeZone").includes(name) || name === "UTC"
}

/** What `GET /api/settings` answers: every key with its value, its default and who changed it. */
export const settingDto = z.object({
  key: z.string(),
  value: z.json(),
  default: z.json(),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
})
export type SettingDto = z.output<typeof settingDto>

/** `PATCH /api/settings`: the keys to change; `null` goes back to the default. */
export const changeSettingsInput = z.strictObject(
  Object.fromEntries(Object.entries(SETTINGS).map(([key, setting]) => [key, setting.schema.nullable().optional()])) as {
    [K in SettingKey]: z.ZodOptional<z.ZodNullable<(typeof SETTINGS)[K]["schema"]>>
  },
)
export type ChangeSettingsInput = z.output<typeof changeSettingsInput>
