import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { ComplexFrame } from "@/components/admin/complexes/complex-frame"
import { requireRole } from "@/lib/auth/guard"
import { findComplex } from "./find-complex"

type Props = { params: Promise<{ id: string }>; children: ReactNode }

export default async function ComplexLayout({ params, children }: Props) {
  const actor = await requireRole("admin")
  const { id } = await params
  const complex = await findComplex(actor, id)
  if (!complex) notFound()
  return <ComplexFrame complex={complex}>{children}</ComplexFrame>
}
