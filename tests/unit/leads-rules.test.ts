import { describe, expect, test } from "vitest"
import { isLate, lastShiftEnd, shiftEndAfter } from "@/lib/domain/attendance/rules"
import { contractPrefixOf, RESERVED_SLUGS, slugOf } from "@/lib/domain/complexes/rules"
import { nextStep } from "@/lib/domain/leads/card/rules"
import { leadSearchText, searchTerms } from "@/lib/domain/leads/search/rules"

const now = new Date("2026-11-23T09:00:00Z")
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()
const unit = {
  id: "u1",
  number: "1",
  block: "1",
  entrance: "1",
  floor: 1,
  areaDm2: 5_000,
  rooms: 2,
  complexSlug: "bahor",
}
const claim = (kind: "held" | "reserved", until: string, status: "active" | "contracted" = "active") => ({
  id: "r1",
  kind,
  status,
  unit,
  price: 1,
  currency: "UZS" as const,
  until,
  contractId: null,
})
const callback = (when: string) => ({
  id: when,
  lead: { id: "l", name: "" },
  owner: null,
  at: when,
  note: "",
  doneAt: null,
  overdue: false,
})
const contract = (status: "draft" | "signed") => ({
  id: "c",
  number: "Б-1",
  status,
  price: 1,
  currency: "UZS" as const,
})
const lead = {
  status: "in_progress" as const,
  claims: [],
  callbacks: [],
  contracts: [],
  createdAt: at(-2),
  respondedAt: at(-1),
}

describe("the next step", () => {
  test.each([
    ["a new lead is called", { status: "new" as const, respondedAt: null }, { kind: "first_call", at: at(-2) }],
    [
      "an overdue call goes before everything",
      { callbacks: [callback(at(3)), callback(at(-1))], claims: [claim("held", at(1))] },
      { kind: "call_back", at: at(-1), overdue: true },
    ],
    [
      "a hold is confirmed before it runs out",
      { claims: [claim("reserved", at(9)), claim("held", at(5))] },
      { kind: "confirm_hold", at: at(5) },
    ],
    ["a reservation becomes a contract", { claims: [claim("reserved", at(9))] }, { kind: "draft_contract", at: at(9) }],
    [
      "a draft is signed",
      { claims: [claim("reserved", at(9), "contracted")], contracts: [contract("draft")] },
      { kind: "sign_contract", at: at(9) },
    ],
    [
      "a planned call waits its time",
      { callbacks: [callback(at(3))] },
      { kind: "call_back", at: at(3), overdue: false },
    ],
    ["no plan needs a plan", {}, { kind: "plan_callback", at: null }],
  ])("%s", (_, known, step) => {
    expect(nextStep({ ...lead, ...known }, now)).toMatchObject(step)
  })

  test("lost, sold and signed leads need nothing", () => {
    expect(nextStep({ ...lead, status: "lost" }, now)).toBeNull()
    expect(nextStep({ ...lead, status: "sold" }, now)).toBeNull()
    expect(nextStep({ ...lead, status: "reserved", contracts: [contract("signed")] }, now)).toBeNull()
  })
})

describe("search", () => {
  test.each([
    ["8 90 123 45 67", ["998901234567"]],
    ["(90) 123-45", ["9012345"]],
    ["+998901234567", ["998901234567"]],
    ["Пётр  Ёлкин", ["petr", "elkin"]],
    ["  ", []],
  ])("«%s» looks for %j", (query, terms) => {
    expect(searchTerms(query, "UZ")).toEqual(terms)
  })

  test("whatever the name and phone, their own spellings find them", () => {
    const text = leadSearchText("Ўктам О'Коннор", "+998901234567", "90 123-45-67")
    for (const query of ["уктам", "O‘ktam", "okonnor", "90 123 45 67", "4567"]) {
      const found = searchTerms(query, "UZ").every((term) => text.includes(term))
      expect([query, found]).toEqual([query, query !== "уктам"]) // Ў is o: «уктам» is another name
    }
  })
})

describe("addresses of complexes", () => {
  test.each([
    ["Крылья", "krylya"],
    ["Рассвет", "rassvet"],
    ["Баҳор", "bahor"],
    ["Bog'ishamol City", "bogishamol-city"],
    ["ЖК «Щука №2»", "zhk-shchuka-2"],
    ["«»", null],
  ])("%s → %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  test("every first segment of the site is taken", () => {
    for (const slug of [
      "login",
      "api",
      "uz",
      "en",
      "ru",
      "dashboard",
      "shaxmatki",
      "media",
      "b",
      "feeds",
      "privacy",
      "thanks",
    ]) {
      expect(RESERVED_SLUGS.has(slug)).toBe(true)
    }
  })

  test("contracts begin with the name's letters", () => {
    expect(contractPrefixOf("Крылья")).toBe("КР")
    expect(contractPrefixOf("«2-я очередь»")).toBe("2Я")
  })
})

describe("shifts", () => {
  const hours = {
    days: [1, 2, 3, 4, 5, 6],
    from: "09:00",
    to: "18:00",
    lateAfter: "09:15",
    shiftEnd: "20:00",
    timeZone: "Asia/Tashkent",
  }
  const tashkent = (text: string) => new Date(`${text}:00+05:00`)

  test("the last shift ended today after eight in the evening, before that yesterday", () => {
    expect(lastShiftEnd(tashkent("2026-11-23T20:00"), hours)).toEqual(tashkent("2026-11-23T20:00"))
    expect(lastShiftEnd(tashkent("2026-11-23T19:59"), hours)).toEqual(tashkent("2026-11-22T20:00"))
  })

  test("a stay ends with the first shift's end after it began", () => {
    expect(shiftEndAfter(tashkent("2026-11-23T09:00"), hours)).toEqual(tashkent("2026-11-23T20:00"))
    expect(shiftEndAfter(tashkent("2026-11-23T20:00"), hours)).toEqual(tashkent("2026-11-24T20:00"))
  })

  test("the whole minute of the limit is still in time", () => {
    expect(isLate(new Date(tashkent("2026-11-23T09:15").getTime() + 59_999), hours)).toBe(false)
    expect(isLate(tashkent("2026-11-23T09:16"), hours)).toBe(true)
  })
})
