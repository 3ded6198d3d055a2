import { describe, expect, test } from "vitest"
import { type Cell, currenciesOf, figuresOf, sourcesOf } from "@/lib/domain/campaigns/report/rules"
import { campaignCode, costOf, markedLink, romiOf } from "@/lib/domain/campaigns/rules"
import { type CampaignDto, createCampaignInput } from "@/lib/domain/campaigns/schema"

describe("a campaign's code", () => {
  test("is compared and kept without case and outer spaces", () => {
    expect(campaignCode("  Bahor-INSTA ")).toBe("bahor-insta")
    const input = { name: "Бахор", channel: "instagram", startsOn: "2026-01-01", budget: 0, currency: "UZS" }
    expect(createCampaignInput.parse({ ...input, code: " Bahor-INSTA " }).code).toBe("bahor-insta")
    for (const code of ["", "  ", "осень", "a b", "-a", "a/b"]) {
      expect(createCampaignInput.safeParse({ ...input, code }).success, code).toBe(false)
    }
  })
})

describe("the cost of one", () => {
  test("is rounded half up to the minor unit", () => {
    expect(costOf(100n, 3)).toBe(33)
    expect(costOf(101n, 2)).toBe(51)
    expect(costOf(0n, 4)).toBe(0)
  })

  test("is unknown where there is none", () => {
    expect(costOf(5_000_000n, 0)).toBeNull()
  })
})

describe("the return", () => {
  test("is what came beyond the spend, over the spend, in basis points", () => {
    expect(romiOf(300n, 100n)).toBe(20_000)
    expect(romiOf(100n, 100n)).toBe(0)
    expect(romiOf(0n, 100n)).toBe(-10_000)
    expect(romiOf(4n, 3n)).toBe(3_333)
  })

  test("is unknown where nothing was spent, and never leaves the integers of JSON", () => {
    expect(romiOf(300n, 0n)).toBeNull()
    expect(romiOf(10_000_000_000_000n, 1n)).toBe(Number.MAX_SAFE_INTEGER)
  })
})

describe("a link", () => {
  test("carries its marks, and no empty ones", () => {
    const link = {
      site: "https://example.uz",
      path: "/bahor",
      source: " instagram ",
      medium: "cpc",
      campaign: "bahor-insta",
    }
    expect(markedLink(link)).toBe(
      "https://example.uz/bahor?utm_source=instagram&utm_medium=cpc&utm_campaign=bahor-insta",
    )
    expect(markedLink({ ...link, path: "/", source: "", medium: " " })).toBe(
      "https://example.uz/?utm_campaign=bahor-insta",
    )
    expect(markedLink({ ...link, source: "", medium: "", campaign: "" })).toBe("https://example.uz/bahor")
    expect(markedLink({ ...link, source: "a&b", medium: "", campaign: "" })).toBe(
      "https://example.uz/bahor?utm_source=a%26b",
    )
  })
})

const cell = (fields: Partial<Cell>): Cell => ({
  kind: "leads",
  currency: "UZS",
  campaignId: "a",
  source: null,
  count: 1,
  amount: 0n,
  ...fields,
})

const campaign = (fields: Partial<CampaignDto>): CampaignDto => ({
  id: "a",
  name: "A",
  code: "a",
  channel: "google",
  complex: null,
  startsOn: "2026-01-01",
  endsOn: null,
  budget: 0,
  currency: "UZS",
  ...fields,
})

describe("the report", () => {
  test("divides sums, not quotients: the total's cost is that of all leads together", () => {
    const cells = [
      cell({ count: 10 }),
      cell({ kind: "spend", count: 1, amount: 1_000n }),
      cell({ campaignId: "b", count: 30 }),
      cell({ campaignId: "b", kind: "spend", count: 2, amount: 9_000n }),
      cell({ campaignId: "b", kind: "payments", count: 1, amount: 25_000n }),
    ]
    expect(figuresOf(cells)).toEqual({
      leads: 40,
      reservations: 0,
      contracts: 0,
      payments: 25_000,
      spend: 10_000,
      costPerLead: 250,
      costPerReservation: null,
      costPerContract: null,
      romi: 15_000,
    })
  })

  test("has campaigns that ran in the period or have something in it, each currency apart, the dearest first", () => {
    const campaigns = [
      campaign({ id: "a" }),
      campaign({ id: "b" }),
      campaign({ id: "dollars", currency: "USD" }),
      campaign({ id: "over", endsOn: "2026-02-28" }),
      campaign({ id: "over-but-paid", endsOn: "2026-02-28" }),
      campaign({ id: "later", startsOn: "2026-04-01" }),
    ]
    const cells = [
      cell({ campaignId: "b", kind: "spend", amount: 5n }),
      cell({ campaignId: "over-but-paid", kind: "spend", amount: 9n }),
    ]
    const ids = (period: { from: string; to: string } | null) =>
      currenciesOf(campaigns, cells, period).map((one) => [one.currency, ...one.campaigns.map((row) => row.id)])
    expect(ids({ from: "2026-03-01", to: "2026-03-31" })).toEqual([
      ["USD", "dollars"],
      ["UZS", "over-but-paid", "b", "a"],
    ])
    expect(ids(null)).toEqual([
      ["USD", "dollars"],
      ["UZS", "over-but-paid", "b", "a", "over", "later"],
    ])
  })

  test("counts all leads by source, and those of campaigns among them", () => {
    const cells = [
      cell({ kind: "requests", currency: null, source: "site", campaignId: null, count: 4 }),
      cell({ kind: "requests", currency: null, source: "site", campaignId: "a", count: 3 }),
      cell({ kind: "requests", currency: null, source: "telegram", campaignId: "b", count: 9 }),
      cell({ source: "call", count: 100 }),
    ]
    expect(sourcesOf(cells)).toEqual([
      { source: "telegram", requests: 9, attributed: 9 },
      { source: "site", requests: 7, attributed: 3 },
    ])
  })
})
