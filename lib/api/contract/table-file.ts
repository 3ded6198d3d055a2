import { z } from "zod"

const TYPES = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const

export const tableFormat = z.enum(["csv", "xlsx"]).default("csv")

/** A table that is sent while it is read: never whole in memory, and so without a length. */
export const tableFile = z.object({
  headers: z.object({ "content-type": z.string(), "content-disposition": z.string() }),
  body: z.custom<ReadableStream<Uint8Array>>((value) => value instanceof ReadableStream),
})
export type TableFile = z.output<typeof tableFile>

/** What the document says of such a route: zod knows no streams. */
export const tableResponses = {
  200: {
    description: "The file",
    content: Object.fromEntries(
      Object.values(TYPES).map((type) => [type, { schema: { type: "string", contentMediaType: type } as const }]),
    ),
  },
}

/** The same of a file that is given back as it was uploaded. */
export const uploadedResponses = {
  200: {
    description: "The file",
    content: {
      "application/octet-stream": { schema: { type: "string", contentMediaType: "application/octet-stream" } as const },
    },
  },
}

/** The head of the answer: `leads-2026-11-23.xlsx`, to be saved and not shown. */
export function tableHeaders(format: keyof typeof TYPES, name: string, now: Date): TableFile["headers"] {
  return {
    "content-type": format === "csv" ? `${TYPES.csv}; charset=utf-8` : TYPES.xlsx,
    "content-disposition": `attachment; filename="${name}-${now.toISOString().slice(0, 10)}.${format}"`,
  }
}
