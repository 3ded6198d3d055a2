import { client } from "@/lib/client/client"

/** What the financier's desk reads: the same keys on the server, which fills them, and in the browser. */
export const PENDING = { status: "pending", limit: 100 } as const
export const ARREARS = { limit: 50 } as const

export const deskKeys = {
  desk: () => client.finance.desk.queryKey({ input: {} }),
  pending: () => client.payments.list.queryKey({ input: PENDING }),
  arrears: () => client.finance.arrears.queryKey({ input: ARREARS }),
  summary: () => client.finance.summary.queryKey({ input: {} }),
}
