import { db } from "@/lib/db/client"
import type { Actor } from "../../actor"
import { assertMay } from "../../policy"
import type { LayoutChoice } from "./schema"

export function listLayoutChoices(actor: Actor, complexId: string): Promise<LayoutChoice[]> {
  assertMay(actor, "unit.manage")
  return db.layout.findMany({
    where: { complexId },
    select: { id: true, code: true, rooms: true, areaDm2: true },
    orderBy: [{ rooms: "asc" }, { areaDm2: "asc" }, { code: "asc" }],
    take: 300,
  })
}
