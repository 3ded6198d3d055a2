import type { ReactNode } from "react"
import { requireRole } from "@/lib/auth/guard"

export default async function MopLayout({ children }: { children: ReactNode }) {
  await requireRole("mop", "admin")
  return children
}
