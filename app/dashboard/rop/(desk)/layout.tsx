import type { ReactNode } from "react"
import { requireRole } from "@/lib/auth/guard"

export default async function RopLayout({ children }: { children: ReactNode }) {
  await requireRole("rop", "admin")
  return children
}
