import { db } from "@/lib/db/client"
import { transaction } from "@/lib/db/transaction"
import { type Actor, personId } from "../actor"
import { DomainError } from "../errors"
import { assertMay } from "../policy"
import { MOST_VIEWS, type SavedViewDto, type SaveViewInput } from "./schema"

/**
 * Keeps the conditions of a list under a name of the actor's own; the same name again means the new conditions. Nobody else sees
 * it, so nothing is written to the log. Refuses with `views_full` more than thirty a list.
 */
export async function saveView(actor: Actor, { screen, name, query }: SaveViewInput): Promise<SavedViewDto> {
  const userId = owner(actor)
  return transaction(async (tx) => {
    // Of two new names at once the second sees the first.
    await tx.$queryRaw`SELECT "id" FROM "user" WHERE "id" = ${userId} FOR NO KEY UPDATE`
    const others = await tx.savedView.count({ where: { userId, screen, name: { not: name } } })
    if (others >= MOST_VIEWS) throw new DomainError("views_full", { most: MOST_VIEWS })
    const { id } = await tx.savedView.upsert({
      where: { userId_screen_name: { userId, screen, name } },
      create: { userId, screen, name, query },
      update: { query },
      select: { id: true },
    })
    return { id, name, query }
  })
}

export async function removeView(actor: Actor, id: string): Promise<void> {
  const { count } = await db.savedView.deleteMany({ where: { id, userId: owner(actor) } })
  if (count === 0) throw new DomainError("not_found")
}

function owner(actor: Actor): string {
  assertMay(actor, "self.edit")
  const userId = personId(actor)
  if (!userId) throw new DomainError("forbidden") // a token looks at no screens
  return userId
}
