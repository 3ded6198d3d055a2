import type { ComplexDto } from "@/lib/domain/complexes/schema"
import type { ArrangeBlocksInput } from "@/lib/domain/complexes/structure/schema"

/** `key` tells parts apart that have no id yet. */
type Part = { key: string; id?: string; name: string }
export type BlockDraft = Part & { entrances: Part[] }

export function toBlockDraft(blocks: ComplexDto["blocks"]): BlockDraft[] {
  const part = ({ id, name }: { id: string; name: string }) => ({ key: id, id, name })
  return blocks.map((block) => ({ ...part(block), entrances: block.entrances.map(part) }))
}

/** The next number that is free: what most blocks and entrances are called. */
export function newPart(present: readonly { name: string }[]): Part {
  let number = present.length + 1
  while (present.some(({ name }) => name === String(number))) number++
  return { key: crypto.randomUUID(), name: String(number) }
}

/** One place earlier. */
export function movedUp<T>(items: readonly T[], index: number): T[] {
  const [item] = items.slice(index, index + 1)
  if (index === 0 || item === undefined) return [...items]
  return [...items.slice(0, index - 1), item, ...items.slice(index - 1, index), ...items.slice(index + 1)]
}

export function toArrangement(
  id: string,
  draft: readonly BlockDraft[],
  saved: ComplexDto["blocks"],
): ArrangeBlocksInput {
  const parts = (blocks: readonly { id?: string; entrances: readonly { id?: string }[] }[]) =>
    blocks.flatMap((block) => [block.id, ...block.entrances.map((entrance) => entrance.id)])
  const kept = new Set(parts(draft))
  const plain = ({ id, name }: Part) => ({ ...(id === undefined ? {} : { id }), name: name.trim() })
  return {
    id,
    blocks: draft.map((block) => ({ ...plain(block), entrances: block.entrances.map(plain) })),
    removed: parts(saved).filter((part): part is string => part !== undefined && !kept.has(part)),
  }
}
