import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { claimRights } from "@/components/claims/rights"
import { Hydrated } from "@/components/desk/hydrated"
import { LiveGrid } from "@/components/live-grid/live-grid"
import { requireActor } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { getSettings } from "@/lib/domain/settings/queries"
import { findGrid } from "../find-grid"

type Props = { params: Promise<{ slug: string; unit?: string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const grid = await findGrid(await requireActor(), (await params).slug)
  return { title: grid?.complex.name }
}

export default async function GridPage({ params }: Props) {
  const { slug, unit = [] } = await params
  const actor = await requireActor()
  const [grid, settings] = await Promise.all([findGrid(actor, slug), getSettings()])
  if (!grid || unit.length > 1) notFound()
  return (
    <Hydrated entries={[[client.units.grid.queryKey({ input: { id: slug } }), grid]]}>
      <LiveGrid slug={slug} rights={claimRights(actor, settings)} at={grid.at} />
    </Hydrated>
  )
}
