import { z } from "zod"

/** Lists whose conditions may be kept under a name. */
export const SCREENS = ["leads", "contracts", "payments"] as const
export const MOST_VIEWS = 30

/** The part of an address after `?`, as its page writes it. */
const query = z.string().max(2_000)
const name = z.string().trim().min(1).max(60)

export const savedViewDto = z.object({ id: z.string(), name: z.string(), query: z.string() })
export type SavedViewDto = z.output<typeof savedViewDto>

export const listSavedViewsInput = z.strictObject({ screen: z.enum(SCREENS) })
export type ListSavedViewsInput = z.output<typeof listSavedViewsInput>
export const savedViewList = z.object({ items: z.array(savedViewDto) })

/** `PUT /api/saved-views`: the same name again replaces what it stood for. */
export const saveViewInput = z.strictObject({ screen: z.enum(SCREENS), name, query })
export type SaveViewInput = z.output<typeof saveViewInput>
