import { z } from "zod"
import { BUYER_NOTICES } from "../../buyer-notices/rules"
import { callbackDto } from "../../callbacks/schema"
import { currency } from "../../complexes/schema"
import { DELIVERY_STATUSES } from "../../deliveries/desk/schema"
import { CHANNELS } from "../../deliveries/schema"
import { leadFileDto } from "../../media/schema"
import { duplicateDto, recentMergeDto } from "../merging/schema"
import { LOST_REASONS, leadDto, leadSource, leadState, leadStatus, wishes } from "../schema"

const instant = z.string()
const amount = z.number().int()
const person = z.object({ id: z.string(), name: z.string() })
const unit = z.object({
  id: z.string(),
  number: z.string(),
  block: z.string(),
  entrance: z.string(),
  floor: z.number().int(),
  areaDm2: z.number().int(),
  rooms: z.number().int().nullable(),
  complexSlug: z.string(),
})

const claim = z.object({
  id: z.string(),
  kind: z.enum(["held", "reserved"]),
  /** Where the claim stands at the time of reading: `expired` although no job has swept it yet. */
  status: z.enum(["active", "contracted", "released", "expired", "cancelled"]),
  unit,
  price: amount,
  currency,
  until: instant.nullable(),
  contractId: z.string().nullable(),
})

const contract = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(["draft", "signed", "completed", "cancelled"]),
  price: amount,
  currency,
})

const event = { id: z.string(), at: instant, by: person.nullable() }

export const timelineItem = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("touch"),
    ...event,
    source: leadSource,
    campaign: z.string().nullable(),
    page: z.string().nullable(),
    message: z.string(),
    unitNumber: z.string().nullable(),
  }),
  z.object({ kind: z.literal("comment"), ...event, text: z.string() }),
  z.object({ kind: z.literal("callback"), ...event, callAt: instant, note: z.string(), doneAt: instant.nullable() }),
  z.object({
    kind: z.literal("status"),
    ...event,
    fromStatus: leadStatus,
    toStatus: leadStatus,
    fromState: leadState,
    toState: leadState,
    reason: z.string().nullable(),
  }),
  z.object({ kind: z.literal("assigned"), ...event, to: person.nullable() }),
  z.object({ kind: z.literal("claim"), ...event, claim }),
  /** A claim that came from another lead, went to another, or changed hands with this one. */
  z.object({
    kind: z.literal("transfer"),
    ...event,
    direction: z.enum(["in", "out", "hands"]),
    unitNumber: z.string(),
    reason: z.string(),
  }),
  z.object({ kind: z.literal("contract"), ...event, contract }),
  /** What was written in Instagram, either way. `status` of ours is the message's, null once it is forgotten. */
  z.object({
    kind: z.literal("message"),
    ...event,
    outgoing: z.boolean(),
    comment: z.boolean(),
    handle: z.string().nullable(),
    text: z.string(),
    status: z.enum(DELIVERY_STATUSES).nullable(),
  }),
  /** A buyer was told of a payment; `status` is the message's, null once it is forgotten. */
  z.object({
    kind: z.literal("notice"),
    ...event,
    about: z.enum(BUYER_NOTICES),
    channel: z.enum(CHANNELS),
    status: z.enum(DELIVERY_STATUSES).nullable(),
  }),
  z.object({ kind: z.literal("file"), ...event, name: z.string(), hidden: z.boolean() }),
  z.object({
    kind: z.literal("payment"),
    ...event,
    type: z.enum(["initial", "installment", "final", "hybrid"]),
    status: z.enum(["pending", "completed", "cancelled"]),
    amount,
    currency,
  }),
])
export type TimelineItem = z.output<typeof timelineItem>

export const NEXT_STEPS = [
  "call_back",
  "first_call",
  "sign_contract",
  "draft_contract",
  "confirm_hold",
  "plan_callback",
] as const
export const nextStepDto = z.object({
  kind: z.enum(NEXT_STEPS),
  /** When it falls due, or since when it waits. */
  at: instant.nullable(),
  overdue: z.boolean(),
})
export type NextStepDto = z.output<typeof nextStepDto>

export const leadCardDto = leadDto.extend({
  phoneRaw: z.string(),
  note: z.string(),
  budget: amount.nullable(),
  budgetCurrency: currency.nullable(),
  wishes,
  lostReason: z.enum(LOST_REASONS).nullable(),
  lostNote: z.string().nullable(),
  /** Their data was taken out on request. */
  erasedAt: instant.nullable(),
  /** What became this lead within the last day, for those who may take it apart again. */
  merges: z.array(recentMergeDto),
  /** Leads that may be the same person, for those who may merge. */
  duplicates: z.array(duplicateDto),
  campaign: person.nullable(),
  createdBy: person.nullable(),
  /** Working minutes to the first answer; `running` while nobody has answered. */
  response: z.object({ minutes: z.number().int(), running: z.boolean() }),
  nextStep: nextStepDto.nullable(),
  /** Live claims, open callbacks, and contracts that were not cancelled. */
  claims: z.array(claim),
  queue: z.array(z.object({ unit, since: instant })),
  callbacks: z.array(callbackDto),
  contracts: z.array(contract),
  files: z.array(leadFileDto),
  /** Newest first, at most 200. */
  /** Their conversation in Instagram, and until when it may be answered. */
  instagram: z.object({ handle: z.string().nullable(), until: z.iso.datetime() }).nullable(),
  timeline: z.array(timelineItem),
})
export type LeadCardDto = z.output<typeof leadCardDto>
