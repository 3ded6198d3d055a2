import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { localized } from "../../complexes/rules"
import { assertMay } from "../../policy"
import { LIVE_CLAIM, statusAt } from "../../units/current/queries"
import type { ComplexStock } from "./schema"

type CountRow = { complexId: string; status: string; priced: boolean; count: number }

/** All complexes by name, with their units by status at `now`. */
export async function listComplexStock(actor: Actor, now = new Date()): Promise<ComplexStock[]> {
  assertMay(actor, "unit.manage")
  const [complexes, rows] = await Promise.all([
    db.complex.findMany({
      select: {
        id: true,
        slug: true,
        nameRu: true,
        nameUz: true,
        nameEn: true,
        published: true,
        blocks: { select: { id: true, name: true }, orderBy: { position: "asc" }, take: 50 },
      },
      orderBy: [{ nameRu: "asc" }, { id: "asc" }],
      take: 200,
    }),
    db.$queryRaw<CountRow[]>`
      SELECT s."complexId", s."status", s."priced", count(*)::int AS "count"
      FROM (SELECT u."complexId", ${statusAt(now)} AS "status", u."price" IS NOT NULL AS "priced" FROM "unit" u ${LIVE_CLAIM}) s
      GROUP BY 1, 2, 3`,
  ])
  return complexes.map(({ nameRu, nameUz, nameEn, ...complex }) => {
    const own = rows.filter((row) => row.complexId === complex.id)
    const sum = (...statuses: string[]) =>
      own.filter((row) => statuses.includes(row.status)).reduce((total, row) => total + row.count, 0)
    return {
      ...complex,
      name: localized({ nameRu, nameUz, nameEn }, "name", actor.locale),
      units: own.reduce((total, row) => total + row.count, 0),
      available: sum("available"),
      claimed: sum("held", "reserved", "contracted"),
      sold: sum("sold", "handed_over"),
      blocked: sum("blocked"),
      hidden: sum("hidden"),
      priced: own.filter((row) => row.status === "hidden" && row.priced).reduce((total, row) => total + row.count, 0),
    }
  })
}
