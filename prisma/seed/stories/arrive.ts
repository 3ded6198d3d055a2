import { db } from "@/lib/db/client"
import { type Actor, SYSTEM } from "@/lib/domain/actor"
import { assignLead } from "@/lib/domain/leads/commands"
import { createLead } from "@/lib/domain/leads/entry/commands"
import { receiveTouch } from "@/lib/domain/leads/intake/commands"
import { submitPublicLead } from "@/lib/domain/leads/site/commands"
import type { BuiltComplex } from "../complexes/build"
import { type Buyer, inventBuyer, type Phone } from "../people"
import { inOffice, later } from "../timeline"
import type { Client, World } from "../world"
import { SITE_MESSAGES } from "./words"

const SOURCES = { site: 34, instagram: 20, telegram: 16, call: 16, walk_in: 8, referral: 6 } as const
type Source = keyof typeof SOURCES

/** Somebody turns to us at about `at`; once the lead has an owner, the story goes on. `byNight`: nobody has handed it out yet. */
export function arrive(
  world: World,
  at: Date,
  story: (client: Client, at: Date) => void,
  { byNight = false } = {},
): void {
  const { random, timeline, staff } = world
  const source = byNight ? "site" : random.weighted(SOURCES)
  const complex = random.pick([...world.complexes, ...world.complexes.filter(({ slug }) => slug === "rassvet")])
  const buyer = inventBuyer(random)
  const phone = world.newPhone()
  const rooms = Number(random.weighted({ 0: 8, 1: 30, 2: 34, 3: 22, 4: 6 }))
  const inPerson = source === "call" || source === "walk_in" || source === "referral"
  timeline.plan(inPerson ? inOffice(at, random) : at, async (when) => {
    const { id, assigneeId } = await enter(world, { source, complex, buyer, phone }, when)
    const goOn = (ownerId: string | null, from: Date) => {
      const owner = [staff.sales, staff.sales2].find((person) => person.id === ownerId)
      if (owner) story({ ...buyer, id, phone, owner, complex, rooms }, from)
    }
    if (assigneeId) return goOn(assigneeId, when)
    if (byNight) return
    // Nobody was in: the desk hands it out in the morning, by turns.
    timeline.plan(later(when, 0.1, 0.6, random), async (morning) => {
      const lead = await db.lead.findUnique({ where: { id }, select: { assigneeId: true } })
      const owner = random.pick([staff.sales, staff.sales2])
      if (!lead?.assigneeId) await assignLead(staff.mop, { id, userId: owner.id ?? "" }, morning)
      goOn(lead?.assigneeId ?? owner.id, morning)
    })
  })
}

type Arrival = { source: Source; complex: BuiltComplex; buyer: Buyer; phone: Phone }

async function enter(world: World, { source, complex, buyer, phone }: Arrival, at: Date) {
  const { random, staff } = world
  const { name } = buyer
  if (source === "call" || source === "walk_in" || source === "referral") {
    const actor: Actor = random.pick([staff.mop, staff.sales, staff.sales2])
    const created = await createLead(actor, { name, phone: phone.text, source, complexId: complex.id }, at)
    if ("duplicate" in created) throw new Error("The phone book gave a phone twice")
    return { id: created.lead.id, assigneeId: created.lead.assignee?.id ?? null }
  }
  const utm = utmFor(world, source, complex.slug)
  if (source === "site") {
    const unit = random.chance(0.4) ? random.pick(complex.stock) : undefined
    const place = unit ? `/shaxmatki/${complex.slug}/${unit.id}` : `/${complex.slug}`
    const message = random.pick(SITE_MESSAGES)
    const hints = { complexSlug: complex.slug, unitId: unit?.id, page: place, utm, locale: "ru" as const }
    const { id: touchId } = await submitPublicLead(
      { name, phone: phone.text, message, consent: true, website: "", ...hints },
      at,
    )
    const touch = await db.leadTouch.findUniqueOrThrow({
      where: { id: touchId },
      select: { lead: { select: { id: true, assigneeId: true } } },
    })
    return touch.lead
  }
  const message = random.pick(SITE_MESSAGES)
  const person = { name, phone: phone.e164, phoneRaw: phone.text }
  const touch = { source, utm, message, complexId: complex.id, unitId: null }
  const { leadId: id, assigneeId } = await receiveTouch(SYSTEM, person, touch, at)
  return { id, assigneeId }
}

/** Instagram and Telegram come by their campaigns, the site by any of its complex, half of it by none. */
function utmFor({ random, campaigns }: World, source: Source, slug: string) {
  const fitting = campaigns.filter((campaign) => campaign.slug === null || campaign.slug === slug)
  const own = source === "site" ? fitting : fitting.filter((campaign) => campaign.source === source)
  if (own.length === 0 || random.chance(source === "site" ? 0.5 : 0.25)) return undefined
  const { code, source: from, medium } = random.pick(own)
  return { source: from, medium, campaign: code }
}
