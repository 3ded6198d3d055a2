import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { requireRole } from "@/lib/auth/guard"
import { findDrawing } from "./find-drawing"

type Props = { params: Promise<{ id: string }>; children: ReactNode }

/** Asked above loading.tsx, where a drawing that does not exist can still be answered 404. */
export default async function DrawingLayout({ params, children }: Props) {
  const { id } = await params
  if (!(await findDrawing(await requireRole("admin"), id))) notFound()
  return children
}
