import { z } from "zod"
import { leadSource } from "../leads/schema"
import { CURRENCIES } from "../money"
import { CLAIM_KINDS } from "../units/rules"

const instant = z.string()
const count = z.number().int()
const person = z.object({ id: z.string(), name: z.string() })

export const sumDto = z.object({ currency: z.enum(CURRENCIES), amount: z.int() })
export type SumDto = z.output<typeof sumDto>

/** Someone to call: an open callback with what the caller should remember. */
export const deskCallbackDto = z.object({
  id: z.string(),
  at: instant,
  note: z.string(),
  lead: person.extend({ phone: z.string().nullable() }),
  complex: z.string().nullable(),
  unit: z.string().nullable(),
})
export type DeskCallbackDto = z.output<typeof deskCallbackDto>

/** A lead that nobody has answered; `minutes` of working time since it came. */
export const waitingLeadDto = person.extend({
  phone: z.string().nullable(),
  source: leadSource,
  complex: z.string().nullable(),
  unit: z.string().nullable(),
  createdAt: instant,
  minutes: count,
})
export type WaitingLeadDto = z.output<typeof waitingLeadDto>

/** A claim whose clock runs. */
export const deskClaimDto = z.object({
  id: z.string(),
  kind: z.enum(CLAIM_KINDS),
  /** A draft contract stands on it: the clock is the draft's. */
  contracted: z.boolean(),
  createdAt: instant,
  expiresAt: instant,
  lead: person,
  owner: person.nullable(),
  unit: z.object({
    id: z.string(),
    complex: z.string(),
    slug: z.string(),
    block: z.string(),
    floor: count,
    number: z.string(),
  }),
  queue: count,
})
export type DeskClaimDto = z.output<typeof deskClaimDto>

/** `GET /api/sales/day`: what one person has to do now. Lists are bounded; counts are of everything. */
export const salesDayDto = z.object({
  at: instant,
  /** `YYYY-MM` of the company's clock, which the figures are of. */
  month: z.string(),
  figures: z.object({
    /** Contracts signed this month that the person manages, not cancelled since. */
    contracts: count,
    planContracts: count.nullable(),
    /** By currency, the company's own first; never empty. */
    sums: z.array(sumDto).min(1),
    planSum: sumDto.nullable(),
    /** Median working minutes to the first answer, of the leads of the last thirty days; null without any. */
    responseMinutes: count.nullable(),
    /** Overdue principal of the person's clients. */
    arrears: z.array(sumDto).min(1),
    arrearsContracts: count,
  }),
  callbacks: z.object({ items: z.array(deskCallbackDto), overdue: count, today: count }),
  newLeads: z.object({ items: z.array(waitingLeadDto), total: count }),
  claims: z.object({ items: z.array(deskClaimDto), total: count }),
})
export type SalesDayDto = z.output<typeof salesDayDto>

/** A salesperson as the shift desk sees them. */
export const shiftPersonDto = person.extend({
  /** Since when they are at work; null: not here. */
  since: instant.nullable(),
  /** New leads they have not answered, and how many routing lets them have. */
  newLeads: count,
  cap: count,
  /** All leads that are neither sold nor lost. */
  openLeads: count,
  overdueCallbacks: count,
})
export type ShiftPersonDto = z.output<typeof shiftPersonDto>

/** `GET /api/mop/desk`. */
export const shiftDeskDto = z.object({
  at: instant,
  unassigned: z.object({ items: z.array(waitingLeadDto), total: count }),
  people: z.array(shiftPersonDto),
  claims: z.object({
    held: count,
    reserved: count,
    contracted: count,
    /** Leads waiting in queues of claimed units. */
    queued: count,
    /** The next to run out. */
    items: z.array(deskClaimDto),
  }),
})
export type ShiftDeskDto = z.output<typeof shiftDeskDto>
