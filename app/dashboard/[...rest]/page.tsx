import { notFound } from "next/navigation"

/** Without it an unknown address below /dashboard would fall to `[locale]` and be kept as a public 404. */
export default function UnknownDashboardPage() {
  notFound()
}
