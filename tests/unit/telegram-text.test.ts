import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { budgetsOf, freeFlats, pageOf } from "@/lib/domain/telegram/buyers/rules"
import type { PublicUnitDto } from "@/lib/domain/units/schema"
import { escapeHtml, splitText } from "@/lib/integrations/telegram/text"

describe("a text for Telegram", () => {
  test("says the same to a reader whatever stands in it, and opens no mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/)
        expect(escaped.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")).toBe(text)
      }),
    )
  })

  test("that is too long goes in parts that fit, breaks no character, and loses no word", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.replaceAll("\n", " "))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 20, max: 80 }), (lines, longest) => {
        const parts = splitText(lines.join("\n"), longest)
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(longest)
          expect(!/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(part)).toBe(true)
        }
        const bare = (text: string) => text.replaceAll(/\s/gu, "")
        expect(bare(parts.join(""))).toBe(bare(lines.join("")))
      }),
    )
  })
})

const flat = fc.record({ rooms: fc.integer({ min: 0, max: 6 }), price: fc.integer({ min: 1, max: 2_000_000_000 }) })
const flatsOf = (rows: { rooms: number; price: number }[]) =>
  freeFlats(
    rows.map(
      (row, index) => ({ ...row, id: String(index), kind: "apartment", publicStatus: "available" }) as PublicUnitDto,
    ),
  )

describe("flats in a chat", () => {
  test("are divided by sums that leave some on both sides, and paged without losing or repeating one", () => {
    fc.assert(
      fc.property(fc.array(flat, { maxLength: 60 }), (rows) => {
        const flats = flatsOf(rows)
        for (const sum of budgetsOf(flats)) {
          const within = flats.filter(({ price }) => price <= sum).length
          expect(within).toBeGreaterThan(0)
          expect(within).toBeLessThan(flats.length)
        }
        const seen: string[] = []
        for (let at: number | null = 0; at !== null; ) {
          const page: ReturnType<typeof pageOf> = pageOf(flats, at)
          seen.push(...page.flats.map(({ id }) => id))
          at = page.next
        }
        expect(seen).toEqual(flats.map(({ id }) => id))
      }),
    )
  })
})
