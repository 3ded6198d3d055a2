import { db } from "@/lib/db/client"
import type { Actor } from "../../../actor"
import { DomainError } from "../../../errors"
import { assertMay } from "../../../policy"
import { findEntrance, listEntranceUnits, readBlockNumbers } from "../queries"
import type { StandingFloors } from "../schema"
import { descriptionOf } from "./rules"

/** The description that an entrance's units follow, to begin a new one from; null while it has none. Refuses with `not_found`. */
export async function getStandingFloors(actor: Actor, entranceId: string): Promise<StandingFloors> {
  assertMay(actor, "unit.manage")
  const entrance = await findEntrance(db, entranceId, false)
  if (!entrance) throw new DomainError("not_found")
  const [units, numbers] = await Promise.all([listEntranceUnits(db, entranceId), readBlockNumbers(db, entrance)])
  return { description: descriptionOf(units, numbers.next) }
}
