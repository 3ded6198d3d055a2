import type { Tx } from "@/lib/db/transaction"
import type { ListedUnit } from "../../schema"

/** Block and entrance of a listed unit by their names. */
export async function placesOf(tx: Tx, complexId: string) {
  const blocks = await tx.block.findMany({
    where: { complexId },
    select: { id: true, name: true, entrances: { select: { id: true, name: true }, take: 100 } },
    take: 100,
  })
  return (unit: ListedUnit): { blockId: string; entranceId: string } => {
    const block = blocks.find((candidate) => candidate.name === unit.block)
    const entrance = block?.entrances.find((candidate) => candidate.name === unit.entrance)
    if (!block || !entrance) throw new Error(`No entrance ${unit.block}/${unit.entrance}`) // addBlocks has made them all
    return { blockId: block.id, entranceId: entrance.id }
  }
}
