import { redirect } from "next/navigation"
import { homeOf, requireActor } from "@/lib/auth/guard"

/** Each role begins at its own desk. */
export default async function DashboardPage() {
  const { role } = await requireActor()
  redirect(homeOf(role))
}
