import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { requireRole } from "@/lib/auth/guard"
import { findImport } from "./find-import"

type Props = { params: Promise<{ id: string }>; children: ReactNode }

/** Asked above loading.tsx, where an import that does not exist can still be answered 404. */
export default async function ImportLayout({ params, children }: Props) {
  const actor = await requireRole("admin")
  if (!(await findImport(actor, (await params).id))) notFound()
  return children
}
