import { client } from "@/lib/client/client"
import { isDay } from "@/lib/domain/calendar"
import { type ListPaymentsInput, PAYMENT_METHODS, paymentStatus, paymentTarget } from "@/lib/domain/payments/schema"

export const PAGE = 50
const KEYS = ["q", "status", "target", "method", "complexId", "from", "to"] as const

export type MoneyFilters = Pick<ListPaymentsInput, (typeof KEYS)[number]>
/** Money in, or money out. */
export type MoneyView = "payments" | "refunds"

export function readView(params: URLSearchParams): MoneyView {
  return params.get("view") === "refunds" ? "refunds" : "payments"
}

/** What the address says the list shows; what it says wrongly is left out rather than refused. */
export function readMoneyFilters(params: URLSearchParams): MoneyFilters {
  const day = (key: string) => {
    const value = params.get(key)
    return value && isDay(value) ? value : undefined
  }
  const filters: MoneyFilters = {
    q: params.get("q")?.trim().slice(0, 100) || undefined,
    status: paymentStatus.options.find((value) => value === params.get("status")),
    target: paymentTarget.options.find((value) => value === params.get("target")),
    method: PAYMENT_METHODS.find((value) => value === params.get("method")),
    complexId: params.get("complexId")?.slice(0, 100) || undefined,
    from: day("from"),
    to: day("to"),
  }
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}

/** What a refund can be asked for: it has no status and no target. */
export function refundFilters({ status: _, target: __, ...filters }: MoneyFilters) {
  return filters
}

export function writeMoneyFilters(filters: MoneyFilters): string {
  const params = new URLSearchParams()
  for (const key of KEYS) if (filters[key]) params.set(key, filters[key])
  return params.toString()
}

export function paymentsInfinite(filters: MoneyFilters) {
  return client.payments.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filters, limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}

export function refundsInfinite(filters: MoneyFilters) {
  return client.refunds.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...refundFilters(filters), limit: PAGE, cursor }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })
}
