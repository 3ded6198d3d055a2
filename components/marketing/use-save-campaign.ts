import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { CampaignCardDto, CreateCampaignInput } from "@/lib/domain/campaigns/schema"

/** Begins a campaign or changes one; the page re-reads what it shows of it. */
export function useSaveCampaign(onSaved: (campaign: CampaignCardDto) => void) {
  const t = useTranslations("marketing")
  const router = useRouter()
  const queryClient = useQueryClient()
  const onSettled = () => {
    router.refresh()
    return queryClient.invalidateQueries({ queryKey: client.marketing.key() })
  }
  const create = useMutation(client.marketing.create.mutationOptions({ onSettled }))
  const change = useMutation(client.marketing.change.mutationOptions({ onSettled }))

  function save(campaign: CampaignCardDto | null, input: CreateCampaignInput) {
    const done = (sentence: "created" | "changed") => (saved: CampaignCardDto) => {
      toast.success(t(sentence))
      onSaved(saved)
    }
    if (!campaign) return create.mutate(input, { onSuccess: done("created") })
    const { currency: _, ...fields } = input
    change.mutate({ id: campaign.id, ...fields }, { onSuccess: done("changed") })
  }

  return { save, error: create.error ?? change.error, isPending: create.isPending || change.isPending }
}
