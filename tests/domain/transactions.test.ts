import { setImmediate } from "node:timers/promises"
import { expect, test } from "vitest"
import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { makeComplex, makeUnit } from "../support/factories"

test("queries of one transaction wait for one another, and one that is refused holds up no other", async () => {
  const warnings: string[] = []
  const note = (warning: Error) => warnings.push(warning.message)
  process.on("warning", note)
  const complex = await makeComplex()
  await makeUnit(complex)
  await transaction(async (tx) => {
    // Relations of a row, which Prisma asks for at once, and two reads that a command might.
    const read = () =>
      tx.complex.findUnique({
        where: { id: complex.id },
        select: {
          units: { select: { id: true } },
          blocks: { select: { id: true } },
          layouts: { select: { id: true } },
        },
      })
    const found = await Promise.all([read(), read()])
    expect(found.map((row) => [row?.units.length, row?.blocks.length])).toEqual([
      [1, 1],
      [1, 1],
    ])
  })
  const ended = await Promise.allSettled([
    transaction((tx) => Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.$queryRaw`SELECT 1`])),
    db.complex.count({ where: { id: complex.id } }),
  ])
  expect(ended).toMatchObject([{ status: "rejected" }, { status: "fulfilled", value: 1 }])
  await setImmediate()
  process.off("warning", note)
  expect(warnings).toEqual([])
})
