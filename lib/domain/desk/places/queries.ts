import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { localized } from "../../complexes/rules"
import { assertMay } from "../../policy"

export type Place = { id: string; name: string }

/** Complexes by name, to choose from in forms and filters. */
export async function listPlaces(actor: Actor): Promise<Place[]> {
  assertMay(actor, "unit.read")
  const rows = await db.complex.findMany({
    select: { id: true, nameRu: true, nameUz: true, nameEn: true },
    orderBy: [{ nameRu: "asc" }, { id: "asc" }],
    take: 200,
  })
  return rows.map((row) => ({ id: row.id, name: localized(row, "name", actor.locale) }))
}
