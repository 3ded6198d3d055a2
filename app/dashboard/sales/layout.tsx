import type { ReactNode } from "react"
import { requireRole } from "@/lib/auth/guard"

export default async function SalesLayout({ children }: { children: ReactNode }) {
  await requireRole("sales")
  return children
}
