"use client"

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "next-intl"
import { QRCodeSVG } from "qrcode.react"
import { QueryState } from "@/components/desk/query-state"
import { useRefusalToast } from "@/components/desk/use-refusal"
import { Button, buttonClass } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Section } from "@/components/ui/section"
import { toast } from "@/components/ui/toast"
import { client } from "@/lib/client/client"
import type { TelegramLinkDto } from "@/lib/domain/telegram/schema"
import { formatDate, formatTime } from "@/lib/i18n/format-time"

/** While the link is open, whether somebody has used it. */
const LOOK_MS = 3_000

/** The person's own Telegram: linked by a link that works once, and taken apart again. */
export function TelegramLink() {
  const t = useTranslations("notifications.telegram")
  const queryClient = useQueryClient()
  const refuse = useRefusalToast()
  const link = useMutation(client.users.linkTelegram.mutationOptions({ onError: refuse }))
  const options = client.users.telegram.queryOptions({ input: {} })
  const query = useQuery({ ...options, refetchInterval: link.data ? LOOK_MS : false })
  const changed = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: options.queryKey }),
      queryClient.invalidateQueries({ queryKey: client.notifications.preferences.key() }),
    ])
  const unlink = useMutation(
    client.users.unlinkTelegram.mutationOptions({
      onSuccess: () => {
        toast.success(t("unlinked"))
      },
      onError: refuse,
      onSettled: changed,
    }),
  )
  if (!query.data) return <QueryState query={query} rows={1} />
  const { connected, account } = query.data
  const close = () => {
    link.reset()
    void changed()
  }
  return (
    <Section title={t("title")}>
      <div className="flex flex-wrap items-center justify-between gap-3 py-3">
        <p className="min-w-48 flex-1 text-soft">
          {account
            ? t("account", {
                name: account.username ? `@${account.username}` : t("nameless"),
                date: formatDate(account.linkedAt),
              })
            : t(connected ? "none" : "off")}
          {account?.blocked ? <span className="block text-late">{t("blocked")}</span> : null}
        </p>
        {account ? (
          <Button pending={unlink.isPending} onClick={() => unlink.mutate({})}>
            {t("unlink")}
          </Button>
        ) : connected ? (
          <Button variant="primary" pending={link.isPending} onClick={() => link.mutate({})}>
            {t("link")}
          </Button>
        ) : null}
      </div>
      {link.data && !account ? <LinkDialog link={link.data} onClose={close} /> : null}
    </Section>
  )
}

function LinkDialog({ link, onClose }: { link: TelegramLinkDto; onClose: () => void }) {
  const t = useTranslations()
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="sm"
      title={t("notifications.telegram.link")}
      description={t("notifications.telegram.howTo", { time: formatTime(link.expiresAt) })}
      closeLabel={t("common.close")}
    >
      <div className="flex flex-col items-center gap-4 py-2">
        {/* Dark on white in both themes: cameras expect it. */}
        <QRCodeSVG value={link.url} size={200} marginSize={4} className="rounded-panel border border-line" />
        <a href={link.url} target="_blank" rel="noreferrer" className={buttonClass({ variant: "primary" })}>
          {t("notifications.telegram.open")}
        </a>
      </div>
    </Dialog>
  )
}
