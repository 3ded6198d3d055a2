import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { findShownLead } from "./find"

type Props = { params: Promise<{ id: string }>; children: ReactNode }

/** Asked above loading.tsx, where a lead that does not exist for the person can still be answered 404. */
export default async function LeadLayout({ params, children }: Props) {
  const { id } = await params
  if (!(await findShownLead(id))) notFound()
  return children
}
