import { expect, inject, test } from "vitest"
import { db, disconnect } from "@/lib/db/client"
import { getPublicGrid } from "@/lib/domain/complexes/queries"
import { provide } from "@/lib/env"
import { seedDemo } from "@/prisma/seed/seed"
import { copyTemplate, dropDatabase } from "../support/cluster"

// A Sunday before office hours: nobody would be in.
const NOW = new Date("2027-03-07T03:10:00Z")

test("the same moment gives the same demo", { timeout: 900_000 }, async () => {
  await seedDemo(NOW)
  const before = await picture()
  const name = "t_seed_again"
  const [clusterUrl, own] = [inject("clusterUrl"), process.env.DATABASE_URL]
  process.env.DATABASE_URL = await copyTemplate(clusterUrl, name)
  try {
    provide({}) // the environment is read again
    await disconnect()
    await seedDemo(NOW)
    expect(await picture()).toEqual(before)
  } finally {
    process.env.DATABASE_URL = own
    provide({})
    await disconnect()
    await dropDatabase(clusterUrl, name)
  }
})

/** Counts and sums, and the public grids by address: ids are made anew each time. */
async function picture() {
  const grids = await Promise.all(["bahor", "rassvet"].map((slug) => getPublicGrid(slug, NOW)))
  const [money] = await db.$queryRaw<unknown[]>`
    SELECT (SELECT sum("price") FROM "contract")::text AS contracts, (SELECT sum("amount") FROM "payment")::text AS payments,
      (SELECT string_agg("phone", ' ' ORDER BY "phone") FROM "lead") AS phones, (SELECT max("seq") FROM "activity")::int AS activities`
  return {
    money,
    leads: await db.lead.groupBy({
      by: ["status", "state", "source"],
      _count: true,
      orderBy: [{ status: "asc" }, { state: "asc" }, { source: "asc" }],
    }),
    claims: await db.reservation.groupBy({
      by: ["kind", "status"],
      _count: true,
      orderBy: [{ kind: "asc" }, { status: "asc" }],
    }),
    attendance: await db.attendance.count(),
    callbacks: await db.callback.count(),
    expenses: await db.expense.count(),
    grids: grids.map((grid) => grid?.items.map(({ id: _, layoutId: __, ...unit }) => unit)),
  }
}
