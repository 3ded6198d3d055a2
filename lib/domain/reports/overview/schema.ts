import type { ImportSourceDto } from "../../imports/sources/schema"

export type Overview = {
  at: string
  people: number
  /** Leads since midnight of the company's day. */
  leadsToday: number
  unassigned: number
  complexes: number
  published: number
  liveTokens: number
  /** Sheets that could not be read the last time: the data is of the reading before. */
  failingSources: ImportSourceDto[]
  database: { version: string; bytes: number; milliseconds: number }
}
