import { type Tx, transaction, violatedUnique } from "@/lib/db/transaction"
import { recordActivity } from "../activity"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { dateOf } from "../schedules/queries"
import { getCampaign } from "./queries"
import type { CampaignCardDto, ChangeCampaignInput, CreateCampaignInput } from "./schema"

/** Begins a campaign. Refuses with `already_exists` on `code` when another has it. */
export async function createCampaign(
  actor: Actor,
  input: CreateCampaignInput,
  now = new Date(),
): Promise<CampaignCardDto> {
  assertMay(actor, "campaign.manage")
  assertOrder(input.startsOn, input.endsOn ?? null)
  return explainTaken(() =>
    transaction(async (tx) => {
      await assertComplex(tx, input.complexId)
      const { budget, startsOn, endsOn, ...rest } = input
      const { id } = await tx.campaign.create({
        data: {
          ...rest,
          budget: BigInt(budget),
          startsOn: dateOf(startsOn),
          endsOn: endsOn ? dateOf(endsOn) : null,
          createdById: personId(actor),
          createdAt: now,
        },
        select: { id: true },
      })
      const data = { name: input.name, code: input.code }
      await recordActivity(tx, actor, "campaign.created", { entity: "campaign", entityId: id, data }, now)
      return getCampaign(actor, id, tx)
    }),
  )
}

/** Changes a campaign. Refuses another code with `campaign_code_used` once somebody came by the old one. */
export async function changeCampaign(
  actor: Actor,
  input: ChangeCampaignInput,
  now = new Date(),
): Promise<CampaignCardDto> {
  assertMay(actor, "campaign.manage")
  return explainTaken(() =>
    transaction(async (tx) => {
      // A touch that arrives keeps the campaign's row as it is until it is written: either it waits for the new code, or this for it.
      const known = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "campaign" WHERE "id" = ${input.id} FOR UPDATE`
      if (known.length === 0) throw new DomainError("not_found")
      const before = await getCampaign(actor, input.id, tx)
      if (input.code !== undefined && input.code !== before.code && before.codeFixed) {
        throw new DomainError("campaign_code_used", { code: before.code })
      }
      const ends = input.endsOn === undefined ? before.endsOn : input.endsOn
      assertOrder(input.startsOn ?? before.startsOn, ends)
      await assertComplex(tx, input.complexId)
      const { id, budget, startsOn, endsOn, ...rest } = input
      await tx.campaign.update({
        where: { id },
        data: {
          ...rest,
          ...(budget === undefined ? {} : { budget: BigInt(budget) }),
          ...(startsOn === undefined ? {} : { startsOn: dateOf(startsOn) }),
          ...(endsOn === undefined ? {} : { endsOn: endsOn && dateOf(endsOn) }),
        },
        select: { id: true },
      })
      const after = await getCampaign(actor, id, tx)
      const data = changesOf(before, after)
      if (Object.keys(data).length > 0) {
        await recordActivity(tx, actor, "campaign.updated", { entity: "campaign", entityId: id, data }, now)
      }
      return after
    }),
  )
}

function changesOf(before: CampaignCardDto, after: CampaignCardDto): Record<string, { before: string; after: string }> {
  const shown = (campaign: CampaignCardDto) => ({
    name: campaign.name,
    code: campaign.code,
    channel: campaign.channel,
    complex: campaign.complex?.name ?? "",
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn ?? "",
    budget: String(campaign.budget),
  })
  const [was, is] = [shown(before), shown(after)]
  const changed = (Object.keys(is) as (keyof typeof is)[]).filter((field) => was[field] !== is[field])
  return Object.fromEntries(changed.map((field) => [field, { before: was[field], after: is[field] }]))
}

function assertOrder(startsOn: string, endsOn: string | null): void {
  if (endsOn === null || endsOn >= startsOn) return
  throw new DomainError("validation_failed", {}, [{ path: ["endsOn"], message: "endsBefore" }])
}

async function assertComplex(tx: Tx, complexId: string | null | undefined): Promise<void> {
  if (!complexId) return
  const known = await tx.complex.findUnique({ where: { id: complexId }, select: { id: true } })
  if (!known) throw new DomainError("validation_failed", {}, [{ path: ["complexId"], message: "unknownRecord" }])
}

async function explainTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (violatedUnique(error) !== "campaign_code_key") throw error
    throw new DomainError("already_exists", {}, [{ path: ["code"], message: "taken" }])
  }
}
