import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { requireActor } from "@/lib/auth/guard"
import { findGrid } from "./find-grid"

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

/** Asked above loading.tsx, where a complex that does not exist can still be answered 404. */
export default async function GridLayout({ params, children }: Props) {
  const { slug } = await params
  if (!(await findGrid(await requireActor(), slug))) notFound()
  return children
}
