import { z } from "zod"
import { partName } from "../schema"

const id = z.string().max(100)

const entrance = z.strictObject({ id: id.optional(), name: partName })
const block = z.strictObject({ id: id.optional(), name: partName, entrances: z.array(entrance).max(50) })

/**
 * `PUT /api/complexes/{id}/blocks`: blocks and entrances in their order. With an `id` it is one that exists, renamed or
 * moved; without, a new one. One that is not named stays, behind the others, unless `removed` names it.
 */
export const arrangeBlocksInput = z.strictObject({
  id: z.string(),
  blocks: z.array(block).max(50),
  removed: z.array(id).max(500).default([]),
})
export type ArrangeBlocksInput = z.output<typeof arrangeBlocksInput>
