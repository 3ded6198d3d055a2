import type { ReactNode } from "react"
import { requireRole } from "@/lib/auth/guard"

export default async function ExpensesLayout({ children }: { children: ReactNode }) {
  await requireRole("rop", "finance", "admin")
  return children
}
