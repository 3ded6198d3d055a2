import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { SYSTEM } from "@/lib/domain/actor"
import { changeCampaign, createCampaign } from "@/lib/domain/campaigns/commands"
import { getCampaign, listCampaigns } from "@/lib/domain/campaigns/queries"
import { getMarketingReport } from "@/lib/domain/campaigns/report/queries"
import { listMarketingRows } from "@/lib/domain/campaigns/rows/queries"
import { MARKETING_NUMBERS, type MarketingNumber, type MarketingRowDto } from "@/lib/domain/campaigns/rows/schema"
import type { CreateCampaignInput } from "@/lib/domain/campaigns/schema"
import { addSpend, removeSpend } from "@/lib/domain/campaigns/spends/commands"
import { listSpends } from "@/lib/domain/campaigns/spends/queries"
import { draftContract, signContract } from "@/lib/domain/contracts/commands"
import { createLead } from "@/lib/domain/leads/entry/commands"
import { mergeLead } from "@/lib/domain/leads/merging/commands"
import { submitPublicLead } from "@/lib/domain/leads/site/commands"
import { claimUnit } from "@/lib/domain/reservations/commands"
import { makePhone, unique } from "../support/factories"
import { BUYER, flatIn, type Office, openOffice, pay, SCHEDULE } from "../support/sale"

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

const begin = (fields: Partial<CreateCampaignInput> = {}) =>
  createCampaign(office.admin.actor, {
    name: "Бахор: осень",
    code: `autumn-${unique()}`,
    channel: "instagram",
    startsOn: "2026-01-01",
    budget: 40_000_000,
    currency: "UZS",
    ...fields,
  })

const at = (day: string) => new Date(`${day}T07:00:00Z`)

/** A request from the site; answers with the lead's id. */
async function ask(campaign: string | undefined, { phone = makePhone(), on = "2026-02-10" } = {}): Promise<string> {
  const utm = campaign === undefined ? {} : { utm: { source: "instagram", campaign } }
  const request = { name: "Покупатель", phone, consent: true, website: "", ...utm } as const
  const { id } = await submitPublicLead(request, at(on))
  return (await db.leadTouch.findUniqueOrThrow({ where: { id }, select: { leadId: true } })).leadId
}

const campaignOf = async (id: string) =>
  (await db.lead.findUniqueOrThrow({ where: { id }, select: { campaignId: true } })).campaignId

const logOf = (entityId: string) =>
  db.activity.findMany({
    where: { entity: "campaign", entityId },
    select: { kind: true, data: true },
    orderBy: { seq: "asc" },
  })

describe("a campaign", () => {
  test("has a code of its own: a second one with it, whatever the case, is refused at the field", async () => {
    const { code } = await begin()
    await expect(begin({ code })).rejects.toMatchObject({ code: "already_exists", fields: [{ path: ["code"] }] })
    const another = await begin()
    await expect(changeCampaign(office.admin.actor, { id: another.id, code })).rejects.toMatchObject({
      code: "already_exists",
    })
  })

  test("does not end before it begins, neither at first nor by a change of one day", async () => {
    const backwards = { startsOn: "2026-03-02", endsOn: "2026-03-01" }
    const refusal = { code: "validation_failed", fields: [{ path: ["endsOn"] }] }
    await expect(begin(backwards)).rejects.toMatchObject(refusal)
    const { id } = await begin({ startsOn: "2026-03-01", endsOn: "2026-03-31" })
    await expect(changeCampaign(office.admin.actor, { id, startsOn: "2026-04-01" })).rejects.toMatchObject(refusal)
    expect(await changeCampaign(office.admin.actor, { id, startsOn: "2026-04-01", endsOn: null })).toMatchObject({
      startsOn: "2026-04-01",
      endsOn: null,
    })
  })

  test("keeps its code once somebody came by it; until then it may be another", async () => {
    const { id, codeFixed } = await begin()
    expect(codeFixed).toBe(false)
    const code = `winter-${unique()}`
    expect(await changeCampaign(office.admin.actor, { id, code })).toMatchObject({ code })
    await ask(code)
    const refused = changeCampaign(office.admin.actor, { id, code: `spring-${unique()}` })
    await expect(refused).rejects.toMatchObject({ code: "campaign_code_used" })
    expect(await changeCampaign(office.admin.actor, { id, code, name: "Зима" })).toMatchObject({
      name: "Зима",
      codeFixed: true,
    })
  })

  test("says in the log what it was and became, and nothing when nothing changed", async () => {
    const { id } = await begin()
    await changeCampaign(office.admin.actor, { id, budget: 40_000_000 })
    await changeCampaign(office.admin.actor, { id, budget: 50_000_000, endsOn: "2026-12-31" })
    expect(await logOf(id)).toMatchObject([
      { kind: "campaign.created" },
      {
        kind: "campaign.updated",
        data: { budget: { before: "40000000", after: "50000000" }, endsOn: { before: "", after: "2026-12-31" } },
      },
    ])
  })

  test("is the admin's business: nobody else reads or changes one", async () => {
    const { id } = await begin()
    for (const { actor } of [office.sales, office.mop, office.rop, office.finance]) {
      for (const attempt of [
        getCampaign(actor, id),
        listCampaigns(actor, { limit: 1 }),
        changeCampaign(actor, { id, name: "x" }),
        addSpend(actor, { id, on: "2026-02-01", amount: 1, note: "" }),
        getMarketingReport(actor, {}),
      ]) {
        await expect(attempt).rejects.toMatchObject({ code: "forbidden" })
      }
    }
  })

  test("pages of the list follow one another by the first day, and a day that many share loses none", async () => {
    const { complexId } = { complexId: (await openOffice()).place.id }
    const days = ["2026-05-03", "2026-05-02", "2026-05-02", "2026-05-02", "2026-05-01"]
    for (const startsOn of days) await begin({ complexId, startsOn })
    const seen: { id: string; startsOn: string }[] = []
    let cursor: string | undefined
    do {
      const page = await listCampaigns(office.admin.actor, { complexId, limit: 2, cursor })
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen.map((campaign) => campaign.startsOn)).toEqual(days)
    expect(new Set(seen.map((campaign) => campaign.id)).size).toBe(days.length)
  })
})

