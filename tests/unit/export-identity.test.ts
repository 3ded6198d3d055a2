import fc from "fast-check"
import { expect, test } from "vitest"
import { unitTable } from "@/lib/api/router/units-export"
import { understandUnits } from "@/lib/domain/imports/rules"
import type { ListedUnit } from "@/lib/domain/imports/schema"
import { CURRENCIES } from "@/lib/domain/money"
import type { ExportedUnit } from "@/lib/domain/units/export/queries"
import { readTables } from "@/lib/tables/read-tables"
import type { TableFormat } from "@/lib/tables/sheet"
import { writeTable } from "@/lib/tables/write"

/** Names as people give them, formulas and quotation marks among them; blanks at the ends are nobody's name. */
const name = fc
  .stringMatching(/^'{0,2}[=+@\-А-Яа-яA-Za-z0-9"';,/№]{1,12}$/u)
  .filter((text) => !/^(итог|всего|jami|total)/iu.test(text))
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const unit: fc.Arbitrary<ExportedUnit> = fc.record({
  id: fc.constant(""),
  block: name,
  blockPosition: fc.constant(0),
  entrance: name,
  entrancePosition: fc.constant(0),
  floor: fc.integer({ min: -5, max: 99 }).filter((floor) => floor !== 0),
  stack: fc.integer({ min: 1, max: 99 }),
  number: name,
  kind: fc.constantFrom("apartment", "commercial", "parking", "storage"),
  rooms: orNull(fc.integer({ min: 0, max: 20 })),
  areaDm2: fc.integer({ min: 1, max: 999_999 }),
  price: orNull(fc.bigInt({ min: 1n, max: 10_000_000_000_000n })),
  finish: orNull(fc.constantFrom("none", "rough", "pre_finish", "turnkey", "furnished")),
  layout: orNull(name),
  status: fc.constantFrom("hidden", "available", "held", "reserved", "contracted", "sold", "handed_over"),
  blockedReason: fc.constant(null),
})

const LISTED = {
  hidden: "free",
  available: "free",
  held: "reserved",
  reserved: "reserved",
  contracted: "reserved",
  sold: "sold",
  handed_over: "sold",
  blocked: "closed",
} as const

/** The unit as an import names it. */
function listed({
  status,
  price,
  rooms,
  finish,
  layout,
  block,
  entrance,
  floor,
  stack,
  number,
  kind,
  areaDm2,
}: ExportedUnit) {
  const said: ListedUnit = { block, entrance, floor, number, stack, areaDm2, kind, status: LISTED[status] }
  if (rooms !== null) said.rooms = rooms
  if (price !== null) said.price = String(price)
  if (finish !== null) said.finish = finish
  if (layout !== null) said.layout = layout
  return said
}

const keyOf = (one: ExportedUnit) => JSON.stringify([one.block, one.entrance, one.floor])
const units = fc.uniqueArray(unit, { minLength: 1, maxLength: 8, selector: keyOf })

test.each(["csv", "xlsx"] as const)(
  "what is exported as %s is imported as the same units, in every language and currency",
  async (format: TableFormat) => {
    const property = fc.asyncProperty(
      units,
      fc.constantFrom("ru", "uz", "en"),
      fc.constantFrom(...CURRENCIES),
      async (exported, locale, currency) => {
        const { cells, ...table } = unitTable(locale, currency)
        async function* batches() {
          yield exported.map(cells)
        }
        const file = await new Response(writeTable(format, { ...table, batches: batches() })).arrayBuffer()
        const { rows } = understandUnits(await readTables(new Uint8Array(file)), currency)
        expect(rows.map((row) => ("unit" in row ? row.unit : row))).toEqual(exported.map(listed))
      },
    )
    await fc.assert(property, { numRuns: format === "csv" ? 30 : 12 })
  },
)
