"use client"

import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query"
import { Plus, Trash2 } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/components/desk/confirm-dialog"
import { MorePages } from "@/components/desk/more-pages"
import { QueryState } from "@/components/desk/query-state"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { EmptyState } from "@/components/ui/empty-state"
import { IconButton } from "@/components/ui/icon-button"
import { Row, Rows } from "@/components/ui/rows"
import { Section } from "@/components/ui/section"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { Day } from "@/lib/domain/calendar"
import type { CampaignCardDto } from "@/lib/domain/campaigns/schema"
import type { CampaignSpendDto } from "@/lib/domain/campaigns/spends/schema"
import { formatMoney } from "@/lib/i18n/format"
import { formatDate } from "@/lib/i18n/format-time"
import { spendsInfinite } from "./marketing-query"
import { SpendForm } from "./spend-form"

type Task = { kind: "add" } | { kind: "remove"; spend: CampaignSpendDto }

/** What was paid for a campaign; a wrong entry is taken back and entered again. */
export function SpendSection({ campaign, today }: { campaign: CampaignCardDto; today: Day }) {
  const t = useTranslations("marketing")
  const locale = useLocale()
  const [task, setTask] = useState<Task | null>(null)
  const query = useInfiniteQuery(spendsInfinite(campaign.id))
  const spends = query.data?.pages.flatMap((page) => page.items) ?? []
  const money = (spend: CampaignSpendDto) => formatMoney(spend.amount, spend.currency, locale)
  const close = () => setTask(null)
  return (
    <Section
      title={t("spends")}
      action={
        <Button size="sm" onClick={() => setTask({ kind: "add" })}>
          <Plus aria-hidden="true" />
          {t("addSpend")}
        </Button>
      }
    >
      {query.data ? null : <QueryState query={query} rows={6} />}
      {query.data && spends.length === 0 ? <EmptyState title={t("noSpends")} text={t("noSpendsText")} /> : null}
      <Rows>
        {spends.map((spend) => (
          <Row
            key={spend.id}
            title={money(spend)}
            note={[spend.note, spend.createdBy?.name].filter(Boolean).join(" · ")}
            end={
              <span className="flex items-center gap-2">
                {formatDate(spend.on)}
                <IconButton
                  size="sm"
                  label={t("removeSpendOf", { amount: money(spend), date: formatDate(spend.on) })}
                  onClick={() => setTask({ kind: "remove", spend })}
                >
                  <Trash2 aria-hidden="true" />
                </IconButton>
              </span>
            }
          />
        ))}
      </Rows>
      {spends.length > 0 ? <MorePages query={query} shown={spends.length} /> : null}
      {task?.kind === "add" ? <AddSpend campaign={campaign} today={today} onClose={close} /> : null}
      {task?.kind === "remove" ? (
        <RemoveSpend id={campaign.id} spend={task.spend} shown={money(task.spend)} onClose={close} />
      ) : null}
    </Section>
  )
}

function AddSpend({ campaign, today, onClose }: { campaign: CampaignCardDto; today: Day; onClose: () => void }) {
  const t = useTranslations()
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("marketing.addSpend")}
      description={campaign.name}
      closeLabel={t("common.close")}
    >
      <SpendForm campaign={campaign} today={today} onDone={onClose} />
    </Dialog>
  )
}

type RemoveSpendProps = { id: string; spend: CampaignSpendDto; shown: string; onClose: () => void }

function RemoveSpend({ id, spend, shown, onClose }: RemoveSpendProps) {
  const t = useTranslations("marketing")
  const queryClient = useQueryClient()
  const remove = useMutation(
    client.marketing.removeSpend.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: client.marketing.key() }),
      onSuccess: () => {
        toast.success(t("spendRemoved"))
        onClose()
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t("removeSpendTitle", { amount: shown })}
      text={t("removeSpendText", { date: formatDate(spend.on) })}
      submit={t("removeSpend")}
      danger
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id, spendId: spend.id })}
      onClose={onClose}
    />
  )
}