describe("spend", () => {
  test("is somebody's, and a wrong entry is taken back once; the log keeps what it said", async () => {
    const { id } = await begin()
    const entry = { id, on: "2026-02-03", amount: 4_200_000, note: "Кабинет" }
    await expect(addSpend(SYSTEM, entry)).rejects.toMatchObject({ code: "forbidden" })
    const spend = await addSpend(office.admin.actor, entry)
    await addSpend(office.admin.actor, { ...entry, on: "2026-02-04", amount: 800_000 })
    expect(await getCampaign(office.admin.actor, id)).toMatchObject({ spent: 5_000_000 })
    const other = await begin()
    const foreign = removeSpend(office.admin.actor, { id: other.id, spendId: spend.id })
    await expect(foreign).rejects.toMatchObject({ code: "not_found" })
    const twice = await Promise.allSettled([1, 2].map(() => removeSpend(office.admin.actor, { id, spendId: spend.id })))
    expect(twice.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"])
    const { items } = await listSpends(office.admin.actor, { id, limit: 10 })
    expect(items).toMatchObject([{ on: "2026-02-04", amount: 800_000, currency: "UZS" }])
    expect((await logOf(id)).slice(1)).toMatchObject([
      { kind: "campaign.spendAdded", data: { amount: "4200000", currency: "UZS", on: "2026-02-03", note: "Кабинет" } },
      { kind: "campaign.spendAdded", data: { amount: "800000" } },
      { kind: "campaign.spendRemoved", data: { amount: "4200000", currency: "UZS", on: "2026-02-03" } },
    ])
  })
})

describe("attribution", () => {
  test("a request whose mark is the code in another case and with spaces is the campaign's at once", async () => {
    const campaign = await begin()
    const leadId = await ask(` ${campaign.code.toUpperCase()} `)
    expect(await campaignOf(leadId)).toBe(campaign.id)
    expect(await campaignOf(await ask(`${campaign.code}x`))).toBeNull()
    expect(await campaignOf(await ask(undefined))).toBeNull()
  })

  test("a lead that was known without a campaign gets that of its first marked request, and keeps it", async () => {
    const [first, second] = [await begin(), await begin()]
    const phone = makePhone()
    const leadId = await ask(undefined, { phone })
    await ask(first.code, { phone })
    expect(await campaignOf(leadId)).toBe(first.id)
    await ask(second.code, { phone, on: "2026-03-01" })
    expect(await campaignOf(leadId)).toBe(first.id)
    const touches = await db.leadTouch.findMany({
      where: { leadId },
      select: { campaignId: true },
      orderBy: { at: "asc" },
    })
    expect(touches.map((touch) => touch.campaignId).sort()).toEqual([first.id, second.id, null].sort())
  })

  test("an integration's lead is attributed, a second lead of the same phone too", async () => {
    const campaign = await begin()
    const phone = makePhone()
    const lead = { name: "Покупатель", phone, source: "api" as const, utm: { campaign: campaign.code } }
    const made = await createLead(office.mop.actor, lead)
    const family = await createLead(office.mop.actor, { ...lead, allowDuplicate: true, reason: "Брат" })
    for (const one of [made, family]) {
      expect("lead" in one && (await campaignOf(one.lead.id))).toBe(campaign.id)
    }
  })

  test("two leads made one have the campaign of whichever marked request came first", async () => {
    const [early, late] = [await begin(), await begin()]
    const source = await ask(early.code, { on: "2026-02-01" })
    const target = await ask(late.code, { on: "2026-02-05" })
    await mergeLead(office.mop.actor, { id: source, intoId: target })
    expect(await campaignOf(target)).toBe(early.id)
  })
})

describe("the report", () => {
  const PERIOD = { from: "2026-02-01", to: "2026-02-28" }
  let campaignId: string

  beforeAll(async () => {
    const campaign = await begin()
    campaignId = campaign.id
    const { code } = campaign
    // The company's day begins five hours before Greenwich's: this is 1 February there, and 1 March.
    const edge = async (instant: string) => {
      const request = { name: "Край", phone: makePhone(), consent: true, website: "", utm: { campaign: code } } as const
      await submitPublicLead(request, new Date(instant))
    }
    await edge("2026-01-31T19:30:00Z")
    await edge("2026-01-31T18:30:00Z")
    await edge("2026-02-28T19:30:00Z")
    const phone = makePhone()
    await ask(code, { phone, on: "2026-01-20" })
    await ask(code, { phone, on: "2026-02-20" })
    await ask(code, { on: "2026-02-11" })
    const buyer = await ask(code, { on: "2026-02-10" })
    const claim = await claimUnit(
      office.mop.actor,
      { leadId: buyer, unitId: await flatIn(office), kind: "reserved" },
      at("2026-03-02"),
    )
    const draft = { reservationId: claim.id, buyer: BUYER, schedule: { ...SCHEDULE, startDate: "2026-03-02" } }
    const contract = await draftContract(office.mop.actor, draft, at("2026-03-02"))
    await signContract(office.mop.actor, contract.id, at("2026-03-03"))
    await pay(office, contract.id, { amount: 90_000_000, paidAt: "2026-04-01" })
    const spent = (on: string, amount: number) => addSpend(office.admin.actor, { id: campaignId, on, amount, note: "" })
    await spent("2026-01-31", 7_000_000)
    await spent("2026-02-01", 20_000_000)
    await spent("2026-02-28", 10_000_000)
    await spent("2026-03-01", 7_000_000)
  }, 60_000)

  const now = at("2026-06-01")
  const report = (more: object = {}) => getMarketingReport(office.admin.actor, { ...PERIOD, campaignId, ...more }, now)

  test("counts the leads that first came by the campaign in the period, what they did since, and the period's spend", async () => {
    const { currencies } = await report()
    expect(currencies).toMatchObject([
      {
        currency: "UZS",
        totals: {
          leads: 3,
          reservations: 1,
          contracts: 1,
          payments: 90_000_000,
          spend: 30_000_000,
          costPerLead: 10_000_000,
          costPerReservation: 30_000_000,
          costPerContract: 30_000_000,
          romi: 20_000,
        },
      },
    ])
    expect(currencies[0]?.campaigns).toMatchObject([{ id: campaignId, leads: 3, spend: 30_000_000 }])
  })

  test("a period without leads has no cost of one, and one without spend no return", async () => {
    const [nothing] = (await report({ from: "2025-01-01", to: "2025-01-31" })).currencies
    expect(nothing?.totals).toMatchObject({ leads: 0, spend: 0, costPerLead: null, costPerContract: null, romi: null })
    const [march] = (await report({ from: "2026-03-02", to: "2026-03-31" })).currencies
    expect(march?.totals).toMatchObject({ leads: 0, contracts: 0, payments: 0 })
  })

  test.each(MARKETING_NUMBERS)("the rows of %s come to it, page by page", async (number: MarketingNumber) => {
    const { currencies, sources } = await report()
    const totals = currencies[0]?.totals
    const input = { ...PERIOD, campaignId, number, ...(number === "requests" ? {} : { currency: "UZS" as const }) }
    const rows: MarketingRowDto[] = []
    let cursor: string | undefined
    let page: Awaited<ReturnType<typeof listMarketingRows>>
    do {
      page = await listMarketingRows(office.admin.actor, { ...input, limit: 2, cursor }, now)
      rows.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(rows.map((row) => row.kind + row.id)).size).toBe(rows.length)
    expect(page.count).toBe(rows.length)
    if (number === "requests") {
      expect(rows.length).toBe(sources.reduce((total, row) => total + row.requests, 0))
      return
    }
    expect(page.figures[number]).toBe(totals?.[number])
    const sum = (kind: string) =>
      rows.filter((row) => row.kind === kind).reduce((total, row) => total + (row.amount ?? 0), 0)
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length
    const made = {
      leads: count("leads"),
      reservations: count("reservations"),
      contracts: count("contracts"),
      payments: sum("payments"),
      spend: sum("spend"),
      costPerLead: sum("spend") / count("leads"),
      costPerReservation: sum("spend") / count("reservations"),
      costPerContract: sum("spend") / count("contracts"),
      romi: ((sum("payments") - sum("spend")) * 10_000) / sum("spend"),
    }
    expect(made[number]).toBe(totals?.[number])
  })

  test("leads of all sources are counted by the day they were made, and its own conditions narrow both tables", async () => {
    const { sources } = await report()
    // Of the three of the cohort and the one who came in January: who was made in February.
    expect(sources).toEqual([{ source: "site", requests: 3, attributed: 3 }])
    const other = await report({ channel: "google" })
    expect([other.currencies, other.sources]).toEqual([[], []])
  })
})
