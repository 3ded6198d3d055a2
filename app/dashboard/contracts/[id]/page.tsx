import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ContractCard } from "@/components/contracts/contract-card"
import { contractRights } from "@/components/contracts/rights"
import { Hydrated } from "@/components/desk/hydrated"
import { requireActor } from "@/lib/auth/guard"
import { client } from "@/lib/client/client"
import { dayInZone } from "@/lib/domain/calendar"
import { getSettings } from "@/lib/domain/settings/queries"
import { findContract } from "../find-contract"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("contracts")
  const contract = await findContract(await requireActor(), (await params).id)
  return { title: contract ? t("number", { number: contract.number }) : t("title") }
}

export default async function ContractPage({ params }: Props) {
  const { id } = await params
  const actor = await requireActor()
  const contract = await findContract(actor, id)
  if (!contract) notFound()
  const settings = await getSettings()
  return (
    <Hydrated entries={[[client.contracts.read.queryKey({ input: { id } }), contract]]}>
      <ContractCard
        id={id}
        rights={contractRights(actor)}
        today={dayInZone(new Date(), settings["company.timeZone"])}
        cashAllowed={settings["payments.cashAllowed"]}
      />
    </Hydrated>
  )
}
