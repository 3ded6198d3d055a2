import { cache } from "react"
import { getGrid } from "@/lib/domain/units/queries"

/** One reading a request, however many of layout, page and title ask. */
export const findGrid = cache(getGrid)
