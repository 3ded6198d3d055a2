import type { ReactNode } from "react"
import { requireRole } from "@/lib/auth/guard"

export default async function FinanceLayout({ children }: { children: ReactNode }) {
  await requireRole("finance", "admin")
  return children
}
