export type Overview = {
  at: string
  people: number
  /** Leads since midnight of the company's day. */
  leadsToday: number
  unassigned: number
  complexes: number
  published: number
  liveTokens: number
  database: { version: string; bytes: number; milliseconds: number }
}
