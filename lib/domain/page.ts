import { z } from "zod"
import { DomainError } from "./errors"
import { dayInput, readInstant } from "./moment"

/** A query parameter that must be a whole number: `z.coerce` takes "" for 0 and "0x10" for 16. */
export function wholeNumber(min: number, max: number) {
  return z
    .union([z.string().regex(/^-?\d{1,15}$/), z.number().int()])
    .transform(Number)
    .pipe(z.number().int().min(min).max(max))
}

/** What every list takes. */
export const pageInput = {
  limit: wholeNumber(1, 200).default(50),
  cursor: z.string().max(600).optional(),
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export type Page<T> = { items: T[]; nextCursor: string | null }

/** Where a keyset page ended: the sort value of the last row and its id, which breaks ties. */
export type Position = { value: string | number; id: string }

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify([position.value, position.id])).toString("base64url")
}

/** PostgreSQL takes neither NUL nor half a surrogate pair; the gate does not see into a cursor. */
const storable = z.string().refine((text) => !text.includes("\0") && text.isWellFormed())
const cursorShape = z.tuple([z.union([storable, z.number()]), storable])

/** Refuses a cursor that this product did not make with `validation_failed`. */
export function decodeCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined
  let raw: unknown
  try {
    raw = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"))
  } catch {
    raw = undefined // falls through to the refusal
  }
  const parsed = cursorShape.safeParse(raw)
  if (!parsed.success) throw foreignCursor()
  return { value: parsed.data[0], id: parsed.data[1] }
}

/** The same for lists ordered by time: the position as a `where` fragment's values. */
export function decodeTimeCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  const position = decodeCursor(cursor)
  if (!position) return undefined
  return { at: readInstant(position.value, "cursor"), id: position.id }
}

/** And for lists ordered by a calendar day. */
export function decodeDayCursor(cursor: string | undefined): { day: string; id: string } | undefined {
  const position = decodeCursor(cursor)
  if (!position) return undefined
  const day = dayInput.safeParse(position.value)
  if (!day.success) throw foreignCursor()
  return { day: day.data, id: position.id }
}

function foreignCursor(): DomainError {
  return new DomainError("validation_failed", {}, [{ path: ["cursor"], message: "cursor" }])
}

/** Cuts the row that was read one too many, and says where the next page begins. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  position: (row: Row) => Position,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > limit && last ? encodeCursor(position(last)) : null,
  }
}

const BATCH = 2_000
const MOST = 100_000

/**
 * All rows of a list in batches, at most 100 000, for a file that is written while it is read. The first batch is read at once: what
 * the list refuses is refused before the first bytes have gone out.
 */
export async function readAll<Item>(
  read: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<AsyncGenerator<Item[]>> {
  const first = await read({ limit: BATCH })
  async function* batches(): AsyncGenerator<Item[]> {
    let page = first
    for (let sent = BATCH; ; sent += BATCH) {
      yield page.items
      if (!page.nextCursor || sent >= MOST) return
      page = await read({ limit: BATCH, cursor: page.nextCursor })
    }
  }
  return batches()
}
