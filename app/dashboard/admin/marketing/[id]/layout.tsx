import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { requireRole } from "@/lib/auth/guard"
import { findCampaign } from "./find-campaign"

type Props = { params: Promise<{ id: string }>; children: ReactNode }

/** Asked above loading.tsx, where a campaign that does not exist can still be answered 404. */
export default async function CampaignLayout({ params, children }: Props) {
  const actor = await requireRole("admin")
  if (!(await findCampaign(actor, (await params).id))) notFound()
  return children
}
