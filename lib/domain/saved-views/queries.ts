import { z } from "zod"
import { db } from "@/lib/db/client"
import { type Actor, personId } from "../actor"
import { assertMay } from "../policy"
import { type ListSavedViewsInput, MOST_VIEWS, type SavedViewDto } from "./schema"

/** The actor's own views of a list, by name. A token has none. */
export async function listSavedViews(
  actor: Actor,
  { screen }: ListSavedViewsInput,
): Promise<{ items: SavedViewDto[] }> {
  assertMay(actor, "self.edit")
  const rows = await db.savedView.findMany({
    where: { userId: personId(actor) ?? "nobody", screen },
    orderBy: { name: "asc" },
    take: MOST_VIEWS,
    select: { id: true, name: true, query: true },
  })
  return { items: rows.map((row) => ({ ...row, query: z.string().catch("").parse(row.query) })) }
}
